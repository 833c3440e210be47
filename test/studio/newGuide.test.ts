import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'

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
    key: 'a-new-guide',
    slug: {_type: 'slug', current: 'a-new-guide'},
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

test('whoever begins to write at once keeps what was opened', async () => {
  await page.setViewportSize({width: 1280, height: 800})
  onTestFinished(() => page.setViewportSize({width: 1400, height: 900}))
  await page.goto(desk.workshop.url)
  await page.locator('[data-testid="pane-item-Guides"]').first().click(patience)
  await page.getByText('In English').first().click(patience)
  await page.locator('[data-testid="action-intent-button"]').first().click(patience)
  await fieldOf('title').locator('input').fill('A guide to shin splints')
  await fieldOf('shortTitle').locator('input').fill('Shin splints')
  await fieldOf('mainMessage').locator('textarea').fill('Shin splints hurt along the shin.')
  await fieldOf('careAdvice')
    .getByText(/^emergency/i)
    .click(patience)
  const line = page.getByRole('dialog').last().locator('[data-testid="next-line"]').last()
  const taken = await line.evaluateHandle((first) => {
    const seen = {isTaken: false}
    const look = () => {
      seen.isTaken ||= !first.isConnected
      requestAnimationFrame(look)
    }
    look()
    return seen
  })
  await line.fill('Your leg is very swollen.')
  await line.press('Enter')
  const signs = () =>
    desk.workshop.client.fetch(
      '*[_type == "guide" && key == "shin-splints"].careAdvice[_key == "emergency"].items[].text[].children[].text',
      {},
      {perspective: 'raw'},
    )
  await expect.poll(signs, patience).toEqual(['Your leg is very swollen.'])
  expect(await taken.evaluate(({isTaken}) => isTaken)).toBe(false)
})

test('a condition that is made from its field has the kind, the name of the guide and a key, before anybody types in it', async () => {
  await openFields('about')
  await fieldOf('topics').getByRole('button', {name: 'Add item'}).waitFor()
  // Of the condition, the first of the fields that hold one reference.
  await page.getByRole('button', {name: 'Create', exact: true}).first().click()
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
  await page.locator('[data-testid="field-name.en"] input').press('Tab')
  await expect
    .poll(() => conceptsOf('topic'), patience)
    .toEqual([{kind: 'topic', key: 'arms', name: 'Arms'}])
  await shoot(page, 'topic-made')
})

test('key points are typed line by line, and what is pasted is a line for each of its lines', async () => {
  await openFields('text')
  const line = fieldOf('keyPoints').locator('[data-testid="next-line"]')
  await line.fill('Rest the arm.')
  await line.press('Enter')
  await expect.poll(() => line.inputValue()).toBe('')
  await line.evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '• Ice helps.\n• Call us when it swells.')
    field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}))
  })
  await expect
    .poll(
      () =>
        desk.workshop.client.fetch<unknown>(
          `*[_id == "drafts.${fresh}"][0].keyPoints[].text[0].children[0].text`,
          {},
          {perspective: 'raw'},
        ),
      patience,
    )
    .toEqual(['Rest the arm.', 'Ice helps.', 'Call us when it swells.'])
  await line.scrollIntoViewIfNeeded()
  await shoot(page, 'key-points-typed')
  expect(
    await seriousFaults(page, '[data-testid="field-keyPoints"] [data-testid="next-lines"]'),
  ).toEqual([])
})

// With room for the form alone, and with its preview beside it.
test.each([1280, 1500])(
  'in a guide that was just begun, too, a link of its checks opens the section and the text, in %d pixels',
  async (width) => {
    await page.setViewportSize({width, height: 800})
    await page.goto(
      `${desk.workshop.url}/structure/guides;guide;guide-just-begun-${width}%2Ctemplate%3Dguide-in-en`,
    )
    await fieldOf('title').locator('input').fill('A guide that was just begun')
    const link = page.locator('[data-testid="missing"]').getByRole('link', {name: /get help/})
    await page.getByRole('tab', {name: 'Checks', exact: true}).last().click()
    await link.click(patience)
    await page.getByRole('dialog').waitFor(patience)
    const opened = page.locator('[data-testid^="field-sections"][data-testid$=".body"]')
    expect(await opened.first().getAttribute('data-testid')).toContain('gettingHelp')
    // Studio would begin each word above it with a capital, also those of a dose.
    const name = page.getByRole('dialog').getByText('When should I get help?', {exact: true})
    expect(await name.first().evaluate((shown) => getComputedStyle(shown).textTransform)).toBe(
      'none',
    )
    await shoot(page, `section-opened-${width}`)
  },
)

test('symptoms, causes and tips are typed line by line, too, each as an item of its kind', async () => {
  // In the section that is still open.
  const body = page.locator('[data-testid^="field-sections"][data-testid$=".body"]').first()
  await body.locator('[data-testid="scroll-container"]').first().click()
  await body.locator('[data-testid="insert-menu-button"]').click()
  await page.getByRole('menuitem', {name: /Causes/}).click()
  const line = page.getByRole('dialog').last().locator('[data-testid="next-line"]')
  await line.fill('You sit a lot')
  await line.press('Enter')
  await expect
    .poll(
      () =>
        desk.workshop.client.fetch<unknown>(
          `*[_id == "drafts.guide-just-begun-1500"][0].sections[key == "getting-help"][0].body[_type == "causeList"][0].items[]{_type, "text": label[0].children[0].text}`,
          {},
          {perspective: 'raw'},
        ),
      patience,
    )
    .toEqual([{_type: 'causeItem', text: 'You sit a lot'}])
  await shoot(page, 'cause-typed')
})
