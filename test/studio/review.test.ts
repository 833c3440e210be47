import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {forwardWorkshop} from '#content/forwardWorkshop.ts'
import {readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../support/axe.ts'
import {inline} from '../support/build.ts'
import {type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {checkAll, openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/**
 * A guide is submitted, compared, sent back, mended, signed and published; then a red flag that it shares is edited, and both guides that
 * show it are signed at once. By four people in the repository's own Studio, with the publishers behind it. The tests tell one story,
 * in order.
 */

const asOf = '2026-06-01'
const id = 'guide-plantar-fasciitis-en'
const other = {id: 'guide-ankle-sprain-en', name: 'ankle-sprain.en'}
/** Both guides show it. */
const flag = 'redFlag-cracking-at-injury'
const patience = {timeout: 40_000}
const comment = 'Say how long it takes to heal.'

let desk: StudioDesk
let publishers: RunningPublishers
let author: Page
let editor: Page
let reviewer: Page

const open = (page: Page, path: string) => page.goto(`${desk.workshop.url}/${path}`)
const openGuide = async (page: Page) => {
  await open(page, `intent/edit/id=${id};type=guide/`)
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
}
const button = (page: Page, name: RegExp) =>
  page.locator('[data-testid="pane-footer"]').last().getByRole('button', {name})
const form = (page: Page, name: string) => page.locator(`[data-testid="act-${name}"]`)
const review = (page: Page) => page.locator('[data-testid="review"]')
const done = (page: Page) => page.locator('[data-testid="act-done"]')
const close = async (page: Page) => {
  await done(page).getByRole('button', {name: 'Close'}).click()
  await done(page).waitFor({state: 'detached'})
}
const waiting = (page: Page) => page.locator('[data-testid="waiting"]')

async function enter(key: string, role: string): Promise<Page> {
  const page = await desk.openPage()
  await signIn(page, desk.workshop, {id: key, name: key, role})
  return page
}

async function submit(page: Page): Promise<void> {
  await button(page, /^Submit for review/).click(patience)
  await form(page, 'submit').getByRole('button', {name: 'Submit for review'}).click()
  await done(page)
    .getByText(/^Submitted “/)
    .waitFor(patience)
}

/** Does an act for a person without a browser. */
async function act(person: string, words: Readonly<Record<string, string>>, name: string) {
  const request = new Request('http://127.0.0.1/workshop/act', {
    method: 'POST',
    body: JSON.stringify({name, words}),
  })
  const forward = forwardWorkshop(join(desk.folder, 'data'))
  const answer = await forward(request, () => ({id: person, role: 'editor'}))
  expect(answer.status, await answer.text()).toBe(200)
}

beforeAll(async () => {
  desk = await openStudioDesk()
  const [data, out] = [join(desk.folder, 'data'), join(desk.folder, 'out')]
  publishers = await startPublishers(readConfig({GUIDEPOST_DATA: data, GUIDEPOST_OUT: out}), asOf)
  author = await enter('sample-author', 'editor')
  editor = await enter('sample-editor', 'editor')
  reviewer = await enter('sample-reviewer', 'reviewer')
}, 180_000)

afterAll(async () => {
  await publishers.close()
  await desk.close()
})

test('who is nobody yet is told what to do, before anything is filled in', async () => {
  const stranger = await enter('ada', 'editor')
  await openGuide(stranger)
  await button(stranger, /^Submit for review/).click(patience)
  const notice = stranger.locator('[data-testid="no-person"]')
  await notice.getByText('Library, People, with the key “ada”').waitFor(patience)
  expect(
    await form(stranger, 'submit').getByRole('button', {name: 'Submit for review'}).isDisabled(),
  ).toBe(true)
  await shoot(stranger, 'review-nobody')
  expect(await seriousFaults(stranger, '[data-testid="act-submit"]')).toEqual([])
  await stranger.context().close()
})

test('an author submits the text with one button', async () => {
  await openGuide(author)
  await submit(author)
  await shoot(author, 'review-submitted')
  await close(author)
  await button(author, /^Publish/).waitFor(patience)
  expect(await button(author, /^Publish/).isDisabled()).toBe(true)
  // Above the form, without a pointer on anything: who is waited for.
  const state = author.locator('[data-testid="review-state"]').first()
  await state.getByText('An editor must read and sign this text.').waitFor(patience)
  await state.getByText('A clinical reviewer must read and sign this text.').waitFor()
  expect(await seriousFaults(author, '[data-testid="review-state"]')).toEqual([])
})

test('it waits for the reviewer, who sees it as a patient does, each source beside its claim', async () => {
  await open(reviewer, 'structure/today;to-sign')
  await waiting(reviewer).getByText('Submitted by Sample Author on').waitFor(patience)
  await shoot(reviewer, 'review-waiting')
  expect(await seriousFaults(reviewer, '[data-testid="waiting"]')).toEqual([])
  await waiting(reviewer).locator('a').first().click()
  await review(reviewer).getByText('Author (submitted): Sample Author').waitFor(patience)
  await reviewer
    .frameLocator('iframe[title="As a patient sees it"]')
    .getByRole('heading', {level: 1})
    .waitFor(patience)
  const source = review(reviewer).locator('[data-testid="sources"] > li').first()
  expect(await source.textContent()).toMatch(/The guide says“.+”Source.+https:/s)
  await shoot(reviewer, 'review-view')
  expect(await seriousFaults(reviewer, '[data-testid="review"]')).toEqual([])
})

test('the reviewer sends it back, and the author finds the comment and mends the text', async () => {
  await form(reviewer, 'send-back').getByLabel('What must be mended?').fill(comment)
  await form(reviewer, 'send-back').getByRole('button', {name: 'Send back'}).click()
  await review(reviewer).locator('[data-testid="sent-back"]').getByText(comment).waitFor(patience)
  await shoot(reviewer, 'review-sent-back')
  expect(await desk.workshop.client.fetch('*[defined(sentBack)]{by, on, role, sentBack}')).toEqual([
    {by: 'sample-reviewer', on: asOf, role: 'clinical', sentBack: comment},
  ])

  await open(author, 'structure/today;sent-back')
  await waiting(author).getByText(comment).waitFor(patience)
  await shoot(author, 'review-to-mend')
  await openGuide(author)
  await expect.poll(() => button(author, /^Submit for review/).isDisabled(), patience).toBe(true)
  const message = author.locator('[data-testid="field-mainMessage"] textarea').first()
  await message.fill(`${await message.inputValue()} Most people heal within a year.`)
  await expect.poll(() => button(author, /^Submit for review/).isEnabled(), patience).toBe(true)
  await submit(author)
  await close(author)
})

test('the reviewer sees what changed since, word by word, checks and signs', async () => {
  const changed = review(reviewer).locator('[data-testid="differences"]')
  await changed.getByText('text that you sent back on Jun 1, 2026').waitFor(patience)
  await changed.locator('ins').getByText('Most people heal within a year.').waitFor(patience)
  expect(await changed.locator('[data-testid^="change-"]').count()).toBe(1)
  const sign = form(reviewer, 'sign')
  const signButton = sign.getByRole('button', {name: 'Sign'})
  expect(await signButton.isDisabled()).toBe(true)
  await checkAll(sign)
  expect(await sign.getByText('No author has submitted').count()).toBe(0)
  await shoot(reviewer, 'review-checked')
  expect(await seriousFaults(reviewer, '[data-testid="review"]')).toEqual([])
  await signButton.click()
  await done(reviewer)
    .getByText(/^Signed “/)
    .waitFor(patience)
  await close(reviewer)
  await review(reviewer).getByText('You have signed exactly this text').waitFor(patience)
  const [record] = await desk.workshop.client.fetch(
    '*[_type == "signOff" && role == "clinical" && !defined(sentBack)]{by, checklist}',
  )
  expect(record).toEqual({
    by: 'sample-reviewer',
    checklist: ['redFlags', 'advice', 'doses', 'claims', 'words'],
  })
  await open(reviewer, 'structure/today;to-sign')
  await reviewer.getByText('Nothing waits for your signature.').waitFor(patience)
})

test('the editor is offered only the editor\u2019s signature, then to publish, and knows what that changes', async () => {
  await openGuide(editor)
  await button(editor, /^Sign/).click(patience)
  await form(editor, 'sign').getByLabel('You sign as').waitFor(patience)
  const roles = await form(editor, 'sign')
    .getByLabel('You sign as')
    .locator('option')
    .allTextContents()
  expect(roles).toEqual(['Editor'])
  await form(editor, 'sign').getByRole('button', {name: 'Sign'}).click()
  await done(editor).getByText('It can be published.').waitFor(patience)
  await close(editor)
  await button(editor, /^Publish/).click(patience)
  const impact = editor.locator('[data-testid="impact"]')
  await impact.getByText('It becomes version 1.0.0, the first one.').waitFor(patience)
  await impact.getByText('the leaflet (A4 and US Letter)').waitFor()
  await impact.getByText('No newsletter carries it yet.').waitFor()
  // Nothing was there before: nobody is asked what changed.
  expect(await form(editor, 'publish-guide').getByLabel('What kind of change').count()).toBe(0)
  await shoot(editor, 'review-impact-first')
  expect(await seriousFaults(editor, '[data-testid="act-publish-guide"]')).toEqual([])
  await form(editor, 'publish-guide').getByRole('button', {name: 'Publish'}).click()
  await done(editor).getByText('version 1.0.0').waitFor(patience)
  await close(editor)
}, 90_000)

test('a shared red flag is edited: each guide shows the change in its place, and one click signs all', async () => {
  const {client} = desk.workshop
  await act('sample-editor', {guide: other.name, role: 'editorial'}, 'sign')
  await act('sample-reviewer', {guide: other.name, role: 'clinical'}, 'sign')
  await act('sample-editor', {guide: other.name, class: 'major', note: 'First.'}, 'publish-guide')
  await client
    .patch(flag)
    .set({'text.en': inline('These are quite other words.')})
    .commit()
  await open(reviewer, `intent/edit/id=${flag};type=redFlag/`)
  await reviewer.getByRole('tab', {name: 'Guides it changed'}).click(patience)
  const view = reviewer.locator('[data-testid="changed-guides"]')
  await view.getByText('2 published guides show the changed text').waitFor(patience)
  for (const guide of [id, other.id]) {
    const shown = view.locator(`[data-testid="changed-${guide}"]`)
    await shown.locator('ins').getByText('quite').first().waitFor()
    // The clinic's own words, as patients read them.
    await shown.getByText(/Warning sign \(\w+\): .+ · Call 911 now if:/).waitFor()
    expect(await shown.textContent()).not.toMatch(/[[{]\w+[\]}]/)
  }
  await shoot(reviewer, 'review-batch')
  expect(await seriousFaults(reviewer, '[data-testid="changed-guides"]')).toEqual([])
  await view.getByRole('button', {name: 'Sign these 2 guides as clinical reviewer'}).click()
  await done(reviewer)
    .getByText(/^Signed/)
    .first()
    .waitFor(patience)
  await shoot(reviewer, 'review-batch-signed')
  await view.getByText('Nothing left for you to sign here.').waitFor(patience)
  expect(
    await client.fetch(
      'count(*[_type == "signOff" && by == "sample-reviewer" && role == "clinical" && !defined(sentBack)])',
    ),
  ).toBe(4)
  await open(editor, 'structure/today;to-sign')
  await waiting(editor).getByText('A shared text in it was changed').first().waitFor(patience)
  expect(await waiting(editor).getByRole('listitem').count()).toBe(2)
}, 90_000)

test('before it is published again everybody knows that advice changed', async () => {
  await act('sample-editor', {guide: 'plantar-fasciitis.en', role: 'editorial'}, 'sign')
  await openGuide(editor)
  await button(editor, /^Publish/).click(patience)
  const impact = editor.locator('[data-testid="impact"]')
  await impact.getByText('It becomes version 2.0.0 and replaces 1.0.0.').waitFor(patience)
  await shoot(editor, 'review-impact')
  expect(await impact.textContent()).toContain('it can only be a major change')
})

test('the review speaks Spanish where Studio does', async () => {
  const page = await desk.openPage('es-ES')
  await desk.workshop.client.request({
    url: '/accounts',
    method: 'PUT',
    body: {id: 'sample-second-reviewer', name: 'Dos', role: 'reviewer'},
  })
  const {secret} = await desk.workshop.client.request({
    url: '/accounts/sample-second-reviewer/link',
    method: 'POST',
  })
  await page.goto(`${desk.workshop.url}/sign-in#${secret}`)
  await page.getByText('Para hoy').first().waitFor(patience)
  await open(page, `intent/edit/id=${id};type=guide;view=review;expanded=true/`)
  await review(page).getByText('Como lo ve un paciente').waitFor(patience)
  await review(page).getByText('Comparado con la versión publicada 1.0.0.').waitFor(patience)
  await shoot(page, 'review-spanish')
  expect(await review(page).textContent()).toContain('Cada fuente junto a lo que respalda')
  await page.context().close()
})

test('nothing was asked of any other host, and nothing went wrong', () => {
  expect(desk.outside).toEqual([])
  expect(publishers.faults).toEqual([])
})
