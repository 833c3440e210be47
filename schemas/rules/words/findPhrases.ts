import type {TextRange} from '../../problem.ts'

/** A phrase found in a text. */
export interface Found {
  readonly words: string
  readonly use: string
  readonly range: TextRange
}

/**
 * Makes a finder of the phrases of a table (phrase to what is said instead), whole words only, in any case. One pass per text: the
 * table becomes one expression, longest phrase first.
 */
export function findPhrases(table: Readonly<Record<string, string>>): (text: string) => Found[] {
  const phrases = Object.keys(table).toSorted((one, other) => other.length - one.length)
  if (phrases.length === 0) return () => []
  const escaped = phrases.map((phrase) => RegExp.escape(phrase).replaceAll('\\x20', '\\s+'))
  const form = new RegExp(`(?<![\\p{L}-])(?:${escaped.join('|')})(?![\\p{L}-])`, 'giu')
  return (text) =>
    [...text.matchAll(form)].map(({0: words, index}) => ({
      words,
      use: table[words.toLowerCase().replaceAll(/\s+/gu, ' ')] ?? '',
      range: {start: index, end: index + words.length},
    }))
}
