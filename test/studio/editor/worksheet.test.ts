import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../../support/axe.ts'
import {type RunningPublishers, startPublishers} from '../../support/publishers.ts'
import {openStudioDesk, shoot, signIn, type StudioDesk} from '../../support/studio.ts'

/** A person answers the worksheets of a guide in Studio, with the publishers behind it. The tests tell one story, in order. */

const asOf = '2026-06-01'
const id = 'guide-tennis-elbow-en'
/** The machine may be busy. Milliseconds. */
const patience = {timeout: 60_000}

let desk: StudioDesk
let publishers: RunningPublishers
let page: Page

const sheet = () => page.locator('[data-testid="worksheets"]')
const item = (name: string) => sheet().locator(`[data-testid="item-${name}"]`)
const stored = () =>
  desk.workshop.client.fetch<{item: string; answer: string; by: string; on: string}[] | null>(
    '*[_id == $id][0].worksheet[]{item, answer, by, on}',
    {id},
    {perspective: 'drafts'},
  )

beforeAll(async () => {
  desk = await openStudioDesk()
  const [data, out] = [join(desk.folder, 'data'), join(desk.folder, 'out')]
  publishers = await startPublishers(readConfig({GUIDEPOST_DATA: data, GUIDEPOST_OUT: out}), asOf)
  page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'sample-editor', name: 'sample-editor', role: 'editor'})
  desk.complaints.length = 0
}, 180_000)

afterAll(async () => {
  await publishers.close()
  await desk.close()
})

test('the worksheets show what is proposed, and why', async () => {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${id};type=guide/`)
  await page.getByRole('tab', {name: 'Worksheets', exact: true}).first().click(patience)
  await item('pemat-11').getByText('Proposed: Yes.').waitFor(patience)
  await shoot(page, 'worksheets')
  expect(await seriousFaults(page, '[data-testid="worksheets"]')).toEqual([])
})

test('an answer is written for the person who is signed in, and can be changed', async () => {
  const yes = item('pemat-1').getByRole('button', {name: 'Yes'})
  await yes.click()
  await item('pemat-1').getByText('Answered by Sample Editor on Jun 1, 2026').waitFor(patience)
  expect(await yes.getAttribute('aria-pressed')).toBe('true')
  expect(await stored()).toEqual([{item: 'pemat-1', answer: 'yes', by: 'sample-editor', on: asOf}])
  await item('pemat-1').getByRole('button', {name: 'No'}).click()
  await expect.poll(stored, patience).toMatchObject([{item: 'pemat-1', answer: 'no'}])
})

test('all proposals left are confirmed at once, and what a person said stays', async () => {
  await sheet()
    .getByRole('button', {name: /^Confirm the \d+ proposals left$/})
    .click()
  await item('pemat-11').getByText('Answered by').waitFor(patience)
  const answers = await stored()
  expect(answers?.length).toBeGreaterThan(10)
  expect(answers).toContainEqual(expect.objectContaining({item: 'pemat-1', answer: 'no'}))
  await expect
    .poll(() => sheet().locator('[data-testid="scores"] li').first().textContent(), patience)
    .toMatch(/\d+ of 17 answered/)
  await shoot(page, 'worksheets-answered')
})

test('an answer counts for the text that it was given for', async () => {
  await desk.workshop.client
    .patch(`drafts.${id}`)
    .set({mainMessage: 'Rest the arm and keep moving.'})
    .commit()
  await item('pemat-1').getByText('For an earlier text: look again').waitFor(patience)
  expect(publishers.faults).toEqual([])
  expect(desk.complaints).toEqual([])
})
