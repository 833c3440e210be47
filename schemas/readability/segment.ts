import type {Language} from '../vocabulary.ts'

/** A piece of a text and the place of its first character in it (UTF-16 units, as in JavaScript strings). */
export interface Piece {
  readonly text: string
  readonly start: number
}

/** A sentence and its words: those that are spoken as words, numbers and marks are not. Places are those in the paragraph. */
export interface Sentence extends Piece {
  readonly words: readonly Piece[]
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: Language, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const name = `${language} ${granularity}`
  const known = segmenters.get(name)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, {granularity})
  segmenters.set(name, made)
  return made
}

/** Several rules and both measures ask for the same paragraphs, and an editor changes one at a time. */
const known = new Map<string, readonly Sentence[]>()
const mostKnown = 20_000

/** The sentences of one paragraph or list item; white space at the ends is left out. */
export function sentencesOf(text: string, language: Language): readonly Sentence[] {
  const name = `${language} ${text}`
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const found = [...segmenter(language, 'sentence').segment(text)].flatMap(({segment, index}) => {
    const sentence = segment.trim()
    const start = index + segment.indexOf(sentence)
    return sentence === '' ? [] : {text: sentence, start, words: wordsOf(sentence, start, language)}
  })
  known.set(name, found)
  return found
}

function wordsOf(sentence: string, start: number, language: Language): Piece[] {
  return [...segmenter(language, 'word').segment(sentence)].flatMap(
    ({segment, index, isWordLike}) =>
      isWordLike === true && /\p{L}/u.test(segment) ? {text: segment, start: start + index} : [],
  )
}
