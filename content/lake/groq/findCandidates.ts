import {publishedIdOf, type LakeDocument} from '../document.ts'
import type {View} from '../memory/view.ts'
import type {SearchIndex} from '../search/searchIndex.ts'
import type {Access, Plan} from './plan.ts'

/** The documents a query has to look at: per `*` the cheapest access, together, in order of ids. */
export function findCandidates(plan: Plan, sources: Sources): readonly LakeDocument[] {
  const {view} = sources
  const found: (readonly LakeDocument[])[] = []
  for (const accesses of plan) {
    const cheapest = findCheapest(accesses, sources)
    if (cheapest === undefined) return view.all
    found.push(...cheapest)
  }
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? only : unite(found)
}

/** What can be asked for documents. */
export interface Sources {
  readonly view: View
  readonly index: Pick<SearchIndex, 'search'>
}

function findCheapest(accesses: readonly Access[], sources: Sources) {
  const [cheapest] = accesses
    .map((access) => lookUp(access, sources))
    .sort((a, b) => countOf(a) - countOf(b))
  return cheapest
}

function countOf(lists: readonly (readonly LakeDocument[])[]): number {
  return lists.reduce((count, {length}) => count + length, 0)
}

function lookUp(access: Access, sources: Sources): readonly (readonly LakeDocument[])[] {
  const {view, index} = sources
  if (access.by === 'index') return access.keys.map((key) => view.bucket(key))
  if (access.by === 'id') return access.ids.map((id) => [view.get(id)].filter(isPresent))
  if (access.by === 'versionOf')
    return [access.id, publishedIdOf(access.id)].map((id) => view.variantsOf(id))
  if (access.by === 'text')
    return index.search(access.query).map((id) => view.variantsOf(publishedIdOf(id)))
  return access.of.flatMap((accesses) => findCheapest(accesses, sources) ?? [])
}

function isPresent(document: LakeDocument | undefined): document is LakeDocument {
  return document !== undefined
}

function unite(lists: readonly (readonly LakeDocument[])[]): readonly LakeDocument[] {
  const byId = new Map(lists.flat().map((document) => [document._id, document]))
  return [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
}
