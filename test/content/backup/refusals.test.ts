import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import {restoreBackup} from '#content/backup/restoreBackup.ts'
import {writeBackup} from '#content/backup/writeBackup.ts'
import {createLake} from '#content/lake/createLake.ts'
import {describeFault} from '#schemas/userError.ts'

import {changed, forge, hashFiles, makeFolder, officialPart, readLog} from './support/archives.ts'
import {openFilledLake} from './support/filledLake.ts'

const asOf = '2026-01-15'

/** What an operator reads: a line and a hint. `nothing` when all went well, and the error itself when it is a bug. */
function faultOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'nothing',
    (cause: unknown) => describeFault(cause) ?? `BUG ${String(cause)}`,
  )
}

async function makeBackup() {
  const {dataFolder, close} = await openFilledLake()
  const file = join(makeFolder(), 'clinic.tar.gz')
  await writeBackup(file, {dataFolder, asOf})
  await close()
  return {file, dataFolder}
}

type Change = (top: string) => void

const rewrite = (name: string, change: (text: string) => string): Change => {
  return (top) => writeFileSync(join(top, name), change(readFileSync(join(top, name), 'utf8')))
}
const pictureIn = (top: string, kind = '.png') =>
  join(top, 'images', String(readdirSync(join(top, 'images')).find((name) => name.endsWith(kind))))
const databaseIn = (top: string) => join(top, 'guidepost/data/production.sqlite')

/** A change that the archive's own list of sums agrees with. */
function covered(change: Change): Change {
  return (top) => {
    change(top)
    const {'guidepost/backup.json': _, ...files} = hashFiles(top)
    rewrite('guidepost/backup.json', (text) => JSON.stringify({...JSON.parse(text), files}))(top)
  }
}

function runSql(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

/** Restores each: none may be taken, each must be told as expected, and nothing may lie there afterwards. */
async function surprises(cases: readonly (readonly [RegExp, string])[]): Promise<string[]> {
  const found: string[] = []
  for (const [expected, file] of cases) {
    const around = makeFolder()
    const fault = await faultOf(restoreBackup(file, join(around, 'data')))
    const left = readdirSync(around)
    if (!expected.test(fault) || left.length > 0)
      found.push(`${expected.source}: ${fault}; left: ${left.join()}`)
  }
  return found
}

test('a backup that is not what was written is refused', async () => {
  const {file} = await makeBackup()
  const changes: readonly (readonly [RegExp, Change])[] = [
    [/images\/.* differs or is missing/, (top) => appendFileSync(pictureIn(top), ' ')],
    [/images\/.* differs or is missing/, (top) => rmSync(pictureIn(top))],
    [/more.txt differs/, (top) => writeFileSync(join(top, 'guidepost/data/more.txt'), '')],
    [/data.ndjson differs/, rewrite('data.ndjson', (text) => text.replace('knee', 'hand'))],
    [/cannot read the archive/, rewrite('guidepost/backup.json', () => '{"format":2}')],
    [/cannot read the archive/, (top) => rmSync(join(top, 'guidepost/backup.json'))],
    [/bytes of images\/.* are damaged/, covered((top) => appendFileSync(pictureIn(top), ' '))],
    [/lacks images\//, covered((top) => rmSync(pictureIn(top)))],
    [/are not those/, covered(rewrite('data.ndjson', (text) => text.replace('knee', 'hand')))],
    [/is no JSON/, covered(rewrite('data.ndjson', (text) => `${text}{`))],
    [
      /not one of a content lake/,
      covered((top) => runSql(databaseIn(top), 'PRAGMA application_id = 7')),
    ],
    [/newer version/, covered((top) => runSql(databaseIn(top), 'PRAGMA user_version = 99'))],
    [/cannot be read/, covered((top) => writeFileSync(databaseIn(top), 'x'.repeat(9000)))],
    [
      /access.sqlite cannot be read/,
      covered((top) => writeFileSync(join(top, 'guidepost/data/access.sqlite'), 'nonsense')),
    ],
    [
      /cannot be read/,
      covered((top) => {
        const bytes = readFileSync(databaseIn(top))
        writeFileSync(databaseIn(top), bytes.fill('x', bytes.length / 2, bytes.length / 2 + 20_000))
      }),
    ],
  ]
  const cases = changes.map(
    async ([expected, change]) => [expected, await changed(file, change)] as const,
  )
  expect(await surprises(await Promise.all(cases))).toEqual([])
})

test('an archive that wants to write elsewhere, is cut off or is none at all is refused', async () => {
  const {file} = await makeBackup()
  const folder = makeFolder()
  const write = (bytes: Uint8Array) => {
    const path = join(folder, `${readdirSync(folder).length}.tar.gz`)
    writeFileSync(path, bytes)
    return path
  }
  const whole = readFileSync(file)
  const bad: readonly (readonly [RegExp, string])[] = [
    [/lie outside: \.\.\/evil/, write(forge([{path: 'top/data.ndjson'}, {path: '../evil'}]))],
    [/lie outside/, write(forge([{path: 'top/../../evil'}]))],
    [/lie outside: \//, write(forge([{path: `${folder}/evil`}]))],
    [/lie outside/, write(forge([{path: 'top\\..\\..\\evil'}]))],
    [/a SymbolicLink/, write(forge([{path: 'top/data.ndjson', type: 'SymbolicLink'}]))],
    [/a Link/, write(forge([{path: 'top/data.ndjson', type: 'Link'}]))],
    [/no data.ndjson/, write(forge([{path: 'top/readme.txt'}]))],
    [/more than one/, write(forge([{path: 'a/data.ndjson'}, {path: 'b/data.ndjson'}]))],
    [/cannot be unpacked|no data.ndjson/, write(Buffer.alloc(0))],
    [/cannot be unpacked/, write(Buffer.from('This is a letter and no archive.'.repeat(99)))],
    ...[10, 1000, whole.length / 3, whole.length / 2, whole.length - 9].map(
      (length) => [/cannot be unpacked/, write(whole.subarray(0, length))] as const,
    ),
    [/There is no file/, join(folder, 'nowhere.tar.gz')],
  ]
  expect(await surprises(bad)).toEqual([])
  expect(readdirSync(folder).filter((name) => !name.endsWith('.tar.gz'))).toEqual([])
})

test('an export that cannot be taken whole is refused', async () => {
  const {file} = await makeBackup()
  const official = await officialPart(file)
  const add = (line: object) => rewrite('data.ndjson', (text) => `${text}${JSON.stringify(line)}\n`)
  const show = (_sanityAsset: unknown) => add({_id: 'new', _type: 'new', deep: [{_sanityAsset}]})
  const changes: readonly (readonly [RegExp, Change])[] = [
    [/does not hold image@file:\/\/\/etc\/passwd/, show('image@file:///etc/passwd')],
    [/does not hold file@/, show('file@file://./../../secret')],
    [/does not hold image@https/, show('image@https://example.org/a.png')],
    [/does not hold 7/, show(7)],
    [/does not hold image@/, (top) => rmSync(pictureIn(top))],
    [/bytes of images\/.* are damaged/, (top) => appendFileSync(pictureIn(top), ' ')],
    [/without --raw/, add({_id: 'image-x', _type: 'sanity.imageAsset', url: 'http://127.0.0.1/'})],
    [/no document with _id/, add({_type: 'note'})],
    [/no document with _id/, rewrite('data.ndjson', (text) => `${text}[]`)],
    [/is no JSON/, rewrite('data.ndjson', (text) => `${text}{`)],
    [/cannot be imported/, add({_id: 'odd.one', _type: 'odd'})],
    [/cannot be imported: .*nobody/, add({_id: 'n', _type: 'n', to: {_ref: 'nobody'}})],
  ]
  const cases = changes.map(
    async ([expected, change]) => [expected, await changed(official, change)] as const,
  )
  expect(await surprises(await Promise.all(cases))).toEqual([])
  const cleaned = await changed(official, (top) => appendFileSync(pictureIn(top, '.svg'), ' '))
  expect(await faultOf(restoreBackup(cleaned, join(makeFolder(), 'data')))).toBe('nothing')
})

test('documents are never replaced, a running lake is left alone, anything else is moved aside', async () => {
  const {file, dataFolder} = await makeBackup()
  const before = readLog(dataFolder)
  expect(await faultOf(restoreBackup(file, dataFolder))).toMatch(/There are documents in /)
  expect(readLog(dataFolder)).toEqual(before)

  const empty = join(makeFolder(), 'data')
  const lake = await createLake({dataFolder: empty})
  expect(await faultOf(restoreBackup(file, empty))).toMatch(/in use by another process/)
  await lake.close()
  const {movedTo} = await restoreBackup(file, empty)
  expect(movedTo).toBe(`${empty}.before-restore`)
  expect(existsSync(join(`${empty}.before-restore`, 'production.sqlite'))).toBe(true)
  expect(readLog(empty)).toEqual(before)

  const damaged = join(makeFolder(), 'data')
  mkdirSync(damaged)
  writeFileSync(join(damaged, 'production.sqlite'), 'x'.repeat(9000))
  expect(await faultOf(restoreBackup(file, damaged))).toMatch(/There are documents in /)
})

test('a backup replaces no file, stays out of the data folder, and says what it could not have', async () => {
  const {file, dataFolder} = await makeBackup()
  const bytes = readFileSync(file)
  const back = (path: string, from = dataFolder) => writeBackup(path, {dataFolder: from, asOf})
  expect(await faultOf(back(file))).toMatch(/is there already/)
  expect(readFileSync(file)).toEqual(bytes)
  expect(await faultOf(back(join(dataFolder, 'b.tar.gz')))).toMatch(/inside the data folder/)
  expect(await faultOf(back(join(dataFolder, '../b.tar.gz'), makeFolder()))).toMatch(/no documents/)
  const nowhere = join(makeFolder(), 'a/b/c.tar.gz')
  expect(await faultOf(back(nowhere))).toMatch(/There is no folder/)

  const [gone = '', rotten = ''] = readdirSync(join(dataFolder, 'assets/production'))
  rmSync(join(dataFolder, 'assets/production', gone))
  appendFileSync(join(dataFolder, 'assets/production', rotten), ' ')
  const second = join(makeFolder(), 'second.tar.gz')
  const {missing} = await back(second)
  expect(new Set(missing.map((id) => id.split('-')[1]))).toEqual(new Set([gone, rotten]))
  await restoreBackup(second, join(makeFolder(), 'data'))
})
