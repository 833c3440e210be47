/** A part of a text with where it stands in it. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
}

const abbreviations = new Set(['e.g', 'i.e', 'dr', 'vs', 'etc', 'approx', 'ej', 'sr', 'sra', 'no'])

/** An end of sentence, also with closing quotes and a citation mark behind it. */
const end = /[.!?…]["”’')\]]*(?:\[\d[\d, –-]*\]|\d{1,2}|[¹²³⁴-⁹⁰,]+)?(?=\s)/gu

/** The sentences of a text, none of its letters left out. */
export function sentencesOf(text: string): Stretch[] {
  const ends = [...text.matchAll(end)].flatMap((match) => {
    const word = /[\p{L}.]+$/u.exec(text.slice(0, match.index))?.[0] ?? ''
    const next = text.slice(match.index + match[0].length).trimStart()[0] ?? ''
    const isEnd = !abbreviations.has(word.toLowerCase()) && !/\p{Ll}/u.test(next)
    return isEnd ? [match.index + match[0].length] : []
  })
  const cuts = [0, ...ends, text.length]
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index] ?? 0
    const raw = text.slice(from, to)
    const start = from + raw.length - raw.trimStart().length
    return raw.trim() === ''
      ? []
      : [{from: start, to: from + raw.trimEnd().length, text: raw.trim()}]
  })
}

/** The sentence in which something stands, word for word. */
export function sentenceAt(text: string, offset: number): string {
  const found = sentencesOf(text).find(({from, to}) => from <= offset && offset <= to)
  return found?.text ?? text.trim()
}
