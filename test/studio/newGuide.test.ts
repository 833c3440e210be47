import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {newGuide} from '#studio/guideTemplates.ts'

import {seriousFaults} from '../support/axe.ts'
import {enterAsEditor, openStudioDesk, shoot, type StudioDesk} from '../support/studio.ts'

/** Somebody writes her first guide, about something that the store does not know yet. */

/** The machine may be busy. Milliseconds. */
const patience = {timeout: 40_000}
const fresh = 'guide-a-new-guide-en'

let desk: StudioDesk
let page: Page

const fieldOf = (name: string) => page.locator(`[data-testid="field-${name}"]`)

async function openFields(group: string): Promise<void> {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${fresh};type=guide/`)
  await page.locator('[data-testid="pane-footer"]').last().waitFor(patience)
  await page.locator(`[data-testid="group-tab-${group}"]`).first().click()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  await desk.workshop.client.create({
    _id: `drafts.${fresh}`,
    _type: 'guide',
    ...newGuide('en', {on: '2026-06-01'}),
    shortTitle: 'Wrist sprain and strain',
  })
  page = await enterAsEditor(desk)
}, 120_000)

afterAll(async () => desk.close())

/** The newest concept that somebody made, as it lies in the store. */
const conceptsOf = (kind: string) =>
  desk.workshop.client.fetch<unknown>(
    `*[_type == "concept" && kind == $kind && _id in path("drafts.**")]{kind, key, "name": name.en}`,
    {kind},
    {perspective: 'raw'},
  )

test('before anything is typed the form says what is required, and the grey button why it is grey', async () => {
  await openFields('about')
  await fieldOf('metaDescription').getByText('Required.').waitFor(patience)
  const submit = page
    .locator('[data-testid="pane-footer"]')
    .first()
    .getByRole('button', {name: 'Submit for review'})
  expect(await submit.isDisabled()).toBe(true)
  await submit.locator('xpath=..').hover()
  await page
    .getByText('First: 15 still to be filled in. “Checks” lists it.')
    .first()
    .waitFor(patience)
  await shoot(page, 'submit-why')
  const line = page.locator('[data-testid="still-to-do"]').first()
  await line
    .getByText('Before this can be submitted for review: 15 still to be filled in.')
    .waitFor()
  expect(await seriousFaults(page, '[data-testid="still-to-do"]')).toEqual([])
  await line.getByRole('button', {name: 'Checks'}).click()
  await page.locator('[data-testid="checks"] [data-testid="missing"]').waitFor(patience)
})

test('a condition that is made from its field has the kind, the name of the guide and a key', async () => {
  await openFields('about')
  await fieldOf('topics').getByRole('button', {name: 'Add item'}).waitFor()
  // Of the condition, the first of the fields that hold one reference.
  await page.getByRole('button', {name: 'Create', exact: true}).first().click()
  await page.getByRole('button', {name: 'Use “wrist-sprain-and-strain”'}).click()
  await shoot(page, 'condition-made')
  await expect
    .poll(() => conceptsOf('condition'), patience)
    .toEqual([{kind: 'condition', key: 'wrist-sprain-and-strain', name: 'Wrist sprain and strain'}])
  await page.locator('[data-testid="field-name.en"] input').waitFor(patience)
  await shoot(page, 'condition-made-open')
})

test('a topic that is made from its list has the kind and no name that nobody gave', async () => {
  await openFields('about')
  await fieldOf('topics').getByRole('button', {name: 'Add item'}).click()
  await fieldOf('topics').getByRole('button', {name: 'Create'}).click()
  await page.locator('[data-testid="field-name.en"] input').fill('Arms')
  await page.getByRole('button', {name: 'Use “arms”'}).click()
  await expect
    .poll(() => conceptsOf('topic'), patience)
    .toEqual([{kind: 'topic', key: 'arms', name: 'Arms'}])
  await shoot(page, 'topic-made')
})
