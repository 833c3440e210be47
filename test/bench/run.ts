import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'

import {createDesk, type Desk, launch, run, said, stop} from '../support/programs.ts'

/** Prints how long the commands take on this machine: whole processes, medians of several runs. Never part of a test. */

const rounds = 5

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function medianOf(
  work: () => Promise<unknown>,
  before: () => void = () => {},
): Promise<string> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    before()
    times.push(await time(work))
  }
  const [low = 0, , middle = 0, , high = 0] = times.toSorted((one, other) => one - other)
  return `${Math.round(middle)} ms  (${Math.round(low)} to ${Math.round(high)})`
}

function sizes(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /issue\.(html|eml)$|\.pdf$|feed\.json$|guides\/.*\.(html|json)$/.test(path))
    .map(
      (path) => `${(statSync(join(folder, path)).size / 1000).toFixed(1).padStart(8)} kB  ${path}`,
    )
}

async function publish(desk: Desk): Promise<void> {
  const {code, stdout, stderr} = await run(desk, 'publishers', 'publish')
  if (code !== 0) throw new Error(stdout + stderr)
}

const desk = createDesk({SITE_PORT: '4000'})
const out = join(desk.folder, 'out')
const lake = launch(desk, ['content', 'serve'])
try {
  await said(lake, /Lake\s+http/)
  const files = ['content/library', 'content/guides']
  console.log(
    `import of the samples        ${Math.round(await time(() => run(desk, 'content', 'import', '--apply', ...files)))} ms`,
  )
  const wipe = () => rmSync(out, {recursive: true, force: true})
  console.log(`publish, nothing there yet   ${await medianOf(() => publish(desk), wipe)}`)
  console.log(`publish, nothing changed     ${await medianOf(() => publish(desk))}`)
  console.log(
    `check                        ${await medianOf(() => run(desk, 'publishers', 'check'))}`,
  )
  console.log(sizes(out).join('\n'))
} finally {
  await stop(lake)
  rmSync(desk.folder, {recursive: true, force: true})
}
