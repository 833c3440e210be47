import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../support/axe.ts'
import {playSamples, type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {enterAsEditor, openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** What stands beside the record of a partner. The tests tell one story, in order. */

const asOf = '2026-06-01'
/** The samples take the last one back. */
const needed = ['muscle-spasm.en', 'ankle-sprain.en', 'frozen-shoulder.en']
const patience = {timeout: 40_000}

let desk: StudioDesk
let publishers: RunningPublishers
let page: Page
let partner: string
let employer: string

const feed = (shown = page) => shown.locator('[data-testid="partner-feed"]')
const item = (key: string) => feed().locator(`[data-testid="item-guide-${key}-en"]`)
const open = async (id: string, shown = page) => {
  await shown.goto(`${desk.workshop.url}/intent/edit/id=${id};type=partner/`)
  await feed(shown).waitFor(patience)
}
const named = (key: string) => ({_key: key, _type: 'reference', _ref: `guide-${key}-en`})
/** Writes into the draft of a partner. */
async function type(id: string, words: Readonly<Record<string, unknown>>): Promise<void> {
  const published = await desk.workshop.client.getDocument(id)
  await desk.workshop.client.create({
    ...published,
    ...words,
    _id: `drafts.${id}`,
    _type: 'partner',
  })
}
const idOf = (key: string) =>
  desk.workshop.client.fetch<string>(
    '*[_type == "partner" && key == $key && !(_id in path("drafts.**"))][0]._id',
    {key},
  )

beforeAll(async () => {
  desk = await openStudioDesk()
  const config = readConfig({
    GUIDEPOST_DATA: join(desk.folder, 'data'),
    GUIDEPOST_OUT: join(desk.folder, 'out'),
  })
  await playSamples(config, needed, {folder: desk.folder, asOf})
  publishers = await startPublishers(config, asOf)
  partner = await idOf('sample-partner')
  employer = await idOf('sample-employer')
  page = await enterAsEditor(desk)
}, 240_000)

afterAll(async () => {
  await publishers?.close()
  await desk?.close()
})

test('a partner’s record shows what it holds, with notices of what was taken back', async () => {
  await open(partner)
  await feed().getByText('This partner holds 2 guides').waitFor(patience)
  await item('muscle-spasm').getByText('Holds it').waitFor()
  await item('frozen-shoulder').getByText('Holds a notice: withdrawn').waitFor()
  await feed()
    .locator('[data-testid="feed-address"] a')
    .getByText('/v1/sample-partner/feed.json')
    .waitFor(patience)
  await shoot(page, 'partner-feed')
  expect(await seriousFaults(page, '[data-testid="partner-feed"]')).toEqual([])
})

test('what is typed says what the partner must remove, and why', async () => {
  await type(partner, {deny: [named('ankle-sprain')]})
  await item('ankle-sprain').getByText('Will have to remove it').waitFor(patience)
  await item('ankle-sprain').getByText('It is on the list of guides it may not show').waitFor()
  await feed().getByText('Once this record is published, 1 will be taken from it.').waitFor()
  await shoot(page, 'partner-feed-typed')
  expect(await feed().locator('[data-testid="not-for-partner"]').count()).toBe(0)
})

test('a feed that is held back says why: nothing reached that partner', async () => {
  await open(employer)
  const why = feed().locator('[data-testid="held-back"]')
  await why.getByText('Names "Low back pain", which does not exist.').waitFor(patience)
  await feed().getByText('This partner holds 0 guides').waitFor()
  await item('muscle-spasm').getByText('Will get it').waitFor()
  await item('ankle-sprain').getByText('It is not on the list of guides it may show').waitFor()
  await shoot(page, 'partner-held-back')
  expect(await seriousFaults(page, '[data-testid="partner-feed"]')).toEqual([])
  await type(employer, {allow: [named('ankle-sprain')]})
  await item('ankle-sprain').getByText('Will get it').waitFor(patience)
  await item('muscle-spasm').getByText('It is not on the list of guides it may show').waitFor()
})

test('each guide leads to its feed item', async () => {
  await item('ankle-sprain').getByRole('link').click()
  await page.waitForURL(/guide-ankle-sprain-en/)
  await page.frameLocator('iframe[title="Feed item"]').getByText('ankle').first().waitFor(patience)
  expect(page.url()).not.toContain(employer)
})

test('the view speaks Spanish where Studio does, and looks right in the dark', async () => {
  const own = await desk.openPage('es-ES')
  await own.emulateMedia({colorScheme: 'dark'})
  await signIn(own, desk.workshop, {id: 'eva', name: 'Eva Sample', role: 'editor'}, 'Para hoy')
  await open(employer, own)
  await feed(own).getByText('Cuando se publique esta ficha, le llegará 1 guía.').waitFor(patience)
  await shoot(own, 'partner-feed-spanish-dark')
  expect(await seriousFaults(own, '[data-testid="partner-feed"]')).toEqual([])
  await own.context().close()
})

test('nothing was asked of any other host, and nothing went wrong', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
  expect(publishers.faults).toEqual([])
})
