import {publishedIdOf, type LakeDocument} from '../document.ts'
import type {View} from '../memory/view.ts'
import type {SearchIndex} from '../search/searchIndex.ts'
import type {Access, Plan} from './plan.ts'

/** The documents a query has to look at: per `*` the cheapest access, together, in order of ids. */
export function findCandidates(plan: Plan, {view, index}: Sources): readonly LakeDocument[] {
  const found = new Set<readonly LakeDocument[]>()
  const places = {view, index, texts: new Map<string, Lists>()}
  for (const accesses of plan) {
    const cheapest = findCheapest(accesses, places)
    if (cheapest === undefined) return view.all
    for (const list of cheapest) found.add(list)
  }
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? only : unite([...found])
}

/** What can be asked for documents. */
export interface Sources {
  readonly view: View
  readonly index: Pick<SearchIndex, 'search' | 'wordsLike'>
}

type Lists = readonly (readonly LakeDocument[])[]

/** Studio's search asks the index the same for each of its fields: it is asked once. */
interface Places extends Sources {
  readonly texts: Map<string, Lists>
}

function findCheapest(accesses: readonly Access[], places: Places): Lists | undefined {
  const [cheapest] = accesses
    .map((access) => lookUp(access, places))
    .sort((a, b) => countOf(a) - countOf(b))
  return cheapest
}

function countOf(lists: Lists): number {
  return lists.reduce((count, {length}) => count + length, 0)
}

function lookUp(access: Access, places: Places): Lists {
  const {view} = places
  if (access.by === 'index') return access.keys.map((key) => view.bucket(key))
  if (access.by === 'id') return access.ids.map((id) => [view.get(id)].filter(isPresent))
  if (access.by === 'versionOf')
    return [access.id, publishedIdOf(access.id)].map((id) => view.variantsOf(id))
  if (access.by === 'text') return search(access.query, places)
  return access.of.flatMap((accesses) => findCheapest(accesses, places) ?? [])
}

function search(query: string, {view, index, texts}: Places): Lists {
  const known = texts.get(query)
  if (known !== undefined) return known
  const found = index.search(query).map((id) => view.variantsOf(publishedIdOf(id)))
  texts.set(query, found)
  return found
}

function isPresent(document: LakeDocument | undefined): document is LakeDocument {
  return document !== undefined
}

function unite(lists: Lists): readonly LakeDocument[] {
  const byId = new Map(lists.flat().map((document) => [document._id, document]))
  return [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
}
