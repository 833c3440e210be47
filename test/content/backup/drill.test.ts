import {createReadStream, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import type {SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {expect, test} from 'vitest'

import {restoreBackup} from '#content/backup/restoreBackup.ts'
import {writeBackup} from '#content/backup/writeBackup.ts'

import {openLake} from '../lake/support/openLake.ts'
import {
  hashFiles,
  makeFolder,
  officialPart,
  readFiles,
  readHoldings,
  readLog,
  unpack,
} from './support/archives.ts'
import {openFilledLake} from './support/filledLake.ts'

const asOf = '2026-01-15'

/** What an import keeps: everything but the stamps of the transactions that brought it, and where pictures are served. */
function withoutStamps(documents: readonly Record<string, unknown>[]) {
  return documents.map((document) => {
    const made = document['_type'] === 'sanity.imageAsset' ? ['url', '_createdAt'] : []
    const stamps = ['_rev', '_updatedAt', ...made]
    return Object.fromEntries(Object.entries(document).filter(([name]) => !stamps.includes(name)))
  })
}

test('a backup of a running lake brings back every document, its history, pictures, users and feeds', async () => {
  const {dataFolder, close} = await openFilledLake()
  const file = join(makeFolder(), 'clinic.tar.gz')
  const written = await writeBackup(file, {dataFolder, asOf})
  await close()
  const before = readHoldings(dataFolder)
  expect(written).toMatchObject({databases: ['access.sqlite', 'production.sqlite'], missing: []})
  expect(written.documents + written.assets).toBe(before.documents.length)
  expect(statSync(file).mode & 0o777).toBe(0o600)

  const target = join(makeFolder(), 'data')
  const restored = await restoreBackup(file, target)
  expect(restored).toMatchObject({isWhole: true, movedTo: undefined})
  expect(restored.documents).toBe(written.documents)
  expect(readHoldings(target)).toEqual(before)
  // The library's drawings, two more pictures and the feeds' memory.
  const drawings = readdirSync('content/library/drawings').length
  expect(Object.keys(before.files)).toHaveLength(drawings + 3)
  const users = new DatabaseSync(join(target, 'access.sqlite'))
  expect(users.prepare('SELECT name FROM user').all()).toEqual([{name: 'Ada'}])
  users.close()
  const {client} = await openLake({dataFolder: target})
  expect(await client.getDocument('odd.one')).toEqual(
    before.documents.find(({_id}) => _id === 'odd.one'),
  )
})

test('the official part is what the official exporter writes', async () => {
  const {dataFolder, client} = await openFilledLake()
  const folder = makeFolder()
  await writeBackup(join(folder, 'ours.tar.gz'), {dataFolder, asOf})
  const outputPath = join(folder, 'theirs.tar.gz')
  await exportDataset({client, dataset: 'production', outputPath})
  const [ours, theirs] = await Promise.all([
    unpack(join(folder, 'ours.tar.gz')),
    unpack(outputPath),
  ])
  const linesOf = (top: string) =>
    readFileSync(join(top, 'data.ndjson'), 'utf8').trim().split('\n').sort()
  expect(linesOf(ours)).toEqual(linesOf(theirs))
  const mapOf = (top: string): unknown => JSON.parse(readFileSync(join(top, 'assets.json'), 'utf8'))
  expect(mapOf(ours)).toEqual(mapOf(theirs))
  for (const name of ['images', 'files'])
    expect(hashFiles(join(ours, name))).toEqual(hashFiles(join(theirs, name)))
})

test('the official importer takes a backup into another lake', async () => {
  const {dataFolder, client: source} = await openFilledLake()
  const file = join(makeFolder(), 'clinic.tar.gz')
  await writeBackup(file, {dataFolder, asOf})
  const {client: target} = await openLake()
  const {warnings} = await sanityImport(createReadStream(file), {
    client: target,
    operation: 'create',
  })
  expect(warnings).toEqual([])
  const all = (client: SanityClient) =>
    client.fetch<Record<string, unknown>[]>('*|order(_id)', {}, {perspective: 'raw'})
  expect(withoutStamps(await all(target))).toEqual(withoutStamps(await all(source)))
})

test('an export of a hosted lake is imported: drafts, references, pictures, times of creation', async () => {
  const {dataFolder, close} = await openFilledLake()
  const file = join(makeFolder(), 'clinic.tar.gz')
  await writeBackup(file, {dataFolder, asOf})
  await close()
  const target = join(makeFolder(), 'data')
  const restored = await restoreBackup(await officialPart(file), target)
  expect(restored).toMatchObject({isWhole: false, movedTo: undefined})
  const {documents} = readLog(dataFolder)
  expect(withoutStamps(readLog(target).documents)).toEqual(withoutStamps(documents))
  const pictures = (folder: string) =>
    Object.entries(readFiles(folder)).filter(([name]) => name.startsWith('assets/'))
  expect(pictures(target)).toEqual(pictures(dataFolder))
})
