import {expect, test} from 'vitest'

import {studioTypes} from '#studio/studioTypes.ts'

const types = new Map(studioTypes('en').map((type) => [type.name, type]))
const read = (type: string, member: string): unknown => Reflect.get(types.get(type) ?? {}, member)

test('a search finds documents that people write, and no records', () => {
  const isFound = (type: string) => read(type, '__experimental_omnisearch_visibility') !== false
  expect(['guide', 'redFlag', 'source', 'concept'].every(isFound)).toBe(true)
  expect(['signOff', 'guideSnapshot', 'withdrawal'].some(isFound)).toBe(false)
})

test('a form of the library begins with what people know, and ends with the key that fills itself in', () => {
  for (const type of ['source', 'concept', 'redFlag', 'person']) {
    const fields: unknown = read(type, 'fields')
    const names = Array.isArray(fields) ? fields.map(({name}: {name: string}) => name) : []
    expect(names.length, type).toBeGreaterThan(2)
    expect(names.indexOf('key'), type).toBe(names.length - 1)
  }
})

test.each([
  [
    'en',
    'English · review overdue since January 31, 2026',
    'English · review by December 31, 2099',
  ],
  [
    'es',
    'English · revisión vencida desde el 31 de enero de 2026',
    'English · revisar antes del 31 de diciembre de 2099',
  ],
] as const)(
  'a list says in %s which review is late, and days as people write them',
  (language, late, early) => {
    const guide = studioTypes(language).find(({name}) => name === 'guide')
    const prepare: unknown = Reflect.get(Reflect.get(guide ?? {}, 'preview') ?? {}, 'prepare')
    if (typeof prepare !== 'function') throw new Error('a guide has no preview')
    const shown = (reviewBy: string): unknown =>
      Reflect.get(prepare({title: 'Neck pain', language: 'en', reviewBy}), 'subtitle')
    expect(shown('2026-01-31')).toBe(late)
    expect(shown('2099-12-31')).toBe(early)
  },
)
