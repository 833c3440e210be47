import type {Citation} from '#schemas/guide/guide.ts'

import type {CitationNode} from './nodes.ts'

/** A source as one output lists it. */
export interface Reference extends Citation {
  readonly number: number
}

/**
 * Numbers citations by first appearance in one output (evidence law). Ask in reading order; `references` is then complete,
 * without orphan or gap, by construction.
 */
export interface Numbering {
  cite(key: string, sources: readonly Citation[]): CitationNode
  references(): readonly Reference[]
}

export function createNumbering(): Numbering {
  const references = new Map<string, Reference>()
  return {
    cite(key, sources) {
      const known = references.get(key)
      if (known !== undefined) return {type: 'citation', key, number: known.number}
      const source = sources.find((citation) => citation.key === key)
      if (source === undefined)
        throw new Error(`BUG: "${key}" is cited but is not among the citations of its guide`)
      const number = references.size + 1
      references.set(key, {...source, number})
      return {type: 'citation', key, number}
    },
    references: () => [...references.values()],
  }
}
