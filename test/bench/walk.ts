import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Locator, Page} from 'playwright-core'

import {readConfig} from '#publishers/config.ts'

import {startPublishers} from '../support/publishers.ts'
import {openStudioDesk, shoot} from '../support/studio.ts'
import {begin, choose, click, fill, hit, read, seen, tell, type} from './keystrokes.ts'

/**
 * Walks from the first sign-in to a guide of one's own that was signed, published and withdrawn, as three people in three browsers, and
 * prints how long people need for it, with the words typed and with the words pasted from where they were written. Fails where the page
 * for patients does not follow. `STUDIO_SHOTS=folder` keeps a picture of each step. Never part of a test.
 */

const desk = await openStudioDesk()
const config = readConfig({
  GUIDEPOST_DATA: join(desk.folder, 'data'),
  GUIDEPOST_OUT: join(desk.folder, 'out'),
})
const publishers = await startPublishers(config, new Date().toISOString().slice(0, 10))
const readPage = () => {
  const file = join(desk.folder, 'out/site/guides/en/shin-splints/index.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
const opened: Page[] = []
const enter = async (link: string) => {
  const page = await desk.openPage()
  await page.setViewportSize({width: 1280, height: 800})
  opened.push(page)
  await page.goto(link)
  return page
}
const field = (page: Page, name: string) => page.locator(`[data-testid="field-${name}"]`).first()
const textIn = (within: Locator) =>
  within.locator('[data-testid="pt-editor"], [data-testid="scroll-container"]').first()
const dialog = (page: Page) => page.getByRole('dialog').last()
const closeDialog = (page: Page) => click(dialog(page).getByRole('button', {name: /close/i}).last())
const goBack = (page: Page) => click(page.locator('[data-testid="way-back"]').last())
/** The opening of the guide says so; no tombstone does. */
const sentence = 'Shin splints are a common injury of people who run.'
const source = 'Shin splints'
const sections = [
  ['What is it?', 'The muscles pull on the shin bone when you run a lot. They get sore.'],
  [
    'What does it feel like?',
    'You feel a dull ache on the inside of your shin. It hurts more when you run.',
  ],
  [
    'What can I do myself?',
    'Rest from running for two weeks. Put ice on your shin for ten minutes.',
  ],
  ['When should I get help?', 'See a physical therapist if rest does not help.'],
] as const
const concepts = [
  ['bodyRegions', 'leg'],
  ['topics', 'exercise'],
] as const

async function startHere(page: Page): Promise<readonly [string, string]> {
  begin('Start here')
  const clinic = page.locator('[data-testid="welcome-clinic"]')
  await fill(clinic.getByLabel('Name of the clinic'), 'Harbour Physical Therapy')
  await fill(clinic.getByLabel('Short name'), 'Harbour PT')
  await fill(clinic.getByLabel('Phone for patients'), '(555) 555-0188')
  await fill(clinic.getByLabel('Postal address'), '12 Harbour Street, Sample City')
  await fill(clinic.getByLabel('Web address of the clinic'), 'harbour.example')
  await fill(clinic.getByLabel('Web address where patients book'), 'harbour.example/book')
  await click(clinic.getByRole('button', {name: 'Save for the whole clinic'}))
  const own = page.locator('[data-testid="welcome-person"]')
  await fill(own.getByLabel('Your name'), 'Erin Example')
  const writes = own.getByLabel('I write guides')
  if (!(await writes.isChecked())) await click(writes)
  await click(own.getByRole('button', {name: 'This is me'}))
  const colleague = page.locator('[data-testid="welcome-colleague"]')
  const links = page.locator('[data-testid="welcome-link"]')
  await fill(colleague.getByLabel('Name of your colleague'), 'Casey Example')
  await fill(colleague.getByLabel('Credentials'), 'PT')
  await click(colleague.getByRole('button', {name: 'Make an account and a link'}))
  await seen(links)
  await fill(colleague.getByLabel('Name of your colleague'), 'Uma Example')
  await click(colleague.getByRole('button', {name: 'Make an account and a link'}))
  await seen(links.nth(1))
  await shoot(page, 'walk-1-start')
  const [reviewer, editor] = await links.allTextContents()
  return [editor ?? '', reviewer ?? '']
}

async function write(page: Page, text: Locator, words: string): Promise<void> {
  await click(text)
  // Until the field takes keys.
  await page.waitForTimeout(400)
  await type(page, words)
}

/** Cites the source behind what was just written. */
async function cite(page: Page): Promise<void> {
  await type(page, '[^')
  await seen(page.locator('[data-testid="picker"]'))
  await type(page, source)
  await seen(page.locator('[data-ui="AutocompleteOption"]'))
  await hit(page, 'ArrowDown', 'Enter')
  await page.locator('[data-testid="picker"]').waitFor({state: 'detached'})
}

/** Cites a source that nobody wrote yet, and writes it beside the guide. */
async function citeNew(page: Page): Promise<void> {
  const picker = page.locator('[data-testid="picker"]')
  await type(page, '[^')
  await seen(picker)
  await type(page, source)
  await click(picker.getByRole('button', {name: 'Write a new source'}))
  const form = page.locator('[data-testid="document-panel-scroller"]').last()
  await fill(form.locator('[data-testid="field-publisher"] input').last(), 'Sample Health Service')
  await click(form.getByText('Web page', {exact: true}).last())
  await fill(form.locator('[data-testid="field-url"] input').last(), 'https://health.example/shin')
  await fill(form.locator('[data-testid="field-issued"] input').last(), '2025-03')
  await click(form.getByText('May only be cited').last())
  await shoot(page, 'walk-2-source')
  await goBack(page)
}

/** Opens a card of care advice and gives it a sign of its own. */
async function fillCard(page: Page, urgency: RegExp, sign: string): Promise<void> {
  await click(field(page, 'careAdvice').getByText(urgency))
  await fill(dialog(page).locator('[data-testid="next-line"]').last(), sign)
  await hit(page, 'Enter')
  await closeDialog(page)
}

async function writeText(page: Page): Promise<void> {
  begin('Write what patients read')
  await click(page.locator('[data-testid="pane-item-Guides"]').first())
  await click(page.getByText('In English').first())
  await click(page.locator('[data-testid="action-intent-button"]').first())
  await fill(field(page, 'title').locator('input'), 'A Physical Therapy Guide to Shin Splints')
  await fill(field(page, 'shortTitle').locator('input'), 'Shin splints')
  await fill(
    field(page, 'mainMessage').locator('textarea'),
    'Shin splints hurt along the front of your lower leg. Rest from running helps most people within weeks.',
  )
  await fillCard(page, /^emergency/i, 'Your leg is very swollen, hard, and more painful.')
  await fillCard(page, /^not urgent/i, 'Your leg still hurts after two weeks of rest.')
  const opening = textIn(field(page, 'lede'))
  await write(page, opening, sentence)
  await citeNew(page)
  await write(page, opening, ' The bone and the muscles at your shin are sore.')
  await cite(page)
  await shoot(page, 'walk-3-text')
  for (const [heading, words] of sections) {
    await click(field(page, 'sections').getByText(heading).first())
    const body = dialog(page).locator('[data-testid$=".body"]').first()
    await body.scrollIntoViewIfNeeded()
    await write(page, textIn(body), words)
    await cite(page)
    await closeDialog(page)
  }
}

async function describe(page: Page): Promise<void> {
  begin('Say what it is about')
  await click(page.locator('[data-testid="group-tab-about"]').first())
  await fill(
    field(page, 'metaDescription').locator('textarea'),
    'What shin splints feel like, why they come, what you can do at home, and when to get help.',
  )
  // Of the condition, the first of the fields that hold one reference.
  await click(page.getByRole('button', {name: 'Create', exact: true}).first())
  await seen(page.locator('[data-testid="way-back"]'))
  await shoot(page, 'walk-4-condition')
  await goBack(page)
  for (const [name, words] of concepts) {
    await click(field(page, name).getByRole('button', {name: 'Add item'}))
    await fill(field(page, name).locator('input[role="combobox"]').last(), words)
    await click(page.locator('[data-testid="autocomplete-popover"] button').first())
  }
  await shoot(page, 'walk-4-about')
  await click(page.getByRole('tab', {name: 'Checks', exact: true}).last())
  const checks = page.locator('[data-testid="checks"]')
  await seen(checks.getByText('1 worth a look'))
  await shoot(page, 'walk-5-checks')
  await read(checks)
}

async function openAct(page: Page, name: RegExp): Promise<void> {
  await click(page.locator('[data-testid="pane-footer"]').last().getByRole('button', {name}))
}

async function confirm(page: Page, act: string, title: string): Promise<void> {
  const form = page.locator(`[data-testid="act-${act}"]`)
  const done = page.locator('[data-testid="act-done"]')
  await read(form)
  await shoot(page, `walk-7-${act}`)
  await click(form.getByRole('button', {name: title, exact: true}))
  await seen(done)
  await read(done)
  await shoot(page, `walk-8-${act}`)
  await click(done.getByRole('button', {name: 'Close'}))
}

/** Signs what waits, after it was read, and what it is based on. */
async function sign(page: Page, who: string): Promise<void> {
  begin(`Sign as ${who}`)
  await click(page.locator('[data-testid="pane-item-Waiting for my signature"]').first())
  await click(page.locator('[data-testid="waiting"] a').first())
  await read(page.frameLocator('iframe[title="As a patient sees it"]').locator('main'))
  await read(page.locator('[data-testid="review"] [data-testid="sources"]'))
  await shoot(page, `walk-6-${who}`)
  const form = page.locator('[data-testid="act-sign"]')
  for (const box of await form.getByRole('checkbox').all()) await click(box)
  await confirm(page, 'sign', 'Sign')
}

async function withdraw(page: Page): Promise<void> {
  begin('Withdraw')
  await click(page.locator('[data-testid="pane-footer"] [data-testid="action-menu-button"]').last())
  await click(page.getByRole('menuitem', {name: /^Withdraw/}))
  const form = page.locator('[data-testid="act-withdraw"]')
  await choose(form.getByLabel('Reason'), 'safety')
  await choose(form.getByLabel('By when must partners'), 'immediate')
  await confirm(page, 'withdraw', 'Withdraw')
}

function expectPage(isPublished: boolean): void {
  if (readPage().includes(sentence) !== isPublished)
    throw new Error(`The page for patients ${isPublished ? 'lacks' : 'still shows'} the guide`)
}

async function walk(): Promise<void> {
  const author = await enter(desk.workshop.signInLink().url)
  const [editorLink, reviewerLink] = await startHere(author)
  await writeText(author)
  await describe(author)
  begin('Submit for review')
  await openAct(author, /^Submit for review/)
  await confirm(author, 'submit', 'Submit for review')
  await sign(await enter(editorLink), 'editor')
  const reviewer = await enter(reviewerLink)
  await sign(reviewer, 'clinical reviewer')
  expectPage(false)
  begin('Publish')
  await openAct(author, /^Publish/)
  await confirm(author, 'publish-guide', 'Publish')
  expectPage(true)
  await withdraw(reviewer)
  expectPage(false)
}

try {
  await walk()
  tell()
} catch (error) {
  for (const [index, page] of opened.entries()) await shoot(page, `walk-failed-${index}`)
  throw error
} finally {
  await publishers.close()
  await desk.close()
}
