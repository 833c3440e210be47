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
