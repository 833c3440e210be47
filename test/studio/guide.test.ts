import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {seriousFaults} from '../support/axe.ts'
import {enterAsEditor, openStudioDesk, shoot, type StudioDesk} from '../support/studio.ts'

/** What an editor sees of a guide while it is written. The tests tell one story, in order. */

/** The machine may be busy. Milliseconds. */
const patience = {timeout: 40_000}

let desk: StudioDesk
let page: Page

const field = (name: string) =>
  page.locator(`[data-testid="field-${name}"] :is(input, textarea)`).first()
/** Form and preview stand side by side; each has the same tabs. */
const tab = (name: string) => page.getByRole('tab', {name, exact: true}).first()
const previewTab = (name: string) => page.getByRole('tab', {name, exact: true}).last()
const preview = (title: string) => page.frameLocator(`iframe[title="${title}"]`)
const checks = () => page.locator('[data-testid="checks"]')

async function openGuide(id = 'guide-neck-pain-en'): Promise<void> {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${id};type=guide/`)
  await field('title').waitFor()
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  page = await enterAsEditor(desk)
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

test('the newsletter beside the form follows each keystroke', async () => {
  await openGuide()
  await preview('Newsletter').getByText('Rest, and call us').waitFor(patience)
  await field('mainMessage').fill('Keep moving')
  await preview('Newsletter').getByText('Keep moving').first().waitFor(patience)
  await field('mainMessage').pressSequentially(', and sleep well.')
  await preview('Newsletter').getByText('Keep moving, and sleep well.').first().waitFor(patience)
  await shoot(page, 'preview-newsletter')
  await page.getByRole('button', {name: 'Phone'}).click()
  expect((await page.locator('iframe[title="Newsletter"]').boundingBox())?.width).toBe(390)
  await shoot(page, 'preview-newsletter-phone')
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
  await page.getByRole('button', {name: 'Text', exact: true}).click()
  await page
    .locator('[data-testid="preview"] pre')
    .getByText('Keep moving, and sleep well.')
    .waitFor()
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
})

test('the guide page and the feed item are those of the renderers', async () => {
  await previewTab('Guide page').click()
  await preview('Guide page').getByRole('heading', {level: 1}).waitFor(patience)
  await preview('Guide page').getByText('Keep moving, and sleep well.').first().waitFor()
  await shoot(page, 'preview-page')
  await previewTab('Feed item').click()
  await preview('Feed item').getByText('Keep moving, and sleep well.').first().waitFor(patience)
  await page.getByLabel('Partner').waitFor()
  await shoot(page, 'preview-feed')
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
})

test('a guide that cannot be read says what to mend instead', async () => {
  await field('mainMessage').fill('')
  await page
    .locator('[data-testid="hindrance"]')
    .getByRole('link', {name: 'Main message'})
    .waitFor(patience)
  await shoot(page, 'preview-hindrance')
  expect(await seriousFaults(page, '[data-testid="hindrance"]')).toEqual([])
  await field('mainMessage').fill('Keep moving.')
  await preview('Feed item').getByText('Keep moving.').first().waitFor(patience)
})

test('the feed item begins with a partner that gets the guide, and says why another does not', async () => {
  await openGuide('guide-plantar-fasciitis-en')
  await previewTab('Feed item').click()
  await preview('Feed item').getByRole('heading').first().waitFor(patience)
  const partner = page.getByLabel('Partner')
  expect(await partner.locator('option:checked').textContent()).toBe('Sample Partner')
  await partner.selectOption({label: 'Sample Employer Portal'})
  await page.getByText('It is not on the list of guides it may show.').waitFor()
  await partner.selectOption({label: 'Sample Family Practice'})
  await page.getByText('It is on the list of guides it may not show.').waitFor()
  await shoot(page, 'preview-feed-not-for-it')
})

test('pictures come from the store, and a newsletter shows its guides', async () => {
  await openGuide('guide-muscle-spasm-en')
  const picture = preview('Newsletter').locator('img').first()
  await picture.waitFor(patience)
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), patience)
    .toBeGreaterThan(0)
  const [issue] = await desk.workshop.client.fetch<string[]>(
    '*[_type == "newsletterIssue" && language == "en"]._id',
  )
  await page.goto(`${desk.workshop.url}/intent/edit/id=${issue};type=newsletterIssue/`)
  await preview('Newsletter').getByRole('heading', {level: 1}).waitFor(patience)
  await field('intro').fill('Words that were typed just now.')
  await preview('Newsletter').getByText('Words that were typed just now.').waitFor(patience)
  await shoot(page, 'preview-issue')
})

test('a form that Studio folds away while it opens comes back; one that a person folds does not', async () => {
  await openGuide('guide-muscle-spasm-en')
  const list = page.locator('[data-pane-collapsed]', {hasText: 'All guides'})
  const form = page.locator('[data-testid="document-pane"]').first()
  const isFolded = async () => form.evaluate((pane) => pane.hasAttribute('data-pane-collapsed'))
  const folds = await form.evaluateHandle((pane) => {
    const seen = {count: 0}
    const observer = new MutationObserver(() => {
      if (pane.hasAttribute('data-pane-collapsed')) seen.count += 1
    })
    observer.observe(pane, {attributes: true, attributeFilter: ['data-pane-collapsed']})
    return seen
  })
  await list
    .locator('[data-testid="pane-header"] [data-collapsed] > *')
    .first()
    .dispatchEvent('click')
  await expect.poll(() => folds.evaluate(({count}) => count)).toBeGreaterThan(0)
  await expect.poll(isFolded).toBe(false)
  await list.click()
  await expect.poll(isFolded).toBe(true)
  await page.waitForTimeout(500)
  expect(await isFolded()).toBe(true)
})

test('nothing was asked of any other host, and nothing complained', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
})
