import {expect, test} from 'vitest'

import {renewManifest} from '#publishers/channels/feed/files/manifest.ts'

const current = {partner: 'sample-partner', seq: 4, items: []}
const made = renewManifest(undefined, current, '2026-01-15T08:00:00Z')

test('a manifest lives for a day', () => {
  expect(made).toMatchObject({
    generated: '2026-01-15T08:00:00.000Z',
    expires: '2026-01-16T08:00:00.000Z',
  })
})

test('it stays as it is until half its life is gone', () => {
  expect(renewManifest(made, current, '2026-01-15T19:59:59Z')).toBe(made)
  expect(renewManifest(made, current, '2026-01-15T20:00:00Z').expires).toBe(
    '2026-01-16T20:00:00.000Z',
  )
})

test('it is made anew as soon as it must say something else', () => {
  const next = renewManifest(made, {...current, seq: 5}, '2026-01-15T08:00:01Z')
  expect(next).toMatchObject({seq: 5, generated: '2026-01-15T08:00:01.000Z'})
})

test('one that was made under a clock in the future is replaced', () => {
  const early = '2026-01-14T08:00:00Z'
  expect(renewManifest(made, current, early).expires).toBe('2026-01-15T08:00:00.000Z')
})

test('a time that is none is a bug', () => {
  expect(() => renewManifest(undefined, current, 'today')).toThrow('BUG: "today"')
})
