import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {seriousFaults} from '../support/axe.ts'
import {enterAsEditor, openStudioDesk, shoot, type StudioDesk} from '../support/studio.ts'

/** The menu of Studio as an editor meets it. */

let desk: StudioDesk
let page: Page

const open = (path: string) => page.goto(`${desk.workshop.url}/structure/${path}`)
const listed = (text: string | RegExp) =>
  page.locator('[data-testid="document-list-pane"], [data-testid="pane-content"]').getByText(text)

beforeAll(async () => {
  desk = await openStudioDesk()
  page = await enterAsEditor(desk)
}, 120_000)

afterAll(async () => desk.close())

test('the menu opens, and each list of today says what waits', async () => {
  const {client} = desk.workshop
  await page.getByText('Needs you today').first().click()
  await page.getByText('Review overdue').waitFor()
  await client
    .patch('drafts.guide-neck-pain-en')
    .set({reviewBy: '2020-01-01', shortTitle: 'A guide whose review is overdue'})
    .commit()
  await client
    .patch('source-charley-horse')
    .set({linkCheck: {status: 'broken', checkedOn: '2026-05-01'}})
    .commit()
  // Its number stands before it as soon as something waits, without anybody opening it.
  await page.getByRole('link', {name: /^\d+ here: ?Review overdue/}).waitFor()
  await page.getByRole('link', {name: /^1 here: ?Sources whose address is broken/}).waitFor()
  await shoot(page, 'menu-counts')
  expect(await seriousFaults(page, '[data-testid="count-broken-sources"]')).toEqual([])
  await open('today;overdue')
  await listed('A guide whose review is overdue').first().waitFor()
  expect(await listed('Ankle sprain').count()).toBe(0)
  await shoot(page, 'menu-overdue')
  await open('today;waiting')
  await listed('A guide whose review is overdue').first().waitFor()
  await open('today;broken-sources')
  await listed('Charley horse').first().waitFor()
  await listed(/Address broken/)
    .first()
    .waitFor()
  await shoot(page, 'menu-broken-sources')
})

test('what was given back is no longer on the list of what was taken back', async () => {
  const guide = {_type: 'reference', _ref: 'guide-neck-pain-en', _weak: true}
  const recall = (seq: number, kind: string) => ({
    _id: `withdrawal-neck-pain-en-${seq}`,
    _type: 'withdrawal',
    guide,
    seq,
    kind,
    on: '2026-05-01',
    by: 'sample-reviewer',
    reason: 'safety',
  })
  const {client} = desk.workshop
  await client.create(recall(1, 'suspended'))
  await open('today;taken-back')
  await listed(/^suspended · /)
    .first()
    .waitFor()
  await client.create(recall(2, 'withdrawn'))
  await listed(/^withdrawn · /)
    .first()
    .waitFor()
  await expect.poll(() => listed(/^suspended · /).count(), {timeout: 20_000}).toBe(0)
  await client.create(recall(3, 'lifted'))
  await open('today;stale-translations')
  await open('today;taken-back')
  await expect.poll(() => listed(/^withdrawn · /).count(), {timeout: 20_000}).toBe(0)
  expect(await listed(/^lifted · /).count()).toBe(0)
})

test('a translation is on the list when a newer version was published than it translates', async () => {
  const {client} = desk.workshop
  const publish = (version: string) =>
    client.create({
      _id: `snapshot-neck-pain-${version}`,
      _type: 'guideSnapshot',
      key: 'neck-pain',
      language: 'en',
      version,
    })
  await client.patch('drafts.guide-neck-pain-es').set({translatedVersion: '1.9.0'}).commit()
  await publish('1.9.0')
  await open('today;stale-translations')
  await page.getByText('No documents of this type').waitFor()
  await publish('1.10.0')
  await open('today;due')
  await open('today;stale-translations')
  await listed(/cuello/i)
    .first()
    .waitFor()
  expect(
    await page.locator('[data-testid="document-list-pane"] [data-testid^="pane-item-"]').count(),
  ).toBe(1)
})

test('guides are found by body region and by language', async () => {
  await open('guides;by-body-region')
  await listed('Ankle').first().click()
  await listed('Ankle sprain').first().waitFor()
  await shoot(page, 'menu-by-region')
  await open('guides;in-es')
  await listed(/Español/)
    .first()
    .waitFor()
  expect(await listed(/English ·/).count()).toBe(0)
})

test('the search finds a guide by another name of what it is about', async () => {
  const results = page.locator('[data-testid="search-results"]')
  await open('guides')
  await page.getByRole('button', {name: 'Open search'}).click()
  await page.keyboard.type('dolor de talón')
  await results.getByRole('link', {name: /Plantar fasciitis English/}).waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('heel pain')
  await results.getByRole('link', {name: /Plantar fasciitis English/}).waitFor()
  await shoot(page, 'search-synonym')
  expect(await results.getByText(/Carpal tunnel/i).count()).toBe(0)
  await page.keyboard.press('Escape')
})

test('a red flag says which guides show it', async () => {
  await open('library;redFlag')
  await listed('bladder').first().click()
  await page.getByRole('tab', {name: 'Used by'}).click()
  await page.getByText(/Used in \d+ places/).waitFor()
  await shoot(page, 'used-by')
  // A link has a name once Studio has read what it shows.
  await expect
    .poll(() => seriousFaults(page, '[data-testid="document-panel-scroller"]'), {timeout: 20_000})
    .toEqual([])
})

test('a new guide starts with its sections and cards, and what can be known', async () => {
  await desk.workshop.client.create({
    _id: 'person-ada',
    _type: 'person',
    key: 'ada',
    name: 'Ada Sample',
    roles: ['author'],
    sample: true,
  })
  await open('guides;in-es')
  await page.locator('[data-testid="action-intent-button"]').first().click()
  await page.getByText('¿Qué se siente?').first().waitFor()
  expect(await page.getByText('¿Qué es?').count()).toBeGreaterThan(0)
  const submit = page.locator('[data-testid="pane-footer"]').last().getByRole('button').first()
  expect(await submit.textContent()).toContain('Submit for review')
  expect(await submit.isDisabled()).toBe(true)
  await page.locator('[data-testid="field-shortTitle"] input').fill('Dolor de muñeca')
  await page.getByRole('tab', {name: 'About'}).click()
  for (const made of ['key', 'slug'])
    await expect
      .poll(() => page.locator(`[data-testid="field-${made}"] input`).first().inputValue())
      .toBe('dolor-de-muneca')
  await shoot(page, 'new-guide')
  await page.locator('[data-testid="group-tab-review"]').first().click()
  const checked = page.locator('[data-testid="field-evidenceCheckedOn"] input')
  await expect.poll(() => checked.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
  // What only publishing can tell is not asked for.
  await page.locator('[data-testid="field-authors"]').getByText('Ada Sample').first().waitFor()
  for (const stamped of ['datePublished', 'dateModified', 'lastReviewed'])
    expect(await page.locator(`[data-testid="field-${stamped}"]`).count()).toBe(0)
  await shoot(page, 'new-guide-review')
})

test('nothing was asked of any other host, and nothing complained', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
})
