import {expect, test} from 'vitest'

import {runBatches} from './batches.ts'
import {runMalformed} from './malformed.ts'

/** Short runs of the drills; each file can be run alone for the long one. */

test('random batches leave the same documents as the engine of Studio', async () => {
  const {accepted, refused} = await runBatches(800)
  expect(accepted).toBeGreaterThan(200)
  expect(refused).toBeGreaterThan(100)
}, 60_000)

test('malformed requests are refused in documented words, and the lake goes on', async () => {
  const {statuses} = await runMalformed(800)
  expect(Object.keys(statuses).every((status) => Number(status) < 500)).toBe(true)
  expect(statuses['400']).toBeGreaterThan(30)
}, 60_000)
