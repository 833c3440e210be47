import {publishedIdOf, type LakeDocument} from '../document.ts'
import {perspectives, type ViewName} from './perspectives.ts'
import {listReferences} from './references.ts'
import {View, type Entry} from './view.ts'

/** Which documents a view may hold. Equal keys allow the same. */
export interface Allowance {
  readonly key: string
  readonly allows: (document: LakeDocument) => boolean
}

/** What a transaction leaves of a document: its new state, or undefined when it is gone. */
export type Changes = ReadonlyMap<string, LakeDocument | undefined>

/**
 * All documents in memory, deep-frozen, in one view per perspective that was asked for.
 * It changes only through `apply`.
 */
export class Memory {
  readonly #views = new Map<string, View>()
  readonly #entries = new Map<string, Entry>()
  readonly #groups = new Map<string, Map<string, Entry>>()
  #generation = 0

  /** Counts the changes, so that whoever caches can tell old from new. */
  get generation(): number {
    return this.#generation
  }

  get(id: string): LakeDocument | undefined {
    return this.#entries.get(id)?.document
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  /** What a perspective shows, to somebody who may not read everything if so: made when first asked for, then kept up to date. */
  view(name: ViewName, allowance?: Allowance): View {
    const key = JSON.stringify([name, allowance?.key])
    const known = this.#views.get(key)
    if (known !== undefined) return known
    const shows = perspectives[name]
    const view = new View(
      allowance === undefined
        ? shows
        : (variants) => shows(variants.filter(({document}) => allowance.allows(document))),
    )
    for (const [id, group] of this.#groups) view.update(id, [...group.values()])
    this.#views.set(key, view)
    return view
  }

  apply(changes: Changes) {
    for (const [id, document] of changes) this.#set(id, document)
    for (const publishedId of new Set([...changes.keys()].map(publishedIdOf))) {
      const variants = [...(this.#groups.get(publishedId)?.values() ?? [])]
      for (const view of this.#views.values()) view.update(publishedId, variants)
    }
    this.#generation += 1
  }

  #set(id: string, document: LakeDocument | undefined) {
    const publishedId = publishedIdOf(id)
    const group = this.#groups.get(publishedId) ?? new Map<string, Entry>()
    if (document === undefined) {
      this.#entries.delete(id)
      group.delete(id)
    } else {
      const entry = {document, references: listReferences(document)}
      this.#entries.set(id, entry)
      group.set(id, entry)
    }
    if (group.size > 0) this.#groups.set(publishedId, group)
    else this.#groups.delete(publishedId)
  }
}
