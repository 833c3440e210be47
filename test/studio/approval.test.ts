import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../support/axe.ts'
import {type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {
  checkAll,
  chooseAct,
  openStudioDesk,
  shoot,
  signIn,
  type StudioDesk,
} from '../support/studio.ts'

/**
 * A guide is signed, published and withdrawn by two people in the repository's own Studio, on a real lake with the publishers behind
 * it. The tests tell one story, in order. `STUDIO_SHOTS=folder` keeps a picture of each step.
 */

const asOf = '2026-06-01'
const id = 'guide-plantar-fasciitis-en'
const patience = 40_000

let desk: StudioDesk
let publishers: RunningPublishers
let editor: Page
let reviewer: Page

/** Of the guide: stands on its page as long as the guide does. */
const sentence = 'Good shoes, stretching, and patience are what helps most.'
const readPage = () =>
  readFileSync(join(desk.folder, 'out/site/guides/en/plantar-fasciitis/index.html'), 'utf8')

async function openPage(key: string, role: string): Promise<Page> {
  const opened = await desk.openPage()
  await signIn(opened, desk.workshop, {id: key, name: key, role})
  await opened.goto(`${desk.workshop.url}/intent/edit/id=${id};type=guide/`)
  await opened.locator('[data-testid="pane-footer"]').last().waitFor()
  return opened
}

const form = (shown: Page, name: string) => shown.locator(`[data-testid="act-${name}"]`)
const done = (shown: Page) => shown.locator('[data-testid="act-done"]')
const close = async (shown: Page) => {
  await done(shown).getByRole('button', {name: 'Close'}).click()
  await done(shown).waitFor({state: 'detached'})
}

async function openMenu(shown: Page): Promise<void> {
  const footer = shown.locator('[data-testid="pane-footer"]').last()
  await footer.locator('[data-testid="action-menu-button"]').click()
}

async function sign(shown: Page, role: string): Promise<void> {
  await chooseAct(shown, 'Sign')
  await form(shown, 'sign').getByLabel('You sign as').selectOption(role)
  // No author has submitted it here.
  await form(shown, 'sign').getByText('No author has submitted exactly this text').waitFor()
  await checkAll(form(shown, 'sign'))
  await form(shown, 'sign').getByRole('button', {name: 'Sign'}).click()
  await done(shown).getByText('Signed “Plantar fasciitis”.').waitFor()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  const [data, out] = [join(desk.folder, 'data'), join(desk.folder, 'out')]
  publishers = await startPublishers(readConfig({GUIDEPOST_DATA: data, GUIDEPOST_OUT: out}), asOf)
  editor = await openPage('sample-editor', 'editor')
  reviewer = await openPage('sample-reviewer', 'reviewer')
}, 180_000)

afterAll(async () => {
  await publishers.close()
  await desk.close()
})

test('publishing is refused in words until two people have signed', async () => {
  await chooseAct(editor, 'Publish')
  const publish = form(editor, 'publish-guide')
  await shoot(editor, 'approval-publish')
  expect(await seriousFaults(editor, '[data-testid="act-publish-guide"]')).toEqual([])
  await publish.getByRole('button', {name: 'Publish'}).click()
  await publish.getByRole('alert').getByText('D02').first().waitFor()
  await shoot(editor, 'approval-refused')
  await publish.getByRole('button', {name: 'Cancel'}).click()
  expect(await desk.workshop.client.fetch('count(*[_type == "guideSnapshot"])')).toBe(0)
})

test('editor and clinical reviewer sign in their own names, and the guide leaves in every channel', async () => {
  await sign(editor, 'editorial')
  const state = editor.locator('[data-testid="review-state"]').first()
  await state
    .getByText('A clinical reviewer must read and sign this text.')
    .waitFor({timeout: patience})
  expect(await state.getByText('submitted').count()).toBe(0)
  await shoot(editor, 'approval-signed')
  await close(editor)
  await sign(reviewer, 'clinical')
  await close(reviewer)
  expect(
    await desk.workshop.client.fetch('*[_type == "signOff"] | order(role){role, by, on}'),
  ).toEqual([
    {role: 'clinical', by: 'sample-reviewer', on: asOf},
    {role: 'editorial', by: 'sample-editor', on: asOf},
  ])
  await chooseAct(editor, 'Publish')
  const publish = form(editor, 'publish-guide')
  await publish.getByRole('button', {name: 'Publish'}).click()
  await done(editor).getByText('version 1.0.0').waitFor({timeout: patience})
  await done(editor).getByText('Published “Plantar fasciitis”').waitFor()
  const page = done(editor).getByRole('link', {name: 'Open the page that patients read'})
  expect(await page.getAttribute('href')).toMatch(/\/guides\/en\/plantar-fasciitis\/$/)
  // The samples' print runs are of guides that nobody published here: which, and where it is mended.
  await done(editor)
    .getByRole('link', {name: /^Leaflet edition “.+” · Snapshot$/})
    .first()
    .waitFor({timeout: patience})
  await shoot(editor, 'approval-published')
  await close(editor)
  expect(readPage()).toContain(sentence)
})

test('of a text that is published nothing is offered to be signed again', async () => {
  await openMenu(editor)
  const isGrey = async (name: RegExp) =>
    (await editor.getByRole('menuitem', {name}).last().getAttribute('data-disabled')) !== null
  await expect.poll(() => isGrey(/^Publish …/)).toBe(true)
  for (const name of [/^Submit for review …/, /^Sign …/, /^Send back …/])
    expect(await isGrey(name), String(name)).toBe(true)
  expect(await isGrey(/^Suspend …/)).toBe(false)
  const state = editor.locator('[data-testid="review-state"]').first()
  await state.getByText('To take it back, choose').waitFor()
  await shoot(editor, 'approval-nothing-new')
  await editor.keyboard.press('Escape')
})

test('an editor learns before anything is filled in that to withdraw takes a clinical reviewer', async () => {
  await chooseAct(editor, 'Withdraw')
  const told = editor.locator('[data-testid="not-yours-withdraw"]')
  await told.getByText('Only a clinical reviewer can do this.').waitFor()
  await told.getByText('choose “Suspend …”').waitFor()
  await shoot(editor, 'approval-not-yours')
  expect(await seriousFaults(editor, '[data-testid="not-yours-withdraw"]')).toEqual([])
  await told.getByRole('button', {name: 'Close'}).click()
})

test('an editor suspends, a reviewer withdraws, and its page is gone', async () => {
  await chooseAct(editor, 'Suspend')
  await form(editor, 'suspend').getByRole('button', {name: 'Suspend'}).click()
  await done(editor).getByText('Suspended').waitFor({timeout: patience})
  await close(editor)
  expect(readPage()).not.toContain(sentence)
  await chooseAct(reviewer, 'Withdraw')
  const withdraw = form(reviewer, 'withdraw')
  await withdraw.getByLabel('Reason').selectOption('safety')
  await withdraw.getByLabel('By when must partners').selectOption('immediate')
  await shoot(reviewer, 'approval-withdraw')
  await withdraw.getByRole('button', {name: 'Withdraw'}).click()
  await done(reviewer).getByText('Withdrawn').waitFor({timeout: patience})
  await close(reviewer)
  await expect.poll(() => reviewer.locator('[data-testid="review-state"]').count()).toBe(0)
  expect(
    await desk.workshop.client.fetch('*[_type == "withdrawal"] | order(seq){kind, by}'),
  ).toEqual([
    {kind: 'suspended', by: 'sample-editor'},
    {kind: 'withdrawn', by: 'sample-reviewer'},
  ])
})

test('Sanity\u2019s own publish, unpublish and delete are not offered, and nothing went wrong', async () => {
  await openMenu(editor)
  const offered = await editor.getByRole('menuitem').allTextContents()
  await shoot(editor, 'approval-menu')
  expect(offered.filter((text) => /unpublish|delete/i.test(text))).toEqual([])
  expect(desk.outside).toEqual([])
  expect(publishers.faults).toEqual([])
})
