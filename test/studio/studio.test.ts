import {setTimeout as wait} from 'node:timers/promises'

import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import type {Workshop} from '#content/openWorkshop.ts'

import {openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/**
 * The repository's own Studio, unmodified, in a real browser on a real lake. The tests tell one story, in order.
 * `STUDIO_SHOTS=folder` keeps a picture of each step.
 */

const id = 'source-charley-horse'

/** Studio waits longer between two tries the longer it is cut off; and the machine may be busy. Milliseconds. */
const patience = 40_000

let desk: StudioDesk
let workshop: Workshop
let ada: Page
let bob: Page

const open = async (page: Page) => {
  await page.goto(`${workshop.url}/intent/edit/id=${id};type=source/`)
  await titleOf(page).waitFor()
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
}
const found = (page: Page): Locator =>
  page.locator('[data-testid="search-results"]').getByText('A first new title')
const titleOf = (page: Page): Locator => page.locator('[data-testid="field-title"] input').first()
const stored = (documentId: string) =>
  workshop.client.fetch<string | null>('*[_id == $documentId][0].title', {documentId})

/** Waits until the lake says so. */
async function until(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
  await expect.poll(look, {timeout: patience, interval: 100}).toEqual(wanted)
}

beforeAll(async () => {
  desk = await openStudioDesk()
  ;({workshop} = desk)
  ada = await desk.openPage()
  bob = await desk.openPage()
}, 120_000)

afterAll(async () => desk.close())

test('a link opens Studio once; a spent one says what to do', async () => {
  await ada.goto(workshop.url)
  await ada.getByText('Sign in with a link').waitFor()
  const {url} = workshop.signInLink()
  await bob.goto(url)
  await bob.getByText('Needs you today').first().waitFor()
  // An administrator's tools are those of everybody: queries by hand belong to `npm run dev`.
  await bob.getByRole('link', {name: 'Publishing'}).waitFor()
  expect(await bob.getByRole('link', {name: 'Vision'}).count()).toBe(0)
  await ada.goto(url)
  await ada.getByText('This link no longer works').waitFor()
  expect(await ada.locator('main').textContent()).toContain('npm run users -- link')
  expect(new URL(ada.url()).hash).toBe('')
  await shoot(ada, 'spent-link')
  await signIn(ada, workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  await signIn(bob, workshop, {id: 'bob', name: 'Bob Sample', role: 'editor'})
  await shoot(ada, 'signed-in')
  // Asking who one is before one has signed in is answered 401, which browsers write down.
  expect(desk.complaints.filter((text) => !text.includes('401'))).toEqual([])
  desk.complaints.length = 0
})

test('what a form needs is loaded before one is opened', async () => {
  const loaded = () =>
    bob.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name))
  expect(await bob.locator('[data-testid="document-pane"]').count()).toBe(0)
  const parts = ['CommentsDocumentLayout', 'CommentsField', 'CommentsInput']
  const wanted = parts.map((part) => expect.stringContaining(`/${part}-`))
  await expect.poll(loaded, {timeout: patience}).toEqual(expect.arrayContaining(wanted))
})

test('an edit is saved as it is typed, and published', async () => {
  await open(ada)
  await titleOf(ada).fill('A first new title')
  await until(() => stored(`drafts.${id}`), 'A first new title')
  expect(await stored(id)).toBe('Charley horse')
  await ada.locator('[data-testid="action-publish"]').click()
  await until(() => stored(id), 'A first new title')
  await until(() => stored(`drafts.${id}`), null)
  await shoot(ada, 'published')
})

test('lists and search find it', async () => {
  await ada.goto(`${workshop.url}/structure/library;source`)
  await ada.getByText('A first new title').first().waitFor()
  await ada.getByRole('button', {name: 'Open search'}).click()
  await ada.keyboard.type('first new tit')
  await found(ada).waitFor()
  expect(await found(ada).count()).toBe(1)
  await shoot(ada, 'search')
})

test('history shows who did what, and an older text comes back', async () => {
  await found(ada).click()
  await titleOf(ada).waitFor()
  await titleOf(ada).fill('A second new title')
  await until(() => stored(`drafts.${id}`), 'A second new title')
  await ada.locator('[data-testid="pane-context-menu-button"]').last().click()
  await ada.locator('[data-testid="action-history"]').click()
  const events = ada.locator('[data-testid="timeline-item-button"]')
  await events.nth(2).waitFor()
  await shoot(ada, 'history')
  await ada.locator('[data-testid="timeline-item-button"]', {hasText: 'Published'}).last().click()
  await expect.poll(() => titleOf(ada).inputValue(), {timeout: patience}).toBe('Charley horse')
  await shoot(ada, 'older')
  await ada.locator('[data-testid="action-reverttorevision"]').click()
  await ada.locator('[data-testid^="confirm"][data-testid$="button"]').last().click()
  await until(() => stored(`drafts.${id}`), 'Charley horse')
})

test('two people see each other, and what the other types', async () => {
  await open(bob)
  await titleOf(bob).click()
  // Bob's initials beside the field, and in the list.
  await ada.getByText('BS', {exact: true}).nth(1).waitFor()
  await titleOf(bob).fill('Typed by Bob')
  await expect.poll(() => titleOf(ada).inputValue(), {timeout: patience}).toBe('Typed by Bob')
  await shoot(ada, 'two-people')
  expect(desk.complaints).toEqual([])
})

test('two people type in one field at once, and no word is torn', async () => {
  await titleOf(bob).fill('Middle')
  await until(() => stored(`drafts.${id}`), 'Middle')
  await expect.poll(() => titleOf(ada).inputValue(), {timeout: patience}).toBe('Middle')
  await titleOf(ada).press('Home')
  await titleOf(bob).press('End')
  await Promise.all([
    titleOf(ada).pressSequentially('Ada begins here. ', {delay: 90}),
    titleOf(bob).pressSequentially(' Bob ends there.', {delay: 110}),
  ])
  const both = 'Ada begins here. Middle Bob ends there.'
  await until(() => stored(`drafts.${id}`), both)
  for (const page of [ada, bob])
    await expect.poll(() => titleOf(page).inputValue(), {timeout: patience}).toBe(both)
})

test('ten seconds without a network while typing lose no keystroke', async () => {
  const text = 'Typed while the network was away for ten seconds'
  await titleOf(ada).fill('')
  await until(() => stored(`drafts.${id}`), null)
  await ada.context().setOffline(true)
  // By the clock: on a busy machine typing takes longer, and goes on when the network is back.
  const back = wait(10_000).then(() => ada.context().setOffline(false))
  await titleOf(ada).pressSequentially(text, {delay: 10_000 / text.length, timeout: 90_000})
  await back
  await until(() => stored(`drafts.${id}`), text)
  await expect.poll(() => titleOf(bob).inputValue(), {timeout: patience}).toBe(text)
  expect(await titleOf(ada).inputValue()).toBe(text)
}, 150_000)

test('nothing was asked of any other host', () => {
  expect(desk.outside).toEqual([])
})
