import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {z} from 'zod'

import {launchBrowser} from '#test/support/browser.ts'
import {sampleBrand, sampleGuide} from '#test/support/guides.ts'
import {sampleLogo, wideLogo} from '#test/support/logos.ts'

import {fullInput, inputOf, render, sampleInput, withLogo} from './support/issues.ts'

const long = `https://clinic.example/${'abcdefghij'.repeat(20)}`
const words = {...sampleBrand.words, bookingUrl: long}
const mails = {
  full: render(fullInput).webHtml,
  two: render(sampleInput).webHtml,
  mark: render(withLogo(sampleLogo)).webHtml,
  wide: render(withLogo(wideLogo)).webHtml,
  long: render({...inputOf([sampleGuide]), brand: {...sampleBrand, words}}).webHtml,
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const options = {
  resultTypes: ['violations', 'incomplete'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Rules for pages: a mail stands inside the page of a mail program.
  rules: {region: {enabled: false}, 'landmark-one-main': {enabled: false}},
}
const findings = z.array(z.object({id: z.string(), nodes: z.array(z.object({html: z.string()}))}))
/** What axe is not sure about counts as a fault, too. */
const axeForm = z.object({violations: findings, incomplete: findings})

interface Screen {
  readonly width: number
  readonly dark: boolean
}

/** Each mail is opened once and seen on several screens: loading axe takes longer than running it. */
const pages = new Map<string, Promise<Page>>()

async function open(markup: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent(markup)
  await page.evaluate(axe.source)
  return page
}

/** What axe finds wrong, in one line each, and how many pixels the mail is too wide. */
async function look(markup: string, {width, dark}: Screen) {
  const opened = pages.get(markup) ?? open(markup)
  pages.set(markup, opened)
  const page = await opened
  await page.setViewportSize({width, height: 900})
  await page.emulateMedia({colorScheme: dark ? 'dark' : 'light'})
  const run = axeForm.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`))
  const faults = [...run.violations, ...run.incomplete].map(
    ({id, nodes}) => `${id}: ${nodes[0]?.html}`,
  )
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const background = await page.evaluate(() => {
    const cell = document.querySelector('.page')
    return cell === null ? '' : getComputedStyle(cell).backgroundColor
  })
  return {faults, overflow, background}
}

const screens = [320, 390, 700].flatMap((width) => [
  {width, dark: false},
  {width, dark: true},
])
const sound = ({dark}: Screen) => ({
  faults: [],
  overflow: 0,
  background: dark ? 'rgb(21, 29, 32)' : 'rgb(255, 255, 255)',
})

test.each(screens)(
  'gate 2: a guide in full has no fault and fits ($width px, dark: $dark)',
  async (screen) => {
    expect(await look(mails.full, screen)).toEqual(sound(screen))
  },
)

test.each([
  {width: 320, dark: true},
  {width: 700, dark: false},
])('gate 2: an issue of two guides does too ($width px, dark: $dark)', async (screen) => {
  expect(await look(mails.two, screen)).toEqual(sound(screen))
})

test.each(['mark', 'wide'] as const)(
  'gate 2: a logo does too, on a dark phone (%s)',
  async (logo) => {
    const screen = {width: 320, dark: true}
    expect(await look(mails[logo], screen)).toEqual(sound(screen))
  },
)

test('gate 2: a long address breaks', async () => {
  const screen = {width: 320, dark: false}
  expect(await look(mails.long, screen)).toEqual(sound(screen))
})

test('the gate bites: contrast in the dark, width, language', async () => {
  const markup = mails.full
  const narrow = {width: 320, dark: true}
  const pale = await look(markup.replace('.quiet{color:#b3c0c5!important}', ''), narrow)
  expect(pale.faults.join()).toContain('color-contrast')
  const wide = await look(
    mails.long.replaceAll(/word-break:break-word;overflow-wrap:anywhere/g, ''),
    narrow,
  )
  expect(wide.overflow).toBeGreaterThan(0)
  const mute = await look(markup.replace('<html lang="en"', '<html'), narrow)
  expect(mute.faults.join()).toContain('html-has-lang')
})
