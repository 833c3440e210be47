import fc from 'fast-check'
import {expect, test} from 'vitest'

import type {Json} from '#content/lake/json.ts'
import {asStored} from '#content/lake/store/asStored.ts'
import {readStored} from '#content/lake/store/readStored.ts'

const stamps = {_id: 'knee', _type: 'guide', _rev: 'r', _createdAt: 't', _updatedAt: 't'}

/** Too short for the names that are refused at the door. */
const names = fc.string({maxLength: 6})

/** Whatever the engine may leave in a document, what JSON cannot say included. */
const values = fc.letrec<{value: Json}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom<Json[]>(null, true, -0, Infinity, NaN, '\ud800', 'é'),
    fc.double(),
    fc.string(),
    fc.array(tie('value')),
    fc.sparseArray(tie('value'), {maxNumElements: 3}),
    fc.dictionary(names, tie('value'), {noNullPrototype: true}),
    // As it was in the document before.
    tie('value').map((part) => asStored({...stamps, part})['part'] ?? null),
  ),
})).value

test('memory keeps what the disk will give back', () => {
  fc.assert(
    fc.property(fc.dictionary(names, values, {noNullPrototype: true}), (parts) => {
      const kept = asStored({...parts, ...stamps})
      const text = JSON.stringify({...parts, ...stamps})
      expect(JSON.stringify(kept)).toBe(text)
      expect(kept).toStrictEqual(readStored(text))
      expect(isFrozenThroughout(kept)).toBe(true)
    }),
  )
})

test('parts that did not change are shared', () => {
  const first = asStored({...stamps, body: [{text: 'Rest'}]})
  const second = asStored({...first, title: 'Knee'})
  expect(second['body']).toBe(first['body'])
})

function isFrozenThroughout(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout)
}
