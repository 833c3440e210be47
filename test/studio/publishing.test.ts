import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {type Config, readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../support/axe.ts'
import {playSamples, type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** A clinic manager looks at what leaves, what is held back, and how good the guides are. The tests tell one story, in order. */

const asOf = '2026-06-01'
/** Guides that the story needs: of the first newsletter and of the print runs. The samples take the last one back. */
const needed = ['muscle-spasm.en', 'ankle-sprain.en', 'frozen-shoulder.en']
const patience = {timeout: 40_000}

let desk: StudioDesk
let config: Config
let publishers: RunningPublishers
let page: Page

const tool = () => page.locator('[data-testid="publishing"]')
const tab = (name: string) => page.getByRole('tab', {name, exact: true})
const row = (name: string) => tool().getByRole('row', {name})
const issueRow = async (key: string) => {
  const id = await desk.workshop.client.fetch<string>(
    '*[_type == "newsletterIssue" && key == $key && !(_id in path("drafts.**"))][0]._id',
    {key},
  )
  return tool().locator(`[data-testid="issue-${id}"]`)
}

async function open(view: string): Promise<void> {
  await page.goto(`${desk.workshop.url}/publishing/${view}`)
  await tool().waitFor()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  config = readConfig({
    GUIDEPOST_DATA: join(desk.folder, 'data'),
    GUIDEPOST_OUT: join(desk.folder, 'out'),
  })
  await playSamples(config, needed, {folder: desk.folder, asOf})
  page = await desk.openPage()
  await page.setViewportSize({width: 1280, height: 900})
  await signIn(page, desk.workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  desk.complaints.length = 0
}, 240_000)

afterAll(async () => {
  await publishers?.close()
  await desk.close()
})

test('while the publishers do not run, the tool says so and can be asked again', async () => {
  await page.getByRole('link', {name: 'Publishing'}).click()
  await page.locator('[data-testid="publishing-failed"]').getByText('not running').waitFor(patience)
  await shoot(page, 'publishing-absent')
  expect(await seriousFaults(page, '[data-testid="publishing"]')).toEqual([])
  publishers = await startPublishers(config, asOf)
  await page.getByRole('button', {name: 'Try again'}).click()
  await tool().getByText('As of Jun 1, 2026').waitFor(patience)
})

test('everything is published now, and partners find it', async () => {
  await tab('Last run and partners').click()
  await page.getByRole('button', {name: 'Publish now'}).click()
  await page.locator('[data-testid="published-now"]').getByText(/./).waitFor(patience)
  await page
    .locator('[data-testid="last-run"]')
    .getByText(/\d+ as they were/)
    .waitFor(patience)
  const partner = row('Sample Partner')
  await partner.getByText('/v1/sample-partner/feed.json').waitFor()
  expect(await partner.getByRole('cell').allTextContents()).toEqual([
    'Active',
    '2',
    '1',
    expect.stringContaining('/v1/sample-partner/feed.json'),
  ])
  await tool().getByRole('heading', {name: 'Held back'}).waitFor()
  await shoot(page, 'publishing-outputs')
  expect(await seriousFaults(page, '[data-testid="publishing"]')).toEqual([])
})

test('each newsletter says whether it is published, refused or a draft, and what it makes', async () => {
  const {client} = desk.workshop
  await client.create({
    _id: 'drafts.newsletter-of-june',
    _type: 'newsletterIssue',
    key: 'june',
    language: 'en',
    subject: 'News of June',
    preheader: 'What helps when the weather is warm.',
    date: '2026-06-15',
    intro: 'One guide for the summer.',
    guides: [
      {
        _key: 'a',
        _type: 'newsletterItem',
        guide: {_type: 'reference', _ref: 'guide-ankle-sprain-en', _weak: true},
        sections: [],
      },
    ],
  })
  await open('newsletters')
  const first = await issueRow('sample-issue-1')
  await first.getByText('Published').waitFor(patience)
  expect(await first.locator('[data-number]').textContent()).toMatch(/^\d+ kB$/)
  const second = await issueRow('sample-issue-2')
  expect(await second.textContent()).toContain('Held back')
  await tool().getByText('is not among those that may be published').first().waitFor()
  const draft = tool().locator('[data-testid="issue-newsletter-of-june"]')
  expect(await draft.textContent()).toContain('Ready to publish')
  expect(await draft.locator('[data-number]').textContent()).toMatch(/^\d+ kB$/)
  await shoot(page, 'publishing-newsletters')
  expect(await seriousFaults(page, '[data-testid="publishing"]')).toEqual([])
  await draft.getByRole('link', {name: 'News of June'}).click()
  // The window is too narrow for both: the form is there, its preview one click away.
  await page.getByRole('tab', {name: 'Newsletter'}).click(patience)
  await page
    .frameLocator('iframe[title="Newsletter"]')
    .getByRole('heading', {level: 1})
    .waitFor(patience)
})

test('a print run holds until its guide is replaced or withdrawn', async () => {
  await open('leaflets')
  const clinicDesk = row('Rack at the front desk')
  await clinicDesk.getByText('Holds').waitFor(patience)
  expect(await clinicDesk.getByRole('link', {name: /PDF, \d+ kB/}).getAttribute('href')).toContain(
    '/leaflets/editions/front-desk-spring.pdf',
  )
  await shoot(page, 'publishing-leaflets')
  expect(await seriousFaults(page, '[data-testid="publishing"]')).toEqual([])
  const reviewer = await desk.openPage()
  const account = {id: 'sample-reviewer', name: 'Sample Reviewer', role: 'reviewer'}
  await signIn(reviewer, desk.workshop, account)
  const status = await reviewer.evaluate(() =>
    fetch('/workshop/act', {
      method: 'POST',
      body: JSON.stringify({
        name: 'withdraw',
        words: {guide: 'ankle-sprain.en', reason: 'safety', severity: 'immediate'},
      }),
    }).then((answer) => answer.status),
  )
  expect(status).toBe(200)
  await page.getByRole('button', {name: 'Look again'}).click()
  await row('Handed out at the sports day').getByText('Withdrawn').waitFor(patience)
  expect(await row('Handed out at the sports day').getByRole('link', {name: 'PDF'}).count()).toBe(0)
  await tab('Last run and partners').click()
  await expect
    .poll(() => row('Sample Partner').getByRole('cell').nth(1).textContent(), patience)
    .toBe('1')
  await shoot(page, 'publishing-withdrawn')
})

test('the dashboard leads from a number to the guides behind it', async () => {
  await desk.workshop.client
    .patch('drafts.guide-neck-pain-en')
    .set({mainMessage: 'Rest, and call (555) 555-0142 when it does not get better.'})
    .commit()
  await open('quality')
  const quality = page.locator('[data-testid="quality"]')
  await quality.getByText(/\d+ with something to mend/).waitFor(patience)
  await quality.getByText('Withdrawn').waitFor()
  await shoot(page, 'publishing-quality')
  expect(await seriousFaults(page, '[data-testid="publishing"]')).toEqual([])
  const rules = quality.locator('[data-testid="chart-rules"]')
  const bar = rules.getByRole('button', {name: /own words typed/})
  await bar.focus()
  await page.keyboard.press('Enter')
  expect(await bar.getAttribute('aria-expanded')).toBe('true')
  await rules.getByRole('link', {name: 'Neck Pain'}).waitFor()
  await shoot(page, 'publishing-quality-open')
  expect(await seriousFaults(page, '[data-testid="publishing"]')).toEqual([])
  await rules.getByRole('link', {name: 'Neck Pain'}).click()
  await page.waitForURL(/guide-neck-pain-en/, patience)
  await page.locator('[data-testid="pane-footer"]').last().waitFor(patience)
  await shoot(page, 'publishing-to-guide')
})

test('the menu lists guides by state, too', async () => {
  await page.goto(`${desk.workshop.url}/structure/guides;by-state`)
  const states = page.locator('[data-testid="chart-states"]')
  await states.getByRole('button', {name: 'Withdrawn'}).click(patience)
  await states.getByRole('link').first().waitFor()
  await shoot(page, 'menu-by-state')
  expect(await seriousFaults(page, '[data-testid="quality"]')).toEqual([])
})

test('a store without newsletters says how to begin', async () => {
  const {client} = desk.workshop
  await client.delete({query: '*[_type == "newsletterIssue"]'})
  await open('newsletters')
  await page.locator('[data-testid="nothing-yet"]').waitFor(patience)
  await shoot(page, 'publishing-nothing')
  expect(await seriousFaults(page, '[data-testid="publishing"]')).toEqual([])
})

test('readers have no such tool, and nobody answers them', async () => {
  const reader = await desk.openPage()
  const {client, url} = desk.workshop
  const account = {id: 'rea', name: 'Rea Sample', role: 'reader'}
  await signIn(reader, desk.workshop, account)
  expect(await reader.getByRole('link', {name: 'Publishing'}).count()).toBe(0)
  for (const route of ['overview', 'check']) {
    const status = await reader.evaluate(
      (path) => fetch(path, {method: 'POST', body: '{}'}).then((answer) => answer.status),
      `${url}/workshop/${route}`,
    )
    expect(status).toBe(403)
  }
  expect(await client.fetch('count(*[_type == "person" && key == "rea"])')).toBe(0)
})

test('nothing was asked of any other host, and nothing went wrong', () => {
  expect(desk.outside).toEqual([])
  expect(publishers.faults).toEqual([])
  expect(desk.complaints.filter((text) => !text.includes('403'))).toEqual([])
})
