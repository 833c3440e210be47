import fc from 'fast-check'
import {expect, test} from 'vitest'

import {runCrashes} from '../../endurance/crash.ts'
import {faultOf, makeFolder, openLake} from './support/openLake.ts'
import {readStoredLake} from './support/replayLog.ts'

test('what was acknowledged survives kill -9, and returning listeners hear all of it once and in order', async () => {
  const {acknowledged, events} = await runCrashes(4)
  expect(acknowledged).toBeGreaterThanOrEqual(20)
  expect(events).toBeGreaterThan(acknowledged)
}, 60_000)

test('a full disk is answered 503, leaves nothing half written, and passes', async () => {
  const dataFolder = makeFolder()
  const note = (size: number) => ({_type: 'note', text: 'x'.repeat(size)})
  const open = await openLake({dataFolder, maxPages: 100})
  await open.client.create({_id: 'before', ...note(10)})
  const fault = await faultOf(
    open.client
      .transaction()
      .create({_id: 'first', ...note(100)})
      .create({_id: 'second', ...note(1_000_000)})
      .transactionId('too-much')
      .commit(),
  )
  expect(fault.statusCode).toBe(503)
  expect(fault.message).toContain('The disk is full; nothing was changed')
  expect(await open.client.fetch('*._id')).toEqual(['before'])
  await open.client.create({_id: 'after', ...note(10)})
  await open.lake.close()
  const {documents, replayed, transactionIds} = readStoredLake(dataFolder)
  expect(Object.keys(documents)).toEqual(['before', 'after'])
  expect(replayed).toEqual(documents)
  expect(transactionIds.has('too-much')).toBe(false)
})

const id = fc.constantFrom('a', 'b', 'drafts.a', 'c')
const value = fc.oneof(fc.integer(), fc.string(), fc.constant([{v: 1}, {v: 2}]), fc.constant([]))
const mutation = fc.oneof(
  fc.tuple(id, value).map(([_id, x]) => ({createOrReplace: {_id, _type: 'note', x}})),
  fc.tuple(id, value).map(([_id, x]) => ({createIfNotExists: {_id, _type: 'note', x, n: 0}})),
  id.map((_id) => ({delete: {id: _id}})),
  fc.tuple(id, value).map(([_id, x]) => ({patch: {id: _id, set: {'deep.x': x}, unset: ['x']}})),
  id.map((_id) => ({patch: {id: _id, setIfMissing: {n: 1}, inc: {n: 2}}})),
  id.map((_id) => ({patch: {id: _id, set: {'x[].v': 5}}})),
  fc.constant({patch: {query: '*[defined(x)]', params: {}, setIfMissing: {l: []}}}),
  id.map((_id) => ({
    patch: {id: _id, setIfMissing: {l: []}, insert: {after: 'l[-1]', items: [1]}},
  })),
  id.map((_id) => ({create: {_type: 'note', to: {_ref: _id}}})),
)

test('any history that was accepted is replayed from the log to the same documents', async () => {
  const dataFolder = makeFolder()
  const open = await openLake({dataFolder})
  const mutate = async (mutations: readonly object[]) => {
    const response = await open.lake.handle(
      new Request('http://127.0.0.1/vX/data/mutate/production?autoGenerateArrayKeys=true', {
        method: 'POST',
        headers: {authorization: `Bearer ${open.lake.robotToken}`},
        body: JSON.stringify({mutations}),
      }),
    )
    return response.status
  }
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, {minLength: 1, maxLength: 3}), async (mutations) => {
      const status = await mutate(mutations)
      expect([200, 400, 404, 409]).toContain(status)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }),
    {numRuns: 300, seed: 11},
  )
  expect(statuses.get(200), 'the property is not vacuous').toBeGreaterThan(50)
  const served = await open.client.fetch('*', {}, {perspective: 'raw'})
  await open.lake.close()
  const {documents, replayed} = readStoredLake(dataFolder)
  expect(replayed).toEqual(documents)
  const stored = Object.values(documents)
  expect(served).toHaveLength(stored.length)
  expect(served).toEqual(expect.arrayContaining(stored))
})
