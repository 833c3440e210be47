import fc from 'fast-check'
import {expect, test} from 'vitest'

import {Memory} from '#content/lake/memory/memory.ts'
import {viewNames} from '#content/lake/memory/perspectives.ts'
import {indexKey, type View} from '#content/lake/memory/view.ts'

import {documentSets} from '../support/documents.ts'

test('views kept up to date write by write equal views built afresh', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(documentSets, fc.boolean()), {minLength: 1, maxLength: 6}),
      (steps) => {
        const grown = new Memory()
        // Views are made when first asked for; these are here before there is anything to see.
        describe(grown)
        const expected = new Map<string, (typeof steps)[number][0][number]>()
        for (const [documents, isDelete] of steps) {
          for (const document of documents) {
            grown.apply(new Map([[document._id, isDelete ? undefined : document]]))
            if (isDelete) expected.delete(document._id)
            else expected.set(document._id, document)
          }
        }
        const fresh = new Memory()
        fresh.apply(expected)
        expect(describe(grown)).toEqual(describe(fresh))
      },
    ),
    {numRuns: 100, seed: 3},
  )
})

const keys = [
  ...['guide', 'concept'].flatMap((type) => [
    indexKey.type(type),
    ...['a', 'b', 'guide'].map((key) => indexKey.key(type, key)),
    ...['a', 'b'].map((slug) => indexKey.slug(type, slug)),
  ]),
  ...['a', 'b', 'c', 'nobody'].map(indexKey.reference),
]

function describe(memory: Memory) {
  return viewNames.map((name) => ({name, ...describeView(memory.view(name))}))
}

function describeView(view: View) {
  return {
    all: view.all,
    buckets: keys.map((key) => view.bucket(key).map(({_id}) => _id)),
    variants: ['a', 'b', 'e'].map((id) =>
      view
        .variantsOf(id)
        .map(({_id}) => _id)
        .sort(),
    ),
  }
}
