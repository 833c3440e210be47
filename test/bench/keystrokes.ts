import type {Locator, Page} from 'playwright-core'

/**
 * What a person would need for what a program does in a browser, by the keystroke-level model (Card, Moran and Newell 1980): presses,
 * fields, characters, words to read, and the waiting for the machine, for each stage of a journey.
 */

/**
 * Seconds that a person takes by the keystroke-level model: a key at 40 words a minute, to think, to point, to press and let go, to
 * change between mouse and keys; and to read a word silently (Brysbaert 2019: 238 a minute).
 */
const person = {key: 0.28, think: 1.35, point: 1.1, press: 0.2, home: 0.4, word: 60 / 238}
const press = person.think + person.point + person.press
/** Milliseconds. */
const patience = 60_000

interface Stage {
  readonly name: string
  presses: number
  fields: number
  characters: number
  words: number
  /** Milliseconds in which a person waits for the machine. */
  machine: number
}

const stages: Stage[] = []

/** From here on it belongs to this stage. */
export function begin(name: string): void {
  stages.push({name, presses: 0, fields: 0, characters: 0, words: 0, machine: 0})
}

function stage(): Stage {
  const last = stages.at(-1)
  if (last === undefined) throw new Error('No stage has begun')
  return last
}

/** @param meanwhile seconds that the person is busy with it: only what the machine takes beyond them is waited for */
async function timed(act: () => Promise<unknown>, meanwhile = 0): Promise<void> {
  const start = performance.now()
  await act()
  stage().machine += Math.max(0, performance.now() - start - meanwhile * 1000)
}

/** Presses something once. */
export async function click(target: Locator): Promise<void> {
  await timed(() => target.click({timeout: patience}))
  stage().presses += 1
}

/** Chooses from a list of the browser: it is opened, and a line is pressed. */
export async function choose(target: Locator, value: string): Promise<void> {
  await timed(() => target.selectOption(value, {timeout: patience}))
  stage().presses += 2
}

/** Goes to a field and fills it in. */
export async function fill(target: Locator, words: string): Promise<void> {
  await timed(() => target.fill(words, {timeout: patience}))
  stage().fields += 1
  stage().characters += words.length
}

/** Types into what has the focus. */
export async function type(page: Page, words: string): Promise<void> {
  await timed(() => page.keyboard.type(words), words.length * person.key)
  stage().characters += words.length
}

/** Keys, one after another. */
export async function hit(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await timed(() => page.keyboard.press(key), person.key)
    // Nobody presses two keys at the same moment.
    await page.waitForTimeout(150)
  }
  stage().characters += keys.length
}

/** Waits until it is there. */
export async function seen(target: Locator): Promise<void> {
  await timed(() => target.first().waitFor({timeout: patience}))
}

/** Reads what stands there to its end: not the lines of lists that nobody opened. */
export async function read(target: Locator): Promise<void> {
  await seen(target)
  const text = await target.first().evaluate((shown: HTMLElement) => {
    const folded = [...shown.querySelectorAll('select')].map((list) => list.innerText)
    return folded.reduce((rest, lines) => rest.replace(lines, ''), shown.innerText)
  })
  stage().words += text.split(/\s+/).filter((word) => word !== '').length
}

/** @param keys that are hit */
function minutesOf({presses, fields, machine}: Stage, keys: number): number {
  const seconds =
    presses * press + fields * (press + person.home) + keys * person.key + machine / 1000
  return seconds / 60
}

/** Prints each stage and the sum: counts, and minutes that a person needs to do it with words typed or pasted, and to read. */
export function tell(): void {
  const figures = stages.map((one) => ({
    stage: one.name,
    presses: one.presses,
    fields: one.fields,
    characters: one.characters,
    'words read': one.words,
    'machine, min': one.machine / 60_000,
    'typed, min': minutesOf(one, one.characters),
    'pasted, min': minutesOf(one, Math.min(one.characters, one.fields * 2)),
    'reading, min': (one.words * person.word) / 60,
  }))
  const sum = figures.reduce((all, one) => addUp(all, one))
  const rounded = [...figures, {...sum, stage: 'all'}].map(({stage: name, ...numbers}) => [
    name,
    Object.fromEntries(
      Object.entries(numbers).map(([key, value]) => [key, Math.round(value * 10) / 10]),
    ),
  ])
  console.table(Object.fromEntries(rounded))
}

function addUp<Row extends Readonly<Record<string, number | string>>>(one: Row, other: Row): Row {
  const summed = Object.entries(one).map(([key, value]) => {
    const more = other[key]
    return [key, typeof value === 'number' && typeof more === 'number' ? value + more : value]
  })
  return {...one, ...Object.fromEntries(summed)}
}
