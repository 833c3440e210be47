import type {Rendered} from './applyTransform.ts'

/** Transforms that run at a time: each takes a processor and some memory. */
const atOnce = 2

/** Most bytes that are kept of renderings made before. */
const mostKept = 32_000_000

/** Pictures made from pictures: each made once as long as there is room, two at a time, and never twice at the same time. */
export class Renderings {
  readonly #kept = new Map<string, Rendered>()
  readonly #underWay = new Map<string, Promise<Rendered>>()
  readonly #waiting: (() => void)[] = []
  #size = 0
  #running = 0

  async get(key: string, make: () => Promise<Rendered>): Promise<Rendered> {
    const known = this.#kept.get(key)
    if (known !== undefined) {
      // The first of the map is the one unused for longest.
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const running = this.#underWay.get(key) ?? this.#make(key, make)
    this.#underWay.set(key, running)
    return running.finally(() => this.#underWay.delete(key))
  }

  async #make(key: string, make: () => Promise<Rendered>): Promise<Rendered> {
    if (this.#running >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#running += 1
    try {
      const made = await make()
      this.#keep(key, made)
      return made
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  #keep(key: string, rendered: Rendered): void {
    this.#kept.set(key, rendered)
    this.#size += rendered.bytes.byteLength
    for (const [oldest, {bytes}] of this.#kept) {
      if (this.#size <= mostKept) return
      this.#kept.delete(oldest)
      this.#size -= bytes.byteLength
    }
  }
}
