import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {openStudioDesk, seriousFaults, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** What an editor sees of a guide while it is written. The tests tell one story, in order. */

const id = 'guide-neck-pain-en'
/** The machine may be busy. Milliseconds. */
const patience = {timeout: 40_000}

let desk: StudioDesk
let page: Page

const field = (name: string) =>
  page.locator(`[data-testid="field-${name}"] :is(input, textarea)`).first()
const tab = (name: string) => page.getByRole('tab', {name, exact: true})
const checks = () => page.locator('[data-testid="checks"]')

async function openGuide(): Promise<void> {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${id};type=guide/`)
  await field('title').waitFor()
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  desk.complaints.length = 0
}, 120_000)

afterAll(async () => desk.close())

test('the checks say what is wrong as soon as it is typed, beside the field and in a list', async () => {
  await openGuide()
  await tab('Checks').click()
  await checks().getByText('How hard it reads').waitFor()
  expect(await checks().locator('[data-testid="problem-B01"]').count()).toBe(0)
  await shoot(page, 'checks-before')
  await tab('Text').click()
  await field('mainMessage').fill('Rest, and call (555) 555-0142 when it does not get better.')
  await page
    .locator('[data-testid="field-mainMessage"] [data-testid="input-validation-icon-error"]')
    .waitFor(patience)
  await shoot(page, 'rule-at-field')
  await tab('Checks').click()
  await checks().locator('[data-testid="problem-B01"]').first().waitFor(patience)
  await shoot(page, 'checks-after')
  expect(await seriousFaults(page, '[data-testid="checks"]')).toEqual([])
})

test('each section has its grade', async () => {
  const rows = checks().locator('[data-testid="readability"] tr')
  expect(await rows.count()).toBeGreaterThan(4)
  expect(await rows.first().textContent()).toMatch(/^Whole guide\d+\.\d\d+$/)
})

test('a problem leads to its field', async () => {
  await checks().locator('[data-testid="problem-B01"] a').first().click()
  await field('mainMessage').waitFor(patience)
  await field('mainMessage').fill('Rest, and call us when it does not get better.')
  await tab('Checks').click()
  await expect.poll(() => checks().locator('[data-testid="problem-B01"]').count(), patience).toBe(0)
})

test('nothing was asked of any other host, and nothing complained', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
})
