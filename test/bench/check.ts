import {rmSync} from 'node:fs'

import {readConfig} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'
import type {Block} from '#schemas/guide/portableText.ts'
import {measureGuide} from '#schemas/readability/measureGuide.ts'
import {checkGuide} from '#schemas/rules/index.ts'

import {sampleAsOf} from '../support/guides.ts'
import {createDesk, launch, run, said, stop} from '../support/programs.ts'
import {readSampleGuides} from '../support/sampleLibrary.ts'

/**
 * `node test/bench/check.ts [1000]`: how long the rules take, for one guide in the editor's loop and for a whole store through the
 * command. Generated guides differ in every paragraph, so that nothing is remembered from one to the next.
 */

const size = Number(process.argv[2] ?? 1000)

function tell(name: string, figure: string): void {
  console.log(`${name.padEnd(52)} ${figure}`)
}

function medianOf(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const [low = 0] = sorted
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return `${middle.toFixed(1)} ms  (${low.toFixed(1)} to ${(sorted.at(-1) ?? 0).toFixed(1)})`
}

async function editorsLoop(): Promise<void> {
  const guides = await readSampleGuides()
  const guide = guides.find(({key}) => key === 'muscle-spasm')
  if (guide === undefined) throw new Error('the seed is not there')
  const facts = {asOf: sampleAsOf, guides}
  const opening = performance.now()
  checkGuide(guide, facts)
  tell('one guide, the first time in a process', `${(performance.now() - opening).toFixed(1)} ms`)
  const times = Array.from({length: 50}, (_, round) => {
    const lede = guide.lede.map((block: Block, index) =>
      index === 0 && block._type === 'block'
        ? {
            ...block,
            children: [
              ...block.children,
              {_type: 'span' as const, _key: 'x', text: ` Typed ${'x'.repeat(round)}.`, marks: []},
            ],
          }
        : block,
    )
    const start = performance.now()
    const edited = {...guide, lede}
    checkGuide(edited, facts)
    measureGuide(edited)
    return performance.now() - start
  })
  tell('one guide in the editor\u2019s loop, one paragraph changed', medianOf(times))
}

/** Adds a word of its own to every paragraph. */
function vary(value: unknown, word: string): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => vary(member, word))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, vary(member, word)] as const)
  const copy = Object.fromEntries(members)
  return copy['_type'] === 'span' && typeof copy['text'] === 'string' && copy['text'].length > 12
    ? {...copy, text: `${copy['text'].trimEnd()} ${word}`}
    : copy
}

async function wholeStore(): Promise<void> {
  const desk = createDesk()
  const lake = launch(desk, ['content', 'serve'])
  try {
    await said(lake, /Lake\s+http/)
    const words = ['import', '--apply', '--publish', 'content/library', 'content/guides']
    const {code, stderr} = await run(desk, 'content', ...words)
    if (code !== 0) throw new Error(stderr)
    const check = async () => {
      const start = performance.now()
      const {stdout} = await run(desk, 'publishers', 'check')
      if (!/guides read/.test(stdout)) throw new Error(stdout)
      return performance.now() - start
    }
    const times = [await check(), await check(), await check(), await check(), await check()]
    tell('check: the library, whole process', medianOf(times))
    const {client, close} = await connectLake(readConfig({...desk.environment}))
    const seed = await client.getDocument<Record<string, unknown>>('drafts.guide-muscle-spasm-en')
    if (seed === undefined) throw new Error('the samples are not there')
    for (let start = 0; start < size; start += 50) {
      const transaction = client.transaction()
      for (let index = start; index < Math.min(size, start + 50); index += 1) {
        const key = `generated-${index}`
        const varied = vary(seed, `g${index}`)
        if (typeof varied !== 'object') throw new Error('BUG: a guide that is no object')
        const own = {_id: `guide-${key}-en`, _type: 'guide', key, slug: {current: key}}
        transaction.createOrReplace({...varied, ...own})
      }
      await transaction.commit()
    }
    await close()
    tell(
      `check: ${size} generated guides, whole process`,
      `${((await check()) / 1000).toFixed(1)} s`,
    )
  } finally {
    await stop(lake)
    rmSync(desk.folder, {recursive: true, force: true})
  }
}

await editorsLoop()
await wholeStore()
