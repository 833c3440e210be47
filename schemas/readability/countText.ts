import silabea from 'silabea'
import {syllable} from 'syllable'

import type {Language} from '../vocabulary.ts'
import {sentencesOf} from './segment.ts'

/** What the readability formulas ask for. */
export interface Counts {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
  /** Words of three syllables or more. */
  readonly polysyllables: number
}

const countSyllables: {readonly [L in Language]: (word: string) => number} = {
  en: syllable,
  es: (word) => silabea.getSilabas(word).numeroSilaba,
}

/** Words come again and again; how many syllables one has never changes. */
const known: {readonly [L in Language]: Map<string, number>} = {en: new Map(), es: new Map()}

function syllablesOf(word: string, language: Language): number {
  const lower = word.toLowerCase()
  const before = known[language].get(lower)
  if (before !== undefined) return before
  const count = Math.max(1, countSyllables[language](lower))
  known[language].set(lower, count)
  return count
}

/**
 * Counts a text that is given paragraph by paragraph. Each paragraph or list item is at least one sentence, with or without a
 * full stop: glued together, five bullets would count as one long sentence.
 */
export function countText(paragraphs: readonly string[], language: Language): Counts {
  const sentences = paragraphs
    .flatMap((paragraph) => sentencesOf(paragraph, language))
    .filter(({words}) => words.length > 0)
  const syllables = sentences
    .flatMap(({words}) => words)
    .map(({text}) => syllablesOf(text, language))
  return {
    sentences: sentences.length,
    words: syllables.length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    polysyllables: syllables.filter((count) => count >= 3).length,
  }
}
