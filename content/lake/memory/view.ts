import type {LakeDocument} from '../document.ts'
import {isJsonObject} from '../json.ts'
import type {Reference} from './references.ts'
import {SortedDocuments} from './sortedDocuments.ts'

/** A document with the references found in it, collected once and shared by all views. */
export interface Entry {
  readonly document: LakeDocument
  readonly references: readonly Reference[]
}

/** Which of the variants of one published id a perspective shows, and how. */
export type Shows = (variants: readonly Entry[]) => readonly Entry[]

/** What one perspective sees of the dataset, with the indexes the planner can ask. */
export class View {
  readonly #shows: Shows
  readonly #shown = new Map<string, readonly Entry[]>()
  readonly #all = new SortedDocuments()
  readonly #byId = new Map<string, LakeDocument>()
  readonly #buckets = new Map<string, SortedDocuments>()

  constructor(shows: Shows) {
    this.#shows = shows
  }

  get all(): readonly LakeDocument[] {
    return this.#all.list
  }

  get(id: string): LakeDocument | undefined {
    return this.#byId.get(id)
  }

  /** Documents found under an index key made by `indexKey`. */
  bucket(key: string): readonly LakeDocument[] {
    return this.#buckets.get(key)?.list ?? []
  }

  variantsOf(publishedId: string): readonly LakeDocument[] {
    return (this.#shown.get(publishedId) ?? []).map(({document}) => document)
  }

  /** Brings the view up to date after a change to any variant of one published id. */
  update(publishedId: string, variants: readonly Entry[]) {
    const shown = this.#shows(variants)
    const next = new Map(shown.map((entry) => [entry.document._id, entry]))
    for (const entry of this.#shown.get(publishedId) ?? [])
      this.#hide(entry, next.get(entry.document._id))
    for (const entry of shown) this.#show(entry)
    if (shown.length > 0) this.#shown.set(publishedId, shown)
    else this.#shown.delete(publishedId)
  }

  #show(entry: Entry) {
    this.#all.put(entry.document)
    this.#byId.set(entry.document._id, entry.document)
    for (const key of keysOf(entry)) {
      const bucket = this.#buckets.get(key) ?? new SortedDocuments()
      bucket.put(entry.document)
      this.#buckets.set(key, bucket)
    }
  }

  /** Takes a document out where `next`, which is about to be shown in its stead, will not be: lists of all documents need not move up. */
  #hide(entry: Entry, next: Entry | undefined) {
    const {_id: id} = entry.document
    if (next === undefined) {
      this.#all.remove(id)
      this.#byId.delete(id)
    }
    const kept = next === undefined ? undefined : keysOf(next)
    for (const key of keysOf(entry)) {
      if (kept?.has(key) === true) continue
      const bucket = this.#buckets.get(key)
      bucket?.remove(id)
      if (bucket?.list.length === 0) this.#buckets.delete(key)
    }
  }
}

/** Names of index buckets. The kind comes first, so that no value can imitate another index. */
export const indexKey = {
  type: (type: string) => JSON.stringify(['type', type]),
  slug: (type: string, slug: string) => JSON.stringify(['slug', type, slug]),
  key: (type: string, key: string) => JSON.stringify(['key', type, key]),
  reference: (id: string) => JSON.stringify(['reference', id]),
}

function keysOf({document, references}: Entry): ReadonlySet<string> {
  const {_type: type, key, slug} = document
  const keys = new Set(references.map(({id}) => indexKey.reference(id)))
  keys.add(indexKey.type(type))
  if (typeof key === 'string') keys.add(indexKey.key(type, key))
  const current = isJsonObject(slug) ? slug['current'] : undefined
  if (typeof current === 'string') keys.add(indexKey.slug(type, current))
  return keys
}
