import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import type {SanityClient} from '@sanity/client'

import {readConfig} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'

import {createDesk, type Desk, launch, run, said, stop} from '../support/programs.ts'
import {fillRecords, fillWithGuides} from './manyGuides.ts'

/**
 * Prints how long the commands take on this machine: whole processes, from spawn to exit, with the lake running; medians of several
 * runs, with the fastest and the slowest. Never part of a test.
 */

const rounds = 5
/** `npm run bench -- 100 1000`: how many generated guides to publish; none for the samples alone. */
const sizes = process.argv.slice(2).map(Number)

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function medianOf(
  work: () => Promise<unknown>,
  before: () => unknown = () => {},
): Promise<string> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await before()
    times.push(await time(work))
  }
  const [low = 0, , middle = 0, , high = 0] = times.toSorted((one, other) => one - other)
  return `${Math.round(middle)} ms  (${Math.round(low)} to ${Math.round(high)})`
}

function tell(name: string, figure: string): void {
  console.log(`${name.padEnd(44)} ${figure}`)
}

function fileSizes(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /issue-1.*\.(html|eml)$|muscle-spasm.*\.(pdf|html|json)$/.test(path))
    .map(
      (path) => `${(statSync(join(folder, path)).size / 1000).toFixed(1).padStart(8)} kB  ${path}`,
    )
}

async function publish(desk: Desk, ...words: readonly string[]): Promise<string> {
  const {code, stdout, stderr} = await run(desk, 'publishers', 'publish', ...words)
  if (code !== 0) throw new Error(stdout + stderr)
  return stdout.trim().split('\n').at(-1) ?? ''
}

/** Opens a desk with a running lake that holds the samples, signed and published. */
async function withSamples(
  environment: Readonly<Record<string, string>>,
  use: (desk: Desk, client: SanityClient) => Promise<void>,
): Promise<void> {
  const desk = createDesk({SITE_PORT: '4000', ...environment})
  const lake = launch(desk, ['content', 'serve'])
  try {
    await said(lake, /Lake\s+http/)
    const fill = [
      ['content', 'import', '--apply', '--publish', 'content/library', 'content/guides'],
      ['publishers', 'play', 'content/samples.yaml'],
    ]
    for (const words of fill) {
      const {code, stderr} = await run(desk, ...words)
      if (code !== 0) throw new Error(stderr)
    }
    const connection = await connectLake(readConfig({...desk.environment}))
    await use(desk, connection.client)
  } finally {
    await stop(lake)
    rmSync(desk.folder, {recursive: true, force: true})
  }
}

/** The highest resident memory of a process and its children while it runs. Bytes; Linux only. */
async function peakMemory(desk: Desk): Promise<{peak: number; took: number}> {
  const program = launch(desk, ['publishers', 'publish', '--json'])
  program.stdout?.resume()
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(program.pid ?? 0))
  }, 100)
  const took = await time(
    () =>
      new Promise((resolve) => {
        program.once('close', resolve)
      }),
  )
  clearInterval(timer)
  if (program.exitCode !== 0) throw new Error(`publish ended with ${program.exitCode}`)
  return {peak, took}
}

function residentOf(pid: number): number {
  try {
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    const below = children === '' ? [] : children.split(' ').map(Number)
    return Number(kilobytes) * 1024 + below.reduce((sum, child) => sum + residentOf(child), 0)
  } catch {
    return 0
  }
}

await withSamples({}, async (desk, client) => {
  const out = join(desk.folder, 'out')
  const wipe = () => rmSync(out, {recursive: true, force: true})
  tell('samples: publish, nothing there yet', await medianOf(() => publish(desk), wipe))
  tell('samples: publish, nothing changed', await medianOf(() => publish(desk)))
  console.log(`  ${await publish(desk)}`)
  const edit = editor(client)
  tell('samples: publish, one guide edited, cold', await medianOf(() => publish(desk), edit))
  tell('samples: check', await medianOf(() => run(desk, 'publishers', 'check')))
  console.log(fileSizes(out).join('\n'))
})

await withLoop(async (desk, client, site) => {
  const edit = editor(client)
  tell(
    'npm start runs: publish, one guide edited',
    await medianOf(
      () => publish(desk),
      async () => {
        // Whatever the last round left to do is over.
        await wait(1500)
        await edit()
      },
    ),
  )
  const page = `${site}/guides/en/neck-pain/`
  const read = async () => (await fetch(page)).text()
  let before = await read()
  tell(
    'npm start runs: from a commit to the changed page',
    await medianOf(
      async () => {
        await edit()
        while ((await read()) === before) await wait(5)
      },
      async () => {
        await wait(1500)
        before = await read()
      },
    ),
  )
})

for (const size of sizes) {
  await withSamples({LEAFLET_PAPERS: 'a4'}, async (desk, client) => {
    await fillWithGuides(client, size)
    // One feed, that of the neutral partner.
    for (const other of ['sample-practice', 'sample-employer'])
      await client.patch(`partner-${other}`).set({status: 'ended'}).commit()
    const {peak, took} = await peakMemory(desk)
    tell(
      `${size} guides: publish, nothing there yet`,
      `${(took / 1000).toFixed(1)} s, ${(took / size).toFixed(1)} ms a guide, peak ${Math.round(peak / 1e6)} MB`,
    )
    tell(
      `${size} guides: publish, nothing changed`,
      `${Math.round(await time(() => publish(desk)))} ms`,
    )
  })
}

/** Makes a new version of one guide each time: another main message, signed and published. */
function editor(client: SanityClient): () => Promise<void> {
  let round = 0
  return async () => {
    round += 1
    await client
      .patch('guide-neck-pain-en')
      .set({mainMessage: `A stiff neck is common and usually eases. Text ${round}.`})
      .commit()
    await fillRecords(client, ['guide-neck-pain-en'], `1.0.${round}`)
  }
}

/** Everything that `npm start` runs, on samples. */
async function withLoop(
  use: (desk: Desk, client: SanityClient, site: string) => Promise<void>,
): Promise<void> {
  const desk = createDesk({SITE_PORT: '4017'})
  const program = launch(desk, ['content', 'start'])
  try {
    const started = performance.now()
    await said(program, /Published/)
    tell(
      'npm start, empty folder: to every output',
      `${Math.round(performance.now() - started)} ms`,
    )
    const {client} = await connectLake(readConfig({...desk.environment}))
    await use(desk, client, 'http://127.0.0.1:4017')
  } finally {
    await stop(program, 'SIGINT')
    rmSync(desk.folder, {recursive: true, force: true})
  }
}
