import fc from 'fast-check'
import {evaluateSync} from 'groq-js'
import {expect, test} from 'vitest'

import {parseQuery} from '#content/lake/groq/parseQuery.ts'
import {sortDocuments} from '#content/lake/groq/sortDocuments.ts'

const value = fc.oneof(
  fc.constantFrom('a', 'b', 'B', '', '2026-01-01', 0, -1, 2.5, true, false, null, undefined),
  fc.constantFrom<object>({a: 1}, ['a']),
)
const documents = fc.array(fc.record({a: value, b: value, _type: fc.constantFrom('x', 'y')}), {
  maxLength: 12,
})
const key = fc.constantFrom('a', 'b', 'a desc', 'b asc', '_type', 'missing', 'a desc, b', 'b, a')
const tail = fc.constantFrom('', '[0]', '[1...4]', '{a, b}', '[0..2]{"n": b}', '.a', '[]._type')

test('documents are sorted as groq-js sorts them', () => {
  let sorted = 0
  fc.assert(
    fc.property(documents, key, tail, (all, by, end) => {
      const numbered = all.map((document, index) => ({...document, _id: `d${index}`}))
      const tree = parseQuery(`*[_type == "x"] | order(${by})${end}`, {})
      const native = sortDocuments(tree, (filter) => {
        sorted += 1
        return evaluateSync(filter, {dataset: numbered}).data as readonly object[]
      })
      expect(evaluateSync(native, {dataset: numbered}).data).toEqual(
        evaluateSync(tree, {dataset: numbered}).data,
      )
    }),
    {numRuns: 1000},
  )
  expect(sorted).toBe(1000)
})

test.each([
  '*[_type == "x"] | order(lower(a))',
  '*[_type == "x"] | order(a.b)',
  '*[_type == "x"][a == 1] | order(a)',
  '{"list": *[_type == "x"] | order(a)}',
  '*[count(*[_type == "x"] | order(a)) > 1]',
])('%s is left to groq-js', (query) => {
  const tree = parseQuery(query, {})
  const sorted = sortDocuments(tree, () => {
    throw new Error('nothing is to be sorted here')
  })
  expect(sorted).toEqual(tree)
})
