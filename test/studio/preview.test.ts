import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {actAndPublish} from '#publishers/approval/actAndPublish.ts'
import {readConfig} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'

import {seriousFaults} from '../support/axe.ts'
import {type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {enterAsEditor, openStudioDesk, shoot, type StudioDesk} from '../support/studio.ts'

/** What an editor sees of the outputs while typing, with the publishers behind Studio. The tests tell one story, in order. */

const asOf = '2026-06-01'
const id = 'guide-neck-pain-en'
/** The machine may be busy. Milliseconds. */
const patience = {timeout: 40_000}

/**
 * Refusals are part of the story. Studio looks for first values of documents that nobody makes here, and gives up
 * after a second where the machine is busy.
 */
const expected = /status of 422|Failed to resolve initial value/

let desk: StudioDesk
let publishers: RunningPublishers
let page: Page

const field = (name: string) =>
  page.locator(`[data-testid="field-${name}"] :is(input, textarea)`).first()
const showTab = (name: string) => page.getByRole('tab', {name, exact: true}).last().click()
const preview = (title: string) => page.frameLocator(`iframe[title="${title}"]`)
const pane = () => page.locator('[data-testid="preview"]')
const config = () =>
  readConfig({GUIDEPOST_DATA: join(desk.folder, 'data'), GUIDEPOST_OUT: join(desk.folder, 'out')})
const start = async () => startPublishers(config(), asOf)

/** Signs and publishes the guide, as two people would, who are no samples. */
async function approve(): Promise<void> {
  const {client} = desk.workshop
  const people = await client.fetch<string[]>('*[_type == "person"]._id')
  const real = people.reduce(
    (transaction, person) => transaction.patch(person, {set: {sample: false}}),
    client.transaction(),
  )
  await real.commit()
  const connection = await connectLake(config())
  const options = {connection, config: config(), asOf, now: `${asOf}T09:00:00Z`}
  const acts = [
    {name: 'sign', words: {as: 'sample-editor', role: 'editorial'}},
    {name: 'sign', words: {as: 'sample-reviewer', role: 'clinical'}},
    {name: 'publish-guide', words: {as: 'sample-editor', class: 'major', note: 'First.'}},
  ] as const
  for (const {name, words} of acts) {
    const {done, problems} = await actAndPublish(
      {name, words: {guide: 'neck-pain.en', on: asOf, ...words}},
      options,
    )
    if (!done) throw new Error(JSON.stringify(problems))
  }
  await connection.close()
}

async function openDocument(type: string, documentId: string): Promise<void> {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${documentId};type=${type}/`)
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  await approve()
  publishers = await start()
  page = await enterAsEditor(desk)
}, 180_000)

afterAll(async () => {
  await publishers.close()
  await desk.close()
})

test('the leaflet shows its real pages and follows each keystroke', async () => {
  await openDocument('guide', id)
  await showTab('Leaflet')
  await preview('Leaflet').getByText('Page 1 of').waitFor(patience)
  await field('mainMessage').fill('Rest a little')
  await preview('Leaflet').getByText('Rest a little').waitFor(patience)
  await field('mainMessage').pressSequentially(', then move again.')
  await preview('Leaflet').getByText('Rest a little, then move again.').waitFor(patience)
  await shoot(page, 'preview-leaflet')
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
})

test('the page meter tells pages and sheets, and another paper sets other pages', async () => {
  const count = await preview('Leaflet').locator('.typst-page').count()
  const said = await page.locator('[data-testid="page-meter"]').textContent()
  expect(said).toContain(`${count} pages: ${Math.ceil(count / 2)} sheets printed on both sides`)
  const heightOf = () =>
    preview('Leaflet').locator('.typst-page').first().getAttribute('data-page-height')
  // This browser is at home in the United States.
  expect(await heightOf()).toMatch(/^792/)
  await page.getByLabel('Paper').selectOption('A4')
  await expect.poll(heightOf, patience).toMatch(/^842/)
})

test('the leaflet can be taken as the file that would be printed', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane().getByRole('button', {name: 'Download PDF'}).click(),
  ])
  expect(download.suggestedFilename()).toBe('neck-pain.pdf')
})

test('what keeps it from being set is said in its place', async () => {
  await field('mainMessage').fill('Move 漢 again.')
  await page.locator('[data-testid="hindrance"]').getByText('typeface').waitFor(patience)
  await page
    .locator('[data-testid="hindrance"]')
    .getByRole('link', {name: 'Main message'})
    .waitFor()
  await shoot(page, 'preview-leaflet-refused')
  await field('mainMessage').fill('Move again.')
  await preview('Leaflet').getByText('Move again.', {exact: true}).waitFor(patience)
  expect(await page.locator('[data-testid="hindrance"]').count()).toBe(0)
})

test('without publishers it says so, keeps the old pages, and comes back by itself', async () => {
  await publishers.close()
  await field('mainMessage').fill('Typed while nobody listens.')
  await pane().getByText('The publishers are not running').waitFor(patience)
  await preview('Leaflet').getByText('Move again.', {exact: true}).waitFor()
  await shoot(page, 'preview-leaflet-absent')
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
  publishers = await start()
  await preview('Leaflet').getByText('Typed while nobody listens.').waitFor(patience)
  expect(await pane().getByText('The publishers are not running').count()).toBe(0)
})

test('the newsletter says how long it is, and shows itself as on a dark phone', async () => {
  await showTab('Newsletter')
  await preview('Newsletter').getByRole('heading', {level: 1}).waitFor(patience)
  const meters = page.locator('[data-testid="mail-meters"]')
  const size = meters.getByRole('meter', {name: 'Size of the mail'})
  expect(await size.getAttribute('max')).toBe('90000')
  const bytes = Number(await size.getAttribute('value'))
  expect(bytes).toBeGreaterThan(10_000)
  expect(await meters.textContent()).toContain(`${Math.ceil(bytes / 1000)} KB of 90 KB at most`)
  const early = Number(
    await meters.getByRole('meter', {name: 'Warning signs complete'}).getAttribute('value'),
  )
  expect(early).toBeLessThan(bytes)
  const ground = () =>
    preview('Newsletter')
      .locator('.page')
      .evaluate((cell) => getComputedStyle(cell).backgroundColor)
  expect(await ground()).toBe('rgb(255, 255, 255)')
  await pane().getByRole('button', {name: 'Phone'}).click()
  await pane().getByRole('button', {name: 'Dark mode'}).click()
  await expect.poll(ground, patience).toBe('rgb(21, 29, 32)')
  await shoot(page, 'preview-dark')
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
})

test('the feed item is compared with what each partner holds', async () => {
  await field('mainMessage').fill('Neck pain is common. Rest helps nobody.')
  await showTab('Feed item')
  await pane().getByText('differences from what this partner holds').waitFor(patience)
  await pane().getByRole('button', {name: 'What changes'}).click()
  const changes = page.locator('[data-testid="item-changes"]')
  await changes.locator('ins', {hasText: 'nobody.'}).first().waitFor(patience)
  await field('mainMessage').pressSequentially(' Walk every day.')
  await changes.locator('ins', {hasText: 'Walk every day.'}).first().waitFor(patience)
  await shoot(page, 'preview-feed-changes')
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
  const published = await desk.workshop.client.getDocument(id)
  await field('mainMessage').fill(String(published?.['mainMessage']))
  await pane().getByText('No difference from what this partner holds.').first().waitFor(patience)
  expect(await changes.locator('ins, del').count()).toBe(0)
})

test('previews say draft exactly while the text is not the one that was signed', async () => {
  const mark = 'Draft: not clinically reviewed.'
  const message = 'Neck pain is common.'
  const published = await desk.workshop.client.getDocument(id)
  for (const title of ['Feed item', 'Guide page', 'Newsletter', 'Leaflet']) {
    await showTab(title)
    if (title === 'Feed item') await pane().getByRole('button', {name: 'Desktop'}).click()
    await field('mainMessage').fill(message)
    await preview(title).getByText(message).first().waitFor(patience)
    await preview(title).getByText(mark).first().waitFor(patience)
    await field('mainMessage').fill(String(published?.['mainMessage']))
    await preview(title)
      .getByText(mark)
      .first()
      .waitFor({state: 'detached', ...patience})
  }
  await showTab('Review')
  const shown = preview('As a patient sees it')
  await shown.locator('main').waitFor(patience)
  expect(await shown.getByText(mark).count()).toBe(0)
})

test('a partner that got nothing yet holds nothing', async () => {
  await openDocument('guide', 'guide-muscle-spasm-en')
  await showTab('Feed item')
  await pane().getByText('This partner holds nothing of this guide yet.').waitFor(patience)
  expect(await pane().getByRole('button', {name: 'What changes'}).count()).toBe(1)
})

test('a print run shows the pages that it prints', async () => {
  const [snapshot] = await desk.workshop.client.fetch<string[]>('*[_type == "guideSnapshot"]._id')
  await desk.workshop.client.create({
    _id: 'drafts.leafletEdition-waiting-room',
    _type: 'leafletEdition',
    key: 'waiting-room',
    snapshot: {_type: 'reference', _ref: String(snapshot)},
    paper: 'us-letter',
    printedOn: asOf,
  })
  await openDocument('leafletEdition', 'leafletEdition-waiting-room')
  await preview('Leaflet').getByText('Page 1 of').waitFor(patience)
  await shoot(page, 'preview-edition')
  const height = preview('Leaflet').locator('.typst-page').first()
  expect(await height.getAttribute('data-page-height')).toMatch(/^792/)
})

test('nothing was asked of any other host, and browsers wrote down only what was refused or absent', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints.filter((text) => !expected.test(text))).toEqual([])
})
