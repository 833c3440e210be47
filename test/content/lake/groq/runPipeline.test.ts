import fc from 'fast-check'
import {evaluateSync} from 'groq-js'
import {expect, test} from 'vitest'

import {parseQuery} from '#content/lake/groq/parseQuery.ts'
import {runPipeline} from '#content/lake/groq/runPipeline.ts'

const value = fc.oneof(
  fc.constantFrom('a', 'b', 'B a', '', '2026-01-01', 0, -1, 2.5, true, false, null, undefined),
  fc.constantFrom<object>({a: 1}, ['a'], ['a', 'b.', 1]),
)
const documents = fc.array(
  fc.record({
    a: value,
    b: value,
    _score: fc.constantFrom(undefined, 2, 'a'),
    _type: fc.constantFrom('x', 'y'),
  }),
  {maxLength: 12},
)
const key = fc.constantFrom('a', 'b', 'a desc', 'b asc', '_type', 'missing', 'a desc, b', 'b, a')
const tail = fc.constantFrom(
  '',
  '[0]',
  '[1...4]',
  '{a, b}',
  '{a, b}[1...-1]',
  '[0..2]{"n": b}',
  '.a',
  '[]._type',
  '[a == "a"]{b}[0]',
)
const condition = fc.constantFrom(
  'a match "a"',
  'a match "B*" && b match "a b"',
  '[a, b] match "b" || a == 0',
  '(a match "a" && b match "*")',
  '!(a match "b")',
  '_type in ["x"] && a match "a"',
  'b in ["a", 1]',
  'a in ["a", "b"] || a.a == 1',
  'true',
  'a match ["a", "b"]',
  'pt::text(a) match "a"',
  'count(*[_type == "y"]) > 1',
)
const score = fc.oneof(
  condition,
  fc.tuple(condition, fc.constantFrom('2', '10', 'b')).map(([of, by]) => `boost(${of}, ${by})`),
)
const pipeline = fc.oneof(
  key.map((by) => `order(${by})`),
  fc
    .tuple(
      fc.array(score, {minLength: 1, maxLength: 3}),
      fc.constantFrom('[_score > 0]', '', '[_score > 1]'),
    )
    .map(([scores, above]) => `score(${scores.join(', ')})${above}`),
)
/** Sorted by what stands in a projection, as Studio's search is. */
const projected = fc.constantFrom(
  '',
  '{_id, "orderings": [_score, a]} | order(orderings[0] desc)',
  '{_id, "orderings": [_score, a]} | order(orderings[1])',
  '{_id, "orderings": [_score, a]} | order(orderings[2], orderings[0] desc)',
  '{"a": b, _id} | order(a desc, b)',
  '{..., "a": b} | order(a)',
  '{"a": lower(b)} | order(a)',
)

test('documents are scored, sorted and cut as groq-js does it', () => {
  let done = 0
  fc.assert(
    fc.property(documents, pipeline, projected, tail, (all, work, project, end) => {
      const dataset = all.map((document, index) => ({...document, _id: `d${index}`}))
      const tree = parseQuery(`*[_type == "x"] | ${work}${project}${end}`, {})
      const rest = runPipeline(tree, {dataset})
      if (!JSON.stringify(rest).includes('"Everything"')) done += 1
      expect(evaluateSync(rest, {dataset}).data).toEqual(evaluateSync(tree, {dataset}).data)
    }),
    {numRuns: 3000},
  )
  expect(done).toBeGreaterThan(1500)
})

test('what Studio searches for is found before anything is projected', () => {
  const query =
    '*[_type in ["x"]] | score(boost(_type in ["x"] && a match "b*", 5), ([a, _id] match "b*" || references("r")))[_score > 0]{_id, "orderings": [_score]} | order(orderings[0] desc)[0...2]'
  const dataset = ['a', 'b', 'bc', 'b b'].map((a, index) => ({_id: `d${index}`, _type: 'x', a}))
  const tree = runPipeline(parseQuery(query, {}), {dataset})
  expect(tree).toMatchObject({
    type: 'Map',
    base: {type: 'Slice', base: {type: 'Value', value: [{_id: 'd3'}, {_id: 'd1'}, {_id: 'd2'}]}},
  })
})

test.each([
  '*[_type == "x"] | order(lower(a))',
  '*[_type == "x"] | order(a.b)',
  '*[_type == "x"][a == 1] | order(a)',
  '{"list": *[_type == "x"] | order(a)}',
  '*[count(*[_type == "x"] | order(a)) > 1]',
  '*[_type == "x"] | score(boost(a match "x", b))',
  '*[_type == "x"] | score(count(*) > 1)',
  '*[_type == "x"]{a} | order(b.c)',
  '*[_type == "x"]',
])('%s is left to groq-js', (query) => {
  const tree = parseQuery(query, {})
  expect(runPipeline(tree, {dataset: []})).toEqual(tree)
})
