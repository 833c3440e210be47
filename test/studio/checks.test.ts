import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {newGuide} from '#studio/guideTemplates.ts'

import {seriousFaults} from '../support/axe.ts'
import {enterAsEditor, openStudioDesk, shoot, type StudioDesk} from '../support/studio.ts'

/** What the checks of a guide say when nobody has written much of it yet. */

/** The machine may be busy. Milliseconds. */
const patience = {timeout: 40_000}
const fresh = 'guide-a-new-guide-en'

let desk: StudioDesk
let page: Page

const checks = () => page.locator('[data-testid="checks"]')
const missing = () => checks().locator('[data-testid="missing"]')
const tab = (name: string) => page.getByRole('tab', {name, exact: true}).first()

async function openChecks(id: string, name = 'Checks'): Promise<void> {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${id};type=guide/`)
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
  await tab(name).click()
  await checks().waitFor(patience)
}

beforeAll(async () => {
  desk = await openStudioDesk()
  await desk.workshop.client.create({
    _id: `drafts.${fresh}`,
    _type: 'guide',
    ...newGuide('en', {on: '2026-06-01'}),
  })
  page = await enterAsEditor(desk)
}, 120_000)

afterAll(async () => desk.close())

test('what is not filled in yet is one list of links, by the tabs of the form', async () => {
  await openChecks(fresh)
  await missing().getByText('Still to be filled in (18)').waitFor(patience)
  expect(await missing().getByRole('link').count()).toBe(18)
  expect(await missing().getByRole('heading', {level: 4}).allTextContents()).toEqual([
    'What patients read',
    'About',
    'Dates and people',
  ])
  const names = await missing().getByRole('link').allTextContents()
  expect(names).toContain('Short title')
  expect(names).toContain('Sections · “What is it?” · Text')
  expect(await checks().getByText('This field is missing').count()).toBe(0)
  await shoot(page, 'checks-new-guide')
  expect(await seriousFaults(page, '[data-testid="checks"]')).toEqual([])
})

test('each of them opens its field, and leaves the list once it is filled in', async () => {
  await missing().getByRole('link', {name: 'Summary for search'}).click()
  const field = page.locator('[data-testid="field-metaDescription"] textarea').first()
  await field.waitFor(patience)
  await field.fill('Too short.')
  await tab('Checks').click()
  await missing().getByText('Still to be filled in (17)').waitFor(patience)
  expect(await missing().getByRole('link', {name: 'Summary for search'}).count()).toBe(0)
})

test('what is wrong stands first, with the name of its field', async () => {
  const {client} = desk.workshop
  await client.patch(`drafts.${fresh}`).set({key: 'No good key'}).commit()
  const wrong = checks().locator('[data-testid="problem-model"]')
  await wrong.getByRole('link', {name: 'About · Key'}).waitFor(patience)
  const [first, second] = await Promise.all([wrong.first().boundingBox(), missing().boundingBox()])
  expect(first?.y).toBeLessThan(second?.y ?? 0)
  await checks().getByText('1 to mend, 16 still to be filled in').waitFor()
  await shoot(page, 'checks-wrong-and-missing')
})

test('rules name their field, too, and lead to the source that they speak of', async () => {
  const {client} = desk.workshop
  await client.patch('drafts.guide-neck-pain-en').set({dateModified: '2999-01-01'}).commit()
  await client
    .patch('source-nhs-neck-pain')
    .set({linkCheck: {status: 'moved', checkedOn: '2026-05-01'}})
    .commit()
  await openChecks('guide-neck-pain-en')
  const future = checks().locator('[data-testid="problem-D01"]').first()
  await future.getByText('This date lies in the future. Correct it.').waitFor(patience)
  await future.getByRole('link', {name: 'Dates and people · Last changed'}).waitFor()
  await future.getByText('Dates (D01)').waitFor()
  const moved = checks().locator('[data-testid="problem-C03"]', {hasText: 'has moved'})
  // The button below says that there is something to mend.
  const submit = page.locator('[data-testid="pane-footer"]').last()
  expect(await submit.getByRole('button', {name: /^(Submit|Sign)/}).isDisabled()).toBe(true)
  await moved.getByRole('link', {name: /^Source: /}).click()
  await page.waitForURL(/source-/)
  expect(page.url()).toContain('source')
})

test('nothing was asked of any other host, and nothing complained', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
})
