import fc from 'fast-check'

import type {LakeDocument} from '#content/lake/document.ts'
import {deepFreeze, type JsonObject} from '#content/lake/json.ts'

export function stored(_id: string, _type: string, attributes: JsonObject): LakeDocument {
  const at = '2026-01-01T00:00:00.000Z'
  return {...attributes, _id, _type, _rev: 'r', _createdAt: at, _updatedAt: at}
}

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
          .map(([type, more]) => deepFreeze(stored(id, type, more))),
      ),
    ),
  )
