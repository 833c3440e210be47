import type {ApiFault} from '../apiFault.ts'

/** Results above this size are cheaper to compute again than to keep. */
const maxLength = 1_000_000
const maxEntries = 200

/**
 * Remembers whole results until the next change of the dataset: a partner that polls its feed, or a
 * Studio list that is open in ten browsers, costs one evaluation per change.
 */
export class ResultCache {
  readonly #results = new Map<string, string | ApiFault>()
  #generation = -1

  get(generation: number, key: string): string | ApiFault | undefined {
    this.#forgetOlderThan(generation)
    const result = this.#results.get(key)
    if (result === undefined) return undefined
    // Moves the entry to the end: the first of the map is the one unused for longest.
    this.#results.delete(key)
    this.#results.set(key, result)
    return result
  }

  set(generation: number, key: string, result: string | ApiFault) {
    this.#forgetOlderThan(generation)
    if (typeof result === 'string' && result.length > maxLength) return
    this.#results.set(key, result)
    const [oldest] = this.#results.keys()
    if (this.#results.size > maxEntries && oldest !== undefined) this.#results.delete(oldest)
  }

  #forgetOlderThan(generation: number) {
    if (generation === this.#generation) return
    this.#results.clear()
    this.#generation = generation
  }
}
