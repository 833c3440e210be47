import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'

import {effectsOf, revise} from '#content/lake/effects/effects.ts'
import {encodePatch} from '#content/lake/effects/encodePatch.ts'
import {readJson, isJsonObject, type JsonObject} from '#content/lake/json.ts'

import {stored} from './support/documents.ts'

const text = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 12}),
  fc
    .tuple(
      fc.constantFrom('a shared beginning ', ''),
      fc.string({unit: 'binary', maxLength: 3}),
      fc.constantFrom(' and a shared end 😀', ''),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    'weiß 😀😀 nicht so recht',
    'weiß 😀😁 nicht so recht',
    '\ud83d',
    '\ud83d and more of it',
  ),
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    {maxDepth: 4},
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(
    fc.oneof(
      tie('any'),
      fc.record({_key: fc.constantFrom('a', 'b', 'c'), v: tie('any')}, {noNullPrototype: true}),
    ),
    {maxLength: 5},
  ),
  object: fc.dictionary(
    fc.constantFrom('a', 'b', 'B', 'ä', '_key', 'c d', '0', '10', '9'),
    tie('any'),
    {maxKeys: 4, noNullPrototype: true},
  ),
}))
const object = value.object.map((part): JsonObject => {
  const read = readJson(JSON.stringify(part))
  return isJsonObject(read) ? read : {}
})

test('the official decoder makes the new state of 20,000 changes', () => {
  fc.assert(
    fc.property(object, object, (before, after) => {
      expect(applyPatch(before, encodePatch(before, after))).toEqual(after)
      expect(applyPatch(after, encodePatch(after, before))).toEqual(before)
    }),
    {numRuns: 10_000, seed: 7},
  )
}, 60_000)

test('small edits of a large document stay small, and read back to either side', () => {
  const blocks = Array.from({length: 60}, (_, index) => ({
    _key: `k${index}`,
    _type: 'block',
    children: [
      {_key: 's', text: `Sentence number ${index} of a long guide, with some words in it.`},
    ],
  }))
  const before = stored('a', 'guide', {title: 'Back pain', body: blocks})
  const changed = blocks.map((block, index) =>
    index === 30
      ? {
          ...block,
          children: [
            {_key: 's', text: 'Sentence number 30 of a long guide, with more words in it.'},
          ],
        }
      : block,
  )
  const after = {
    ...stored('a', 'guide', {title: 'Back pain', body: [...changed.slice(1), {_key: 'new'}]}),
    _rev: 'second',
  }
  const {apply, revert} = effectsOf(before, after)
  expect(JSON.stringify(apply).length).toBeLessThan(200)
  expect(revise(before, apply, 'second')).toEqual(after)
  expect(revise(after, revert, before._rev)).toEqual(before)
})

test('creation and deletion are whole values, as clients recognise them', () => {
  const document = stored('a', 'guide', {n: 1})
  const {_rev, ...rest} = document
  expect(effectsOf(undefined, document)).toEqual({apply: [0, rest], revert: [0, null]})
  expect(effectsOf(document, undefined)).toEqual({apply: [0, null], revert: [0, rest]})
})
