import {publishedIdOf, type LakeDocument} from '../document.ts'
import type {View} from '../memory/view.ts'
import type {Access, Plan} from './plan.ts'

/** The documents a query has to look at: per `*` the cheapest access, together, in order of ids. */
export function findCandidates(plan: Plan, view: View): readonly LakeDocument[] {
  const found: (readonly LakeDocument[])[] = []
  for (const accesses of plan) {
    const [cheapest] = accesses
      .map((access) => lookUp(access, view))
      .sort((a, b) => countOf(a) - countOf(b))
    if (cheapest === undefined) return view.all
    found.push(...cheapest)
  }
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? only : unite(found)
}

function countOf(lists: readonly (readonly LakeDocument[])[]): number {
  return lists.reduce((count, {length}) => count + length, 0)
}

function lookUp(access: Access, view: View): readonly (readonly LakeDocument[])[] {
  if (access.by === 'index') return access.keys.map((key) => view.bucket(key))
  if (access.by === 'id') return access.ids.map((id) => [view.get(id)].filter(isPresent))
  return [access.id, publishedIdOf(access.id)].map((id) => view.variantsOf(id))
}

function isPresent(document: LakeDocument | undefined): document is LakeDocument {
  return document !== undefined
}

function unite(lists: readonly (readonly LakeDocument[])[]): readonly LakeDocument[] {
  const byId = new Map(lists.flat().map((document) => [document._id, document]))
  return [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
}
