import type {LakeDocument} from '../document.ts'

/**
 * Documents in the order of their ids, kept so by binary search.
 * One order everywhere makes answers repeatable, over restarts and whatever index found them.
 */
export class SortedDocuments {
  readonly #documents: LakeDocument[] = []

  get list(): readonly LakeDocument[] {
    return this.#documents
  }

  put(document: LakeDocument) {
    const position = this.#positionOf(document._id)
    if (this.#documents[position]?._id === document._id) this.#documents[position] = document
    else this.#documents.splice(position, 0, document)
  }

  remove(id: string) {
    const position = this.#positionOf(id)
    if (this.#documents[position]?._id === id) this.#documents.splice(position, 1)
  }

  #positionOf(id: string): number {
    let low = 0
    let high = this.#documents.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareIds(this.#documents[middle], id) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function compareIds(document: LakeDocument | undefined, id: string): number {
  if (document === undefined) throw new Error('BUG: searched past the end of the documents')
  if (document._id === id) return 0
  return document._id < id ? -1 : 1
}
