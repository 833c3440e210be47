import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {seriousFaults} from '../support/axe.ts'
import {chooseAct, openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** A guide that was taken back, as an editor meets it: in lists, in its form and beside it. The tests tell one story, in order. */

const id = 'guide-neck-pain-en'
/** The machine may be busy. Milliseconds. */
const patience = 40_000
const raw = {perspective: 'raw'} as const

let desk: StudioDesk
let page: Page

const notice = () => page.locator('[data-testid="recall-notice"]:visible')
const row = () => page.locator('[data-testid^="pane-item-"]').filter({hasText: 'Neck pain'})
const dot = () => row().locator('[data-status="published"]')
const open = (path: string) => page.goto(`${desk.workshop.url}/structure/${path}`)

async function take(seq: number, kind: string, more: Readonly<Record<string, unknown>> = {}) {
  const reference = (_ref: string) => ({_type: 'reference', _ref, _weak: true})
  await desk.workshop.client.create({
    _id: `withdrawal-neck-pain-en-${seq}`,
    _type: 'withdrawal',
    guide: reference(id),
    seq,
    kind,
    on: '2026-05-01',
    by: 'sample-reviewer',
    ...more,
    ...(kind === 'withdrawn' ? {replacement: reference('guide-low-back-pain-en')} : {}),
  })
}

beforeAll(async () => {
  desk = await openStudioDesk()
  page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'sample-reviewer', name: 'Rae Sample', role: 'reviewer'})
  desk.complaints.length = 0
  // Room for a list and one pane: Studio folds the list away beside two.
  await page.setViewportSize({width: 1340, height: 900})
  const {client} = desk.workshop
  const drafts = await client.fetch<string[]>('*[_type == "guide"]._id', {}, raw)
  await client.action(
    drafts.map((draftId) => ({
      actionType: 'sanity.action.document.publish',
      draftId,
      publishedId: draftId.replace('drafts.', ''),
    })),
  )
}, 120_000)

afterAll(async () => desk.close())

test('a guide that stands has the sign of every guide, and Studio’s green dot', async () => {
  await open(`guides;guide;${id}`)
  await dot().waitFor()
  expect(await row().locator('[data-recall]').count()).toBe(0)
  expect(await notice().count()).toBe(0)
})

test('what is read instead is chosen by title among the guides that patients can read', async () => {
  const {client} = desk.workshop
  for (const guide of ['low-back-pain-en', 'ankle-sprain-es', 'muscle-spasm-en'])
    await client.create({
      _id: `guideSnapshot-${guide}-1-0-0`,
      _type: 'guideSnapshot',
      guide: {_type: 'reference', _ref: `guide-${guide}`, _weak: true},
    })
  await client.create({
    _id: 'withdrawal-muscle-spasm-en-1',
    _type: 'withdrawal',
    guide: {_type: 'reference', _ref: 'guide-muscle-spasm-en', _weak: true},
    seq: 1,
    kind: 'suspended',
    on: '2026-05-01',
    by: 'sample-editor',
  })
  await page.reload()
  await chooseAct(page, 'Withdraw')
  const form = page.locator('[data-testid="act-withdraw"]')
  const instead = form.getByLabel('Guide to read instead')
  await instead.locator('option', {hasText: 'Low Back Pain'}).waitFor({state: 'attached'})
  await expect
    .poll(() => instead.locator('option').allTextContents(), {timeout: patience})
    .toEqual([
      'None',
      'A Physical Therapy Guide to Low Back Pain',
      expect.stringMatching(/tobillo/),
    ])
  await instead.selectOption('low-back-pain.en')
  await shoot(page, 'recall-withdraw')
  expect(await seriousFaults(page, '[data-testid="act-withdraw"]')).toEqual([])
  const send = form.getByRole('button', {name: 'Withdraw'})
  expect(await send.isVisible()).toBe(true)
  await form.getByRole('button', {name: 'Cancel'}).click()
})

test('a suspended guide says so in its form and in the lists as soon as it is suspended', async () => {
  const green = await dot().evaluate((shown) => getComputedStyle(shown).backgroundColor)
  await take(1, 'suspended', {reason: 'error', severity: 'immediate', removeBy: '2026-05-01'})
  await notice()
    .getByText(/^Suspended since .*2026: It contains an error\.$/)
    .waitFor()
  await row().getByRole('img', {name: 'Suspended'}).waitFor()
  expect(await dot().evaluate((shown) => getComputedStyle(shown).backgroundColor)).not.toBe(green)
})

test('a withdrawn guide says so on top of each view, with what to read instead', async () => {
  await take(2, 'withdrawn', {
    reason: 'safety',
    severity: '24h',
    removeBy: '2026-05-02',
    notice: 'Please call us.',
  })
  await row().getByRole('img', {name: 'Withdrawn'}).waitFor()
  await notice().getByText('It can hurt somebody').waitFor()
  await notice().getByText('“Please call us.”').waitFor()
  await notice()
    .getByRole('link', {name: /low back pain/i})
    .waitFor()
  await shoot(page, 'recall-form')
  expect(await seriousFaults(page, '[data-testid="recall-notice"]')).toEqual([])
  for (const view of ['Worksheets', 'Review', 'Newsletter', 'Guide page', 'Feed item']) {
    await page.getByRole('tab', {name: view, exact: true}).first().click()
    await notice()
      .getByText(/Withdrawn on/)
      .first()
      .waitFor()
    await shoot(page, `recall-${view.toLowerCase().replace(' ', '-')}`)
  }
  await page.getByRole('tab', {name: 'Checks'}).first().click()
  await page
    .locator('[data-testid="checks"] h2')
    .getByText(/^The text alone: /)
    .waitFor()
  await shoot(page, 'recall-checks')
  expect(await seriousFaults(page, '[data-testid="document-panel-scroller"]')).toEqual([])
  await open(`guides;in-en;${id}`)
  await row().getByRole('img', {name: 'Withdrawn'}).waitFor()
})

test('so does the record of it, in the list of what was taken back', async () => {
  await open('today;taken-back')
  const record = page.locator('[data-testid^="pane-item-"]').filter({hasText: /withdrawn ·/})
  await record.locator('[data-recall="withdrawn"]').first().waitFor()
  await shoot(page, 'recall-records')
  expect(await record.locator('[data-recall]').count()).toBe(1)
})

test('a newsletter that carried it has the sign, too', async () => {
  await desk.workshop.client.create({
    _id: 'newsletterIssue-sample-may',
    _type: 'newsletterIssue',
    key: 'sample-may',
    language: 'en',
    subject: 'News of May',
    date: '2026-04-01',
    guides: [{_key: 'a', _type: 'newsletterItem', guide: {_type: 'reference', _ref: id}}],
  })
  await open('newsletterIssue')
  const issue = page.locator('[data-testid^="pane-item-"]').filter({hasText: 'News of May'})
  await issue.getByRole('img', {name: 'Carries a withdrawn guide'}).waitFor()
  await shoot(page, 'recall-newsletters')
  expect(await issue.locator('[data-recall="withdrawn"]').count()).toBe(1)
  await open(`guides;guide;${id}`)
})

test('in Spanish, too', async () => {
  const spanish = await desk.openPage('es-ES')
  await signIn(
    spanish,
    desk.workshop,
    {id: 'sample-editor', name: 'Eva Sample', role: 'editor'},
    'Para hoy',
  )
  await spanish.setViewportSize({width: 1340, height: 900})
  await spanish.goto(`${desk.workshop.url}/structure/guides;guide;${id}`)
  const told = spanish.locator('[data-testid="recall-notice"]')
  await told.getByText(/^Retirada el .*2026: Puede hacer daño a alguien\.$/).waitFor()
  await spanish.getByRole('img', {name: 'Retirada'}).waitFor()
  await shoot(spanish, 'recall-spanish')
  expect(await told.textContent()).toContain('Ya nadie puede leerla')
  await chooseAct(spanish, 'Restablecer')
  await spanish
    .locator('[data-testid="not-yours-lift"]')
    .getByText('Solo puede hacerlo un revisor clínico.')
    .waitFor()
}, 90_000)

test('once it is given back nothing of it is left', async () => {
  await notice().waitFor()
  await take(3, 'lifted')
  await notice().waitFor({state: 'detached'})
  await expect.poll(() => row().locator('[data-recall]').count(), {timeout: patience}).toBe(0)
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
})
