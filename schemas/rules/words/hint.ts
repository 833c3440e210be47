import type {TextRange} from '../../problem.ts'

/** Something in a text that can be said better. */
export interface Hint {
  /** A hard word; one that the guide explains somewhere is no hint. */
  readonly word?: string
  readonly message: string
  readonly range: TextRange
  readonly fix?: string
}

/** The hint that a hard word has a simpler one. */
export function simpler({words, use, range}: {words: string; use: string; range: TextRange}): Hint {
  return {message: `"${words}" has a simpler word: "${use}".`, fix: use, range}
}
