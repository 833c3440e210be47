import fc from 'fast-check'

import type {LakeDocument} from '#content/lake/document.ts'
import type {JsonObject} from '#content/lake/json.ts'
import {readStored} from '#content/lake/store/readStored.ts'

export function stored(_id: string, _type: string, attributes: JsonObject): LakeDocument {
  const at = '2026-01-01T00:00:00.000Z'
  const document = {...attributes, _id, _type, _rev: 'r', _createdAt: at, _updatedAt: at}
  const read = readStored(JSON.stringify(document))
  if (read === undefined) throw new Error('This is no document')
  return read
}

/** Short texts that share terms, also in letters that fold in odd ways. */
export const words = fc
  .array(
    fc.constantFrom(
      'knee',
      'Knee*',
      'kne*',
      'pain',
      'a',
      'b',
      'ß',
      'SS',
      'ı',
      'K',
      '3.5',
      "it's",
      '-knee',
      '"knee pain"',
      '*',
      '.',
      'é',
      '😀',
      '\ud83d',
    ),
    {maxLength: 3},
  )
  .map((list) => list.join(' '))

const reference = fc.record(
  {_ref: fc.constantFrom('a', 'b', 'c', 'nobody'), _weak: fc.boolean()},
  {noNullPrototype: true},
)

const attributes = fc.record(
  {
    n: fc.integer({min: 0, max: 5}),
    key: fc.constantFrom('a', 'b', 'guide'),
    slug: fc.record({current: fc.constantFrom('a', 'b')}, {noNullPrototype: true}),
    to: reference,
    title: words,
    body: fc.array(
      fc.record(
        {
          _type: fc.constant('block'),
          children: fc.array(
            fc.record({_type: fc.constant('span'), text: words}, {noNullPrototype: true}),
            {maxLength: 2},
          ),
        },
        {noNullPrototype: true},
      ),
      {maxLength: 2},
    ),
    many: fc.array(reference, {maxLength: 3}),
  },
  {requiredKeys: [], noNullPrototype: true},
)

const ids = ['a', 'b', 'c', 'd', 'drafts.a', 'drafts.b', 'drafts.e', 'versions.r.a', 'p.q']

/** Small datasets full of collisions: drafts, versions, equal keys and slugs, dangling references. */
export const documentSets = fc
  .uniqueArray(fc.constantFrom(...ids), {minLength: 1})
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc
          .tuple(fc.constantFrom('guide', 'concept'), attributes)
          .map(([type, more]) => stored(id, type, more)),
      ),
    ),
  )
