import type {Language} from '../vocabulary.ts'

/** A piece of a text and the place of its first character in it (UTF-16 units, as in JavaScript strings). */
export interface Piece {
  readonly text: string
  readonly start: number
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

/** The sentences of one paragraph or list item; white space at the ends is left out. */
export function sentencesOf(text: string, language: Language): Piece[] {
  return [...segmenter(language, 'sentence').segment(text)].flatMap(({segment, index}) => {
    const sentence = segment.trim()
    return sentence === '' ? [] : {text: sentence, start: index + segment.indexOf(sentence)}
  })
}

/** The words that are spoken as words: numbers and marks are not. */
export function wordsOf(text: string, language: Language): Piece[] {
  return [...segmenter(language, 'word').segment(text)].flatMap(({segment, index, isWordLike}) =>
    isWordLike === true && /\p{L}/u.test(segment) ? {text: segment, start: index} : [],
  )
}
