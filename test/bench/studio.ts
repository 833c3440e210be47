import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {launchBrowser, launchProfile} from '../support/browser.ts'
import {createDesk, type Desk, launch, said, stop} from '../support/programs.ts'

/**
 * Prints how long an editor waits in Studio: from a key that is pressed in a real field to the changed preview, for a guide to
 * open, and for Studio to stand after a start. Real Chromium, and `npm start` as it is; medians of many, with the fastest and the
 * slowest. Never part of a test.
 */

const rounds = 20
const guides = ['guide-neck-pain-en', 'guide-muscle-spasm-en']

function tell(name: string, times: readonly number[], goal: number): void {
  const sorted = times.toSorted((one, other) => one - other)
  const [low = 0, middle = 0, high = 0] = [
    sorted[0],
    sorted[Math.floor(sorted.length / 2)],
    sorted.at(-1),
  ]
  const figures = [middle, low, high].map((time) => Math.round(time))
  console.log(
    `${name.padEnd(44)} ${figures[0]} ms  (${figures[1]} to ${figures[2]}; asked ${goal})`,
  )
}

/** Where the typed words show up: in the frame of the preview. */
async function keystrokes(page: Page, title: string): Promise<number[]> {
  const field = page.locator('[data-testid="field-mainMessage"] textarea').first()
  const frame = page.frameLocator(`iframe[title="${title}"]`)
  await field.fill('Typed')
  await frame.getByText('Typed', {exact: true}).first().waitFor()
  await field.press('End')
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Whatever the last key left to do is over.
    await page.waitForTimeout(700)
    const letter = String.fromCodePoint(97 + (round % 26))
    const watch = await page.evaluateHandle(watchKey, {
      title,
      words: `Typed${lettersUntil(round)}`,
    })
    await page.keyboard.press(letter)
    times.push(await watch.evaluate(({shown}) => shown))
  }
  return times
}

function lettersUntil(round: number): string {
  return Array.from({length: round + 1}, (_, index) =>
    String.fromCodePoint(97 + (index % 26)),
  ).join('')
}

/** Runs in the page: waits for the next key, and then for the picture that shows the words. Milliseconds. */
function watchKey({title, words}: {title: string; words: string}): {shown: Promise<number>} {
  const {promise, resolve} = Promise.withResolvers<number>()
  const listen = () => {
    const start = performance.now()
    const look = () => {
      const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`)
      const isShown = frame?.contentDocument?.body.textContent.includes(words) === true
      if (isShown) resolve(performance.now() - start)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }
  addEventListener('keydown', listen, {once: true, capture: true})
  return {shown: promise}
}

async function openGuide(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/intent/edit/id=${id};type=guide/`)
  await page.locator('[data-testid="field-mainMessage"] textarea').first().waitFor()
}

/** Milliseconds from a click in a list of guides until somebody can write, and until the newsletter stands beside it. */
interface Opening {
  readonly form: number
  readonly newsletter: number
}

async function clickGuide(page: Page, title: string): Promise<Opening> {
  const entry = page.getByText(title, {exact: true}).first()
  await entry.waitFor()
  await page.waitForTimeout(1000)
  const watch = await page.evaluateHandle(watchOpening)
  await entry.click()
  return watch.evaluate(async ({form, newsletter}) => ({
    form: await form,
    newsletter: await newsletter,
  }))
}

/** Runs in the page, where every picture can be looked at: from outside one would ask at intervals of up to half a second. */
function watchOpening() {
  const form = Promise.withResolvers<number>()
  const newsletter = Promise.withResolvers<number>()
  const listen = () => {
    const start = performance.now()
    const look = () => {
      const mail = document.querySelector<HTMLIFrameElement>('iframe[title="Newsletter"]')
      const field = document.querySelector('[data-testid="field-mainMessage"] textarea')
      // React keeps a form that waits for its parts out of sight.
      const hasForm = field?.checkVisibility() === true
      const hasMail = mail?.contentDocument?.querySelector('h1')?.checkVisibility() === true
      const waited = performance.now() - start
      if (hasForm) form.resolve(waited)
      if (hasMail) newsletter.resolve(waited)
      if (!hasForm || !hasMail) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }
  addEventListener('click', listen, {once: true, capture: true})
  return {form: form.promise, newsletter: newsletter.promise}
}

/** The first guide after Studio was loaded, and the next one. */
async function openings(page: Page, origin: string) {
  const found: {first: Opening[]; next: Opening[]} = {first: [], next: []}
  for (let round = 0; round < rounds / 4; round += 1) {
    await page.goto(`${origin}/structure/guides;guide`)
    found.first.push(await clickGuide(page, 'Neck pain'))
    await page.waitForTimeout(1000)
    await page.goBack()
    found.next.push(await clickGuide(page, 'Muscle spasm'))
  }
  return found
}

/** From `npm start` on a folder with samples to a Studio that somebody can use, in a browser that never saw it. */
async function starts(desk: Desk): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds / 4; round += 1) {
    const fresh = await launchBrowser()
    const page = await fresh.newPage({viewport: {width: 1400, height: 900}})
    const start = performance.now()
    const again = launch(desk, ['content', 'start'])
    try {
      const [, link = ''] = await said(again, /Studio +(http:\S+)/)
      await page.goto(link)
      await page.getByText('Needs you today').first().waitFor({timeout: 60_000})
      times.push(performance.now() - start)
    } finally {
      await fresh.close()
      await stop(again)
    }
  }
  return times
}

const views = [
  {tab: 'Newsletter', goal: 150},
  {tab: 'Guide page', goal: 150},
  {tab: 'Feed item', goal: 150},
  {tab: 'Leaflet', goal: 400},
]

const desk = createDesk()
const program = launch(desk, ['content', 'start'])
const browser = await launchProfile(join(desk.folder, 'profile'), {
  viewport: {width: 1400, height: 900},
})
try {
  const [, link = ''] = await said(program, /Studio +(http:\S+)/)
  // The samples are published, and the outputs made.
  await said(program, /Published \d+/)
  const {origin} = new URL(link)
  const page = await browser.newPage()
  await page.goto(link)
  await page.getByText('Needs you today').first().waitFor({timeout: 60_000})
  for (const id of guides) {
    await openGuide(page, origin, id)
    for (const {tab, goal} of views) {
      await page.getByRole('tab', {name: tab, exact: true}).last().click()
      tell(`${id}: key to ${tab.toLowerCase()}`, await keystrokes(page, tab), goal)
    }
  }
  for (const [which, times] of Object.entries(await openings(page, origin))) {
    const milliseconds = (what: keyof Opening) => times.map((one) => one[what])
    tell(`opening the ${which} guide`, milliseconds('form'), 1500)
    tell(`opening the ${which} guide, with newsletter`, milliseconds('newsletter'), 1500)
  }
} finally {
  await browser.close()
  await stop(program)
}
tell('second start, to Studio in a new browser', await starts(desk), 4000)
