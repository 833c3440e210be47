import {mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {expect, onTestFinished, test} from 'vitest'

import {createLake, type Lake, type LakeOptions} from '#content/lake/createLake.ts'
import {LakeFault} from '#content/lake/lakeFault.ts'
import {readLakeFile} from '#content/lake/lakeFile.ts'
import {listen} from '#content/lake/listen.ts'

import {makeFolder} from './support/openLake.ts'

async function create(options: LakeOptions) {
  const lake = await createLake(options)
  onTestFinished(() => lake.close())
  return lake
}

/** The fault an action ends with; fails if it succeeds or crashes otherwise. */
async function faultOf(action: Promise<unknown>): Promise<LakeFault> {
  const cause: unknown = await action.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (cause instanceof LakeFault) return cause
  throw new Error('Expected a LakeFault', {cause})
}

test('a missing folder is created, for its owner alone', async () => {
  const dataFolder = join(makeFolder(), 'deep', 'data')
  await create({dataFolder})
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
})

test('a second lake on the same folder is refused, with who has it and what to do', async () => {
  const dataFolder = makeFolder()
  const lake = await create({dataFolder})
  const first = await faultOf(createLake({dataFolder}))
  expect(first.message).toBe(`The data folder ${dataFolder} is in use by another process`)
  const listener = await listen(lake, {port: 0})
  const second = await faultOf(createLake({dataFolder}))
  expect(second.message).toContain(`in use by process ${process.pid} at ${listener.url}`)
  expect(second.hint).toContain('stop it first')
  await listener.close()
  await lake.close()
  await create({dataFolder})
})

test('lake.json tells commands where to go while the lake listens, and only its owner', async () => {
  const dataFolder = makeFolder()
  const lake = await create({dataFolder, projectId: 'clinic', dataset: 'trial'})
  const listener = await listen(lake, {port: 0})
  const {url, port} = listener
  expect(readLakeFile(dataFolder)).toEqual({
    url,
    port,
    pid: process.pid,
    projectId: 'clinic',
    dataset: 'trial',
    token: lake.robotToken,
  })
  expect(statSync(join(dataFolder, 'lake.json')).mode & 0o777).toBe(0o600)
  await listener.close()
  expect(readLakeFile(dataFolder)).toBeUndefined()
})

test('a lake.json left by a crash does no harm: its token is refused by the next lake', async () => {
  const dataFolder = makeFolder()
  const stale = {url: 'http://127.0.0.1:1', port: 1, pid: 1, projectId: 'p', dataset: 'd'}
  const token = 'old'
  writeFileSync(join(dataFolder, 'lake.json'), JSON.stringify({...stale, token}))
  const lake = await create({dataFolder})
  const headers = {authorization: `Bearer ${token}`}
  const request = new Request('http://127.0.0.1/vX/users/me', {headers})
  expect((await lake.handle(request)).status).toBe(401)
  writeFileSync(join(dataFolder, 'lake.json'), '{"url": ')
  expect(readLakeFile(dataFolder)).toBeUndefined()
})

test('no token stands in the data folder in the clear, apart from lake.json', async () => {
  const dataFolder = makeFolder()
  const lake = await create({dataFolder})
  const token = lake.issueToken({id: 'ada', name: 'Ada', role: 'administrator'})
  await lake.close()
  const contents = readdirSync(dataFolder).map((name) => readFileSync(join(dataFolder, name)))
  for (const secret of [token, lake.robotToken]) {
    expect(contents.some((bytes) => bytes.includes(secret))).toBe(false)
  }
})

test('tokens of people outlive a restart, the robot token does not', async () => {
  const dataFolder = makeFolder()
  const first = await create({dataFolder})
  const token = first.issueToken({id: 'ada', name: 'Ada', role: 'administrator'})
  await first.close()
  const second = await create({dataFolder})
  const ask = (bearer: string) =>
    second.handle(
      new Request('http://127.0.0.1/vX/users/me', {headers: {authorization: `Bearer ${bearer}`}}),
    )
  expect((await ask(token)).status).toBe(200)
  expect((await ask(first.robotToken)).status).toBe(401)
})

test.each<[string, (folder: string) => void, string]>([
  ['no database', (folder) => writeFileSync(database(folder), 'x'.repeat(5000)), 'Cannot read'],
  ['a foreign database', (folder) => runSql(folder, 'CREATE TABLE t (a)'), 'not one of a content'],
  [
    'the database of another program',
    (folder) => runSql(folder, 'PRAGMA application_id = 7; CREATE TABLE t (a)'),
    'not one of a content lake',
  ],
])('%s is refused and left untouched', async (_, prepare, message) => {
  const dataFolder = makeFolder()
  prepare(dataFolder)
  const before = readFileSync(database(dataFolder))
  const fault = await faultOf(createLake({dataFolder}))
  expect(fault.message).toContain(message)
  expect(fault.message).toContain(database(dataFolder))
  expect(fault.hint).toMatch(/folder/)
  expect(readFileSync(database(dataFolder))).toEqual(before)
})

test('a file of a newer version is refused', async () => {
  const dataFolder = makeFolder()
  await (await create({dataFolder})).close()
  runSql(dataFolder, 'PRAGMA user_version = 99')
  const fault = await faultOf(createLake({dataFolder}))
  expect(fault.message).toContain('newer version (format 99')
  expect(fault.hint).toContain('Install')
})

test('a half-written database is refused', async () => {
  const dataFolder = makeFolder()
  const lake = await create({dataFolder})
  await fill(lake)
  await lake.close()
  truncateSync(database(dataFolder), statSync(database(dataFolder)).size / 2)
  const fault = await faultOf(createLake({dataFolder}))
  expect(fault.message).toContain(database(dataFolder))
  expect(fault.hint).toContain('backup')
})

test('a stored document that cannot be read is named', async () => {
  const dataFolder = makeFolder()
  const lake = await create({dataFolder})
  await fill(lake)
  await lake.close()
  runSql(dataFolder, `UPDATE doc SET json = '{}' WHERE id = 'n3'`)
  expect((await faultOf(createLake({dataFolder}))).message).toContain('"n3"')
})

test('an empty file, as a crash at the very first start leaves it, becomes a lake', async () => {
  const dataFolder = makeFolder()
  writeFileSync(database(dataFolder), '')
  const lake = await create({dataFolder})
  expect(lake.dataFolder).toBe(dataFolder)
})

test.each<[string, (folder: string) => string]>([
  ['a file in place of the folder', (folder) => writeAt(join(folder, 'file'))],
  ['a file on the way', (folder) => join(writeAt(join(folder, 'file')), 'data')],
  ['a place where nobody may write', () => '/dev/null/data'],
])('%s is an operator fault with a remedy', async (_, prepare) => {
  const dataFolder = prepare(makeFolder())
  const fault = await faultOf(createLake({dataFolder}))
  expect(fault.message).toContain(dataFolder)
  expect(fault.hint).not.toBe('')
})

test('a lock file that is none is named with the remedy', async () => {
  const dataFolder = makeFolder()
  writeFileSync(join(dataFolder, 'lake.lock'), 'x'.repeat(5000))
  const fault = await faultOf(createLake({dataFolder}))
  expect(fault.message).toContain('lake.lock')
  expect(fault.hint).toContain('delete')
})

test.each(['Bad Name', '', '../up'])('%j cannot name a dataset or a project', async (name) => {
  const dataFolder = makeFolder()
  expect((await faultOf(createLake({dataFolder, dataset: name}))).hint).not.toBe('')
  expect((await faultOf(createLake({dataFolder, projectId: name}))).hint).not.toBe('')
})

test('a port in use is a fault that names the port and the setting', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const address = taken.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  const {port} = address
  const dataFolder = makeFolder()
  const lake = await create({dataFolder})
  const fault = await faultOf(listen(lake, {port}))
  expect(fault.message).toContain(`The port ${port} on 127.0.0.1 is in use`)
  expect(fault.hint).toContain('WORKSHOP_PORT')
  expect(readLakeFile(dataFolder)).toBeUndefined()
})

test('if lake.json cannot be written nothing listens', async () => {
  const dataFolder = makeFolder()
  const lake = await create({dataFolder})
  mkdirSync(join(dataFolder, 'lake.json'))
  const fault = await faultOf(listen(lake, {port: 0}))
  expect(fault.message).toContain('lake.json')
})

test('a closed lake answers 503', async () => {
  const lake = await create({dataFolder: makeFolder()})
  await lake.close()
  await lake.close()
  const response = await lake.handle(new Request('http://127.0.0.1/vX/ping'))
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({error: 'Service Unavailable'})
})

function database(folder: string): string {
  return join(folder, 'production.sqlite')
}

function writeAt(path: string): string {
  writeFileSync(path, 'x')
  return path
}

function runSql(folder: string, sql: string) {
  const connection = new DatabaseSync(database(folder))
  connection.exec(sql)
  connection.close()
}

async function fill(lake: Lake) {
  const mutations = Array.from({length: 200}, (_, n) => ({
    create: {_id: `n${n}`, _type: 'note', text: 'x'.repeat(500)},
  }))
  const response = await lake.handle(
    new Request('http://127.0.0.1/vX/data/mutate/production', {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.robotToken}`},
      body: JSON.stringify({mutations}),
    }),
  )
  expect(response.status).toBe(200)
}
