import {publishedIdOf, type LakeDocument} from '../document.ts'
import type {Changes, Memory} from '../memory/memory.ts'

/**
 * The documents as one transaction sees them: the memory, overlaid with its own changes.
 * Dropping the workspace undoes everything, so a refused transaction leaves no trace.
 */
export class Workspace {
  readonly #memory: Memory
  readonly #changes = new Map<string, LakeDocument | undefined>()
  readonly #lastTouchedBy = new Map<string, number>()

  constructor(memory: Memory) {
    this.#memory = memory
  }

  get changes(): Changes {
    return this.#changes
  }

  get(id: string): LakeDocument | undefined {
    return this.#changes.has(id) ? this.#changes.get(id) : this.#memory.get(id)
  }

  /** Draft, versions and published document of one id. */
  variantsOf(publishedId: string): readonly LakeDocument[] {
    const stored = this.#memory
      .view('raw')
      .variantsOf(publishedId)
      .map(({_id}) => _id)
    const made = [...this.#changes.keys()].filter((id) => publishedIdOf(id) === publishedId)
    return [...new Set([...stored, ...made])].flatMap((id) => this.get(id) ?? [])
  }

  set(id: string, document: LakeDocument | undefined, index: number) {
    this.#changes.set(id, document)
    this.#lastTouchedBy.set(id, index)
  }

  /** The mutation to blame when the document turns out wrong at the end of the transaction. */
  lastTouchedBy(id: string): number {
    const index = this.#lastTouchedBy.get(id)
    if (index === undefined) throw new Error(`BUG: no mutation touched "${id}"`)
    return index
  }
}
