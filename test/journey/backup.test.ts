import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import {expect, test} from 'vitest'

import {readLakeFile} from '#content/lake/lakeFile.ts'
import {clientFor} from '#content/openWorkshop.ts'

import {readFiles, readLog} from '../content/backup/support/archives.ts'
import {readStoredLake} from '../content/lake/support/replayLog.ts'
import {createDesk, type Desk, ending, launch, run, said, stop} from '../support/programs.ts'

const dataOf = ({folder}: Desk) => join(folder, 'data')

/** A clinic with signed and published guides, feeds that partners have read, and nothing running. */
async function openClinic(): Promise<Desk> {
  const desk = createDesk()
  const words: readonly string[][] = [
    ['content', 'import', '--apply', '--publish', 'content/library', 'content/guides'],
    ['publishers', 'play', 'content/samples.yaml'],
    ['publishers', 'publish'],
  ]
  for (const command of words) expect(await run(desk, ...command)).toMatchObject({code: 0})
  return desk
}

/** Writes through the running lake until it is told to stop. */
function keepEditing(desk: Desk): {stop(): Promise<void>} {
  const address = readLakeFile(dataOf(desk))
  if (address === undefined) throw new Error('No lake is running')
  const client = clientFor(address)
  const asked = new AbortController()
  const edit = async () => {
    for (let count = 0; !asked.signal.aborted; count += 1) {
      const text = 'x'.repeat(count % 3000)
      await client.createOrReplace({_id: 'edited', _type: 'note', count, text})
      await client.create({_id: `edit.${count}`, _type: 'note', other: {_ref: 'edited'}})
    }
  }
  const done = edit()
  return {
    async stop() {
      asked.abort()
      await done
    },
  }
}

test('a backup made while people edit is one instant of the lake, and publishing goes on from it', async () => {
  const desk = await openClinic()
  const lake = launch(desk, ['content', 'serve'])
  await said(lake, /Lake\s+http/)
  const editing = keepEditing(desk)
  await wait(200)
  const file = join(desk.folder, 'clinic.tar.gz')
  const {code, stdout, stderr} = await run(desk, 'content', 'backup', file)
  await editing.stop()
  await stop(lake)
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const pictures = readdirSync('content/library/drawings').length
  expect(stdout).toMatch(/Holds +\d+ documents/)
  expect(stdout).toContain(`${pictures} images and files, access.sqlite, production.sqlite`)
  expect(readdirSync(desk.folder).sort()).toEqual(['clinic.tar.gz', 'data', 'out'])

  const other = createDesk()
  expect(await run(other, 'content', 'restore', file)).toMatchObject({code: 0, stderr: ''})
  const {documents, replayed, verdict, transactionIds} = readStoredLake(dataOf(other))
  expect(verdict).toBe('ok')
  expect(replayed).toEqual(documents)
  const [source, restored] = [readLog(dataOf(desk)), readLog(dataOf(other))]
  expect(source.log.slice(0, restored.log.length)).toEqual(restored.log)
  expect(source.log.length, 'editing went on while it was made').toBeGreaterThan(
    transactionIds.size,
  )
  expect(Object.keys(documents).filter((id) => id.startsWith('edit.')).length).toBeGreaterThan(5)
  expect(readFiles(dataOf(other))).toEqual(readFiles(dataOf(desk)))

  const published = await run(other, 'publishers', 'publish')
  expect(published).toMatchObject({code: 0})
  expect(readFiles(dataOf(other)), 'no feed counts anew').toEqual(readFiles(dataOf(desk)))
  for (const {folder} of [desk, other]) rmSync(folder, {recursive: true, force: true})
}, 120_000)

test('a restore that is killed leaves nothing or the whole, and the next one succeeds', async () => {
  const desk = createDesk()
  await run(desk, 'content', 'import', '--apply', 'content/library', 'content/guides')
  const file = join(desk.folder, 'clinic.tar.gz')
  await run(desk, 'content', 'backup', file)
  const before = readLog(dataOf(desk))
  const outcomes: string[] = []
  for (const delay of [0, 25, 75, 150, 30_000]) {
    const other = createDesk()
    const program = launch(other, ['content', 'restore', file])
    const ended = ending(program)
    const staging = `${dataOf(other)}.restore`
    while (!existsSync(staging) && program.exitCode === null) await wait(2)
    await Promise.race([wait(delay), ended])
    program.kill('SIGKILL')
    await ended
    const isWhole = existsSync(dataOf(other))
    outcomes.push(isWhole ? 'whole' : 'nothing')
    if (!isWhole) await run(other, 'content', 'restore', file)
    expect(readLog(dataOf(other)), `killed after ${delay} ms`).toEqual(before)
    expect(readFiles(dataOf(other))).toEqual(readFiles(dataOf(desk)))
    expect(isWhole || !existsSync(staging), 'what a kill left is cleared away').toBe(true)
    rmSync(other.folder, {recursive: true, force: true})
  }
  expect(outcomes).toContain('nothing')
  expect(outcomes).toContain('whole')
  rmSync(desk.folder, {recursive: true, force: true})
}, 120_000)

test('the words of the commands are checked, and faults are told in two lines', async () => {
  const desk = createDesk()
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-words-'))
  const letter = join(import.meta.dirname, '../../package.json')
  const cases: readonly (readonly [RegExp, ...string[]])[] = [
    [/^Name one file\n {2}Usage:/, 'backup'],
    [/^Name one file\n {2}Usage:/, 'restore', 'a', 'b'],
    [/^There are no documents in .*\n {2}.*\n$/, 'backup', join(folder, 'a.tar.gz')],
    [/^.*package.json cannot be unpacked: .*\n {2}.*\n$/, 'restore', letter],
  ]
  for (const [expected, ...words] of cases) {
    const {code, stderr} = await run(desk, 'content', ...words)
    expect(stderr).toMatch(expected)
    expect(code).toBe(2)
  }
  expect(readdirSync(desk.folder)).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})
