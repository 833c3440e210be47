import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {seriousFaults} from '../../support/axe.ts'
import {enterAsEditor, openStudioDesk, shoot, type StudioDesk} from '../../support/studio.ts'

/** How an editor writes the text of a guide. The tests tell one story, in order. */

const id = 'guide-neck-pain-en'

/** The machine may be busy. Milliseconds. */
const patience = {timeout: 40_000}

interface StoredBlock {
  readonly _key: string
  readonly _type: string
  readonly style?: string
  readonly listItem?: string
  readonly level?: number
  readonly children?: readonly {
    readonly _type: string
    readonly text?: string
    readonly marks?: readonly string[]
  }[]
}

let desk: StudioDesk
let page: Page
let sections: readonly {readonly _key: string; readonly key: string}[]

/** The text of the section that is open. */
const text = (): Locator =>
  page.locator('[data-testid^="field-sections"][data-testid$=".body"]').first()
const chips = (): Locator => text().locator('[data-testid="citationRef"]')
const numbers = () => chips().allTextContents()
const picker = (): Locator => page.locator('[data-testid="picker"]')

async function openSection(index: number): Promise<void> {
  const key = sections[index]?._key
  const path = encodeURIComponent(`sections[_key=="${key}"].body`)
  await page.goto(`${desk.workshop.url}/intent/edit/id=${id};type=guide;path=${path}/`)
  await text().waitFor({state: 'attached', ...patience})
  // Studio waits with a text until it is looked at.
  await text().scrollIntoViewIfNeeded()
  await text().locator('[data-testid="text-block__text"]').first().waitFor(patience)
}

/** Puts the caret before the first word of the text, or behind its last. */
async function goTo(end: 'Home' | 'End'): Promise<void> {
  await paragraphs().first().click()
  // The toolbar names the style once the editor knows where the caret is.
  await text().getByTestId('block-style-select').getByText('Normal').waitFor(patience)
  await page.waitForTimeout(500)
  await page.keyboard.press(`Control+${end}`)
  await page.waitForTimeout(500)
}
const paragraphs = (): Locator => text().locator('[data-testid="text-block__text"]')

const body = (index: number) =>
  desk.workshop.client.fetch<StoredBlock[]>(
    '*[_id == $draft][0].sections[$index].body',
    {draft: `drafts.${id}`, index},
    {perspective: 'raw'},
  )
const lines = async (index: number) =>
  (await body(index)).map(({_type, style = '', listItem, level, children = []}) => {
    const kind = listItem === undefined ? `${_type} ${style}` : `${listItem} ${level}`
    return `${kind}: ${children.map((child) => child.text ?? `(${child._type})`).join('')}`
  })

/** Runs in the page: counts how often a document's pane is folded or unfolded from now on. */
function countFolds(): {count: number} {
  const seen = {count: 0}
  const observer = new MutationObserver(() => (seen.count += 1))
  observer.observe(document.body, {subtree: true, attributeFilter: ['data-pane-collapsed']})
  return seen
}

beforeAll(async () => {
  desk = await openStudioDesk()
  sections = await desk.workshop.client.fetch(
    '*[_id == $id][0].sections[]{_key, key}',
    {id},
    {perspective: 'drafts'},
  )
  page = await enterAsEditor(desk)
}, 120_000)

afterAll(async () => desk.close())

test('a text shows its citations with the numbers of the guide page, and whose they are', async () => {
  await openSection(0)
  await expect.poll(numbers, patience).toEqual(['[1]', '[2]', '[1]'])
  expect(await chips().first().getAttribute('title')).toMatch(/^Source 1: .+ · .+/)
  await shoot(page, 'editor-section')
})

test('a source is picked with the keyboard where it is typed, and later numbers follow', async () => {
  await goTo('Home')
  await page.keyboard.type('So they say[^')
  await picker().waitFor(patience)
  const field = picker().getByLabel('Source of this claim')
  await field.waitFor()
  await page.keyboard.type('SCIATICA nhs')
  await page.locator('[role="option"]').first().waitFor(patience)
  await shoot(page, 'editor-picker')
  expect(await seriousFaults(page, '[data-testid="picker"]')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await picker().waitFor({state: 'detached', ...patience})
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.role), patience)
    .toBe('textbox')
  await page.keyboard.type(' indeed. ')
  await expect.poll(numbers, patience).toEqual(['[1]', '[2]', '[3]', '[2]'])
  await expect
    .poll(() => lines(0), patience)
    .toContainEqual(expect.stringContaining('So they say(citationRef) indeed. Your neck'))
  await shoot(page, 'editor-cited')
})

test('a long sentence is shaded and a hard word underlined while they are typed', async () => {
  const long =
    ' When your neck has hurt for some weeks and it does not seem to get any better on its own then you should utilize some gentle heat on it each day.'
  await goTo('End')
  await page.keyboard.type(long)
  await text().locator('[data-hint="sentence"]').first().waitFor(patience)
  const marked = text().locator('[data-hint="sentence"]')
  expect(await marked.first().getAttribute('title')).toMatch(/^This sentence has \d+ words/)
  await expect
    .poll(() => text().locator('[data-hint="word"]').allTextContents(), patience)
    .toContain('utilize')
  await shoot(page, 'editor-hints')
})

test('what Word puts on the clipboard arrives as clean text', async () => {
  const html = readFileSync(join(import.meta.dirname, '../../fixtures/clipboard/word.html'), 'utf8')
  await page.keyboard.press('Enter')
  await text()
    .locator('[role="textbox"]')
    .first()
    .evaluate((editor, markup) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', markup)
      clipboardData.setData('text/plain', 'Sore heel')
      editor.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
      )
    }, html)
  await expect
    .poll(() => lines(0), patience)
    .toEqual(
      expect.arrayContaining([
        'block h3: Sore heel',
        'block normal: Rest helps most people in Bergen. It gets better in six weeks. See the NHS page.[1]',
        'bullet 1: Put ice on it',
        'bullet 2: for ten minutes',
        'number 1: Stand up',
        'simpleTable : ',
      ]),
    )
  expect((await lines(0)).filter((line) => line.endsWith(': '))).toEqual(['simpleTable : '])
  await text().getByText('Table (2 rows)').waitFor()
  await shoot(page, 'editor-pasted')
})

test('Markdown is understood while it is typed', async () => {
  await goTo('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('### Heat')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- warm')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Use **warm** and _dry_ heat')
  await expect
    .poll(async () => (await lines(0)).slice(-3), patience)
    .toEqual(['block h3: Heat', 'bullet 1: warm', 'block normal: Use warm and dry heat'])
  const marks = (await body(0)).at(-1)?.children?.map((child) => child.marks)
  expect(marks).toEqual([[], ['strong'], [], ['em'], []])
})

test('a list shows how many items it has, and the first of them', async () => {
  await openSection(1)
  const list = text()
    .getByText(/^Symptoms \(\d+\)$/)
    .first()
  await list.waitFor(patience)
  await list.scrollIntoViewIfNeeded()
  await shoot(page, 'editor-list')
  expect(await text().textContent()).toMatch(/Symptoms \(\d+\).+ · .+ · /)
})

test('clinic words and explained words say what patients will read', async () => {
  const word = page.locator('[data-testid="brandRef"]')
  await openSection(4)
  await word.first().waitFor(patience)
  expect(await word.allTextContents()).toContain('Sample Physical Therapy Clinic')
  expect(await word.first().getAttribute('title')).toBe('What clinicians are called')
  const term = text().locator('[data-testid="term"]').first()
  await expect.poll(() => term.getAttribute('title'), patience).toMatch(/^MRI scan: .+/)
  await term.scrollIntoViewIfNeeded()
  await term.click()
  await shoot(page, 'editor-term')
})

test('a link to a draft is no fault of a guide', async () => {
  await page.getByRole('tab', {name: 'Checks', exact: true}).first().click()
  await page.locator('[data-testid="checks"]').waitFor(patience)
  expect(await page.getByText('Referenced document must be published').count()).toBe(0)
})

test('a source that is not there yet is written beside the text, and cited at once', async () => {
  await openSection(0)
  await goTo('End')
  await page.keyboard.type('[^')
  await picker().waitFor(patience)
  await picker().getByLabel('Source of this claim').fill('Nobody wrote this yet')
  await picker().getByText('Nothing has these words.').waitFor()
  await picker().getByRole('button', {name: 'Write a new source'}).click()
  const title = page.locator('[data-testid="document-panel-scroller"] [data-testid="field-title"]')
  await expect
    .poll(() => title.last().locator('input, textarea').inputValue(), patience)
    .toBe('Nobody wrote this yet')
  await shoot(page, 'editor-source-beside')
  // The guide stays open beside it.
  expect(await page.locator('[data-testid="document-pane"]').count()).toBeGreaterThan(1)
  const cited = `*[_id == "drafts.${id}"][0].sections[].body[].children[_type == "citationRef"].source._ref`
  const made = `*[_type == "source" && title == "Nobody wrote this yet"]{_id, key}`
  await expect
    .poll(async () => {
      const [found, sources] = await desk.workshop.client.fetch<
        [{_id: string; key: string}[], string[]]
      >(`[${made}, ${cited}]`, {}, {perspective: 'raw'})
      return found.map(({_id, key}) => [key, sources.includes(_id.replace('drafts.', ''))])
    }, patience)
    .toEqual([['nobody-wrote-this-yet', true]])
  // The words that were looked for are seldom a name: until it is published, the key follows.
  await title.last().locator('input, textarea').fill('Somebody wrote it')
  await page.keyboard.press('Tab')
  await expect
    .poll(
      () =>
        desk.workshop.client.fetch(
          '*[_type == "source" && title == "Somebody wrote it"].key',
          {},
          {perspective: 'raw'},
        ),
      patience,
    )
    .toEqual(['somebody-wrote-it'])
  // Both forms come back with the page, and come to rest, though each unfolds itself.
  await page.reload()
  await title.last().locator('input, textarea').waitFor(patience)
  const folds = await page.evaluateHandle(countFolds)
  await page.waitForTimeout(1500)
  const before = await folds.evaluate(({count}) => count)
  await page.waitForTimeout(1000)
  expect(await folds.evaluate(({count}) => count)).toBe(before)
  expect(await title.last().isVisible()).toBe(true)
  await page.getByRole('link', {name: 'Done: back to where I was'}).click(patience)
  await page.locator('[data-testid="way-back"]').waitFor({state: 'detached'})
  // Open, not a strip beside its preview.
  await page.locator('[data-testid="still-to-do"]').waitFor(patience)
  await shoot(page, 'editor-back')
})

test('nothing was asked of any other host, and nothing complained', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
})
