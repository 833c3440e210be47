import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {fetchActor} from '#publishers/approval/fetchDesk.ts'
import {fetchWaiting} from '#publishers/approval/fetchWaiting.ts'
import {readConfig} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'

import {playSamples} from '../support/publishers.ts'
import {openStudioDesk, signIn} from '../support/studio.ts'
import {fillWithGuides} from './manyGuides.ts'

/**
 * Prints how long an editor waits for the lists of Studio in a store with many guides (`node test/bench/studioLists.ts 10000`): from a
 * click to what they came for, in a real browser on the real lake, medians with the fastest and the slowest. Never part of a test.
 */

const count = Number(process.argv[2] ?? 10_000)
const rounds = 5
const patience = {timeout: 60_000}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function tell(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other).map((one) => Math.round(one))
  const middle = sorted[Math.floor(sorted.length / 2)]
  console.log(`${name.padEnd(44)} ${middle} ms  (${sorted[0]} to ${sorted.at(-1)})`)
}

const entry = (page: Page, text: string) => page.getByText(text, {exact: true}).first()

/** Each list in a page just loaded, from the click on its name in the menu. */
const lists: readonly {
  readonly name: string
  readonly folder: string
  readonly click: string
  /** Stands in it at the top. */
  readonly first: string
}[] = [
  {
    name: 'all guides',
    folder: 'guides',
    click: 'All guides',
    first: 'Achilles tendinopathy',
  },
  {
    name: 'guides in Spanish',
    folder: 'guides',
    click: 'In Spanish',
    first: 'Dolor de cuello',
  },
  {
    name: 'body regions',
    folder: 'guides',
    click: 'By body region',
    first: 'Ankle',
  },
  {
    name: 'reviews overdue',
    folder: 'today',
    click: 'Review overdue',
    first: 'Tennis elbow',
  },
]

const desk = await openStudioDesk()
const config = readConfig({
  GUIDEPOST_DATA: join(desk.folder, 'data'),
  GUIDEPOST_OUT: join(desk.folder, 'out'),
})
try {
  const {client, url} = desk.workshop
  await playSamples(config, ['muscle-spasm.en'], {folder: desk.folder, asOf: '2026-06-01'})
  const filled = await time(() => fillWithGuides(client, count))
  console.log(`filled with ${count} guides in ${Math.round(filled / 1000)} s`)
  const page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  for (const {name, folder, click, first} of lists) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${url}/structure/${folder}`)
      const link = entry(page, click)
      await link.waitFor(patience)
      await page.waitForTimeout(1500)
      await link.click()
      times.push(await time(() => entry(page, first).waitFor(patience)))
    }
    tell(name, times)
  }
  const found: number[] = []
  const scrolled: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(`${url}/structure/guides;guide`)
    await entry(page, 'Achilles tendinopathy').waitFor(patience)
    await page.waitForTimeout(1500)
    const number = 1111 * (round + 1)
    const wanted = `Generated guide ${number % count}`
    await page.getByPlaceholder('Search list').fill(wanted)
    found.push(await time(() => entry(page, wanted).waitFor(patience)))
    await page.getByPlaceholder('Search list').fill('')
    await entry(page, 'Achilles tendinopathy').waitFor(patience)
    scrolled.push(
      await time(async () => {
        for (let screens = 0; screens < 20; screens += 1) {
          await entry(page, 'All guides').hover()
          await page.mouse.move(600, 600)
          await page.mouse.wheel(0, 800)
          await page.waitForTimeout(50)
        }
      }),
    )
  }
  tell('search in the list of all guides', found)
  tell('20 screens of scrolling, 50 ms each', scrolled)
  const numbers: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    numbers.push(
      await time(async () => {
        await page.goto(`${url}/structure/today`)
        await page.locator('[data-testid="count-overdue"]').first().waitFor(patience)
      }),
    )
  }
  tell('Studio loaded, with the numbers of today', numbers)
  const {client: asker, close} = await connectLake(config)
  const waiting: number[] = []
  for (let round = 0; round < rounds; round += 1)
    waiting.push(
      await time(async () =>
        fetchWaiting(asker, await fetchActor(asker, 'sample-reviewer', {act: 'sign'})),
      ),
    )
  tell('what waits for a signature', waiting)
  await close()
} finally {
  await desk.close()
}
