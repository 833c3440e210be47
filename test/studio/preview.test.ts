import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../support/axe.ts'
import {type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** What an editor sees of the outputs while typing, with the publishers behind Studio. The tests tell one story, in order. */

const asOf = '2026-06-01'
const id = 'guide-neck-pain-en'
/** The machine may be busy. Milliseconds. */
const patience = {timeout: 40_000}

let desk: StudioDesk
let publishers: RunningPublishers
let page: Page

const field = (name: string) =>
  page.locator(`[data-testid="field-${name}"] :is(input, textarea)`).first()
const showTab = (name: string) => page.getByRole('tab', {name, exact: true}).last().click()
const preview = (title: string) => page.frameLocator(`iframe[title="${title}"]`)
const pane = () => page.locator('[data-testid="preview"]')
const start = async () => {
  const [data, out] = [join(desk.folder, 'data'), join(desk.folder, 'out')]
  return startPublishers(readConfig({GUIDEPOST_DATA: data, GUIDEPOST_OUT: out}), asOf)
}

async function openDocument(type: string, documentId: string): Promise<void> {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${documentId};type=${type}/`)
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  publishers = await start()
  page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  desk.complaints.length = 0
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
  expect(await heightOf()).toMatch(/^842/)
  await page.getByLabel('Paper').selectOption('US Letter')
  await expect.poll(heightOf, patience).toMatch(/^792/)
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
  await page.locator('[data-testid="hindrance"]').getByText('Go to Main message').waitFor()
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
