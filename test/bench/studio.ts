import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {readConfig} from '#publishers/config.ts'

import {startPublishers} from '../support/publishers.ts'
import {openStudioDesk, signIn, type StudioDesk} from '../support/studio.ts'

/**
 * Prints how long an editor waits in Studio: from a key that is pressed in a real field to the changed preview, and for a guide to
 * open. Real Chromium, real lake, real publishers; medians of many, with the fastest and the slowest. Never part of a test.
 */

const rounds = 20
const openings = 5
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

async function openGuide({workshop}: StudioDesk, page: Page, id: string): Promise<void> {
  await page.goto(`${workshop.url}/intent/edit/id=${id};type=guide/`)
  await page.locator('[data-testid="field-mainMessage"] textarea').first().waitFor()
}

/** From a click in a list of guides to the form and the newsletter beside it. */
async function opening(desk: StudioDesk, page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < openings; round += 1) {
    await page.goto(`${desk.workshop.url}/structure/guides;guide`)
    const entry = page.getByText('Neck pain', {exact: true}).first()
    await entry.waitFor()
    await page.waitForTimeout(1000)
    const start = performance.now()
    await entry.click()
    await page.locator('[data-testid="field-mainMessage"] textarea').first().waitFor()
    await page.frameLocator('iframe[title="Newsletter"]').getByRole('heading', {level: 1}).waitFor()
    times.push(performance.now() - start)
  }
  return times
}

const views = [
  {tab: 'Newsletter', goal: 150},
  {tab: 'Guide page', goal: 150},
  {tab: 'Feed item', goal: 150},
  {tab: 'Leaflet', goal: 400},
]

const desk = await openStudioDesk()
const config = readConfig({
  GUIDEPOST_DATA: join(desk.folder, 'data'),
  GUIDEPOST_OUT: join(desk.folder, 'out'),
})
const publishers = await startPublishers(config, '2026-06-01')
try {
  const page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  for (const id of guides) {
    await openGuide(desk, page, id)
    for (const {tab, goal} of views) {
      await page.getByRole('tab', {name: tab, exact: true}).last().click()
      tell(`${id}: key to ${tab.toLowerCase()}`, await keystrokes(page, tab), goal)
    }
  }
  tell('opening a guide', await opening(desk, page), 1500)
} finally {
  await publishers.close()
  await desk.close()
}
