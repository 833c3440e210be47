import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {seriousFaults} from '../support/axe.ts'
import {enterAsEditor, openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** A guide that was taken back, as an editor meets it: in lists, in its form and beside it. The tests tell one story, in order. */

const id = 'guide-neck-pain-en'
const patience = 20_000
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
  page = await enterAsEditor(desk)
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

test('in Spanish, too', async () => {
  const spanish = await desk.openPage('es-ES')
  await signIn(spanish, desk.workshop, {id: 'eva', name: 'Eva Sample', role: 'editor'}, 'Para hoy')
  await spanish.setViewportSize({width: 1340, height: 900})
  await spanish.goto(`${desk.workshop.url}/structure/guides;guide;${id}`)
  const told = spanish.locator('[data-testid="recall-notice"]')
  await told.getByText(/^Retirada el .*2026: Puede hacer daño a alguien\.$/).waitFor()
  await spanish.getByRole('img', {name: 'Retirada'}).waitFor()
  await shoot(spanish, 'recall-spanish')
  expect(await told.textContent()).toContain('Ya nadie puede leerla')
}, 90_000)

test('once it is given back nothing of it is left', async () => {
  await notice().waitFor()
  await take(3, 'lifted')
  await notice().waitFor({state: 'detached'})
  await expect.poll(() => row().locator('[data-recall]').count(), {timeout: patience}).toBe(0)
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
})
