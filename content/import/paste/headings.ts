import {readDate} from './dates.ts'
import {normal} from './words.ts'

/** A citation mark behind the end of a sentence. */
const mark = /(?<=[.!?…]["”’)]*)(?:\[\d[\d, –-]*\]|\d{1,2}|[¹²³⁴-⁹⁰]+)$/u

/** Whether a line that stands alone reads like a heading: short, no sentence, or a question. */
export function looksLikeHeading(line: string): boolean {
  const text = line.trim().replace(mark, '')
  const words = text.split(/\s+/)
  if (text.length < 3 || text.length > 90 || words.length > 14) return false
  if (!/^["“¿¡‘'(]*[\p{Lu}\d]/u.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (/https?:|www\.|@/.test(text) || isDateLine(text)) return false
  if (isShouted(text)) return true
  if (/[?]["”’)]?$/.test(text)) return sentenceCount(text) === 1
  return !/[.,:;!…]["”’)]?$/.test(text) && sentenceCount(text) === 1
}

function sentenceCount(text: string): number {
  return text.split(/[.!?]\s+(?=\p{Lu})/u).length
}

/** ALL CAPITALS, as plain text marks headings. */
export function isShouted(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Shouted words as a sentence would have them. */
export function unshouted(text: string): string {
  const small = text.toLowerCase()
  const first = small.search(/\p{L}/u)
  return (
    small.slice(0, first) + small.slice(first, first + 1).toUpperCase() + small.slice(first + 1)
  )
}

/** A date with at most three words beside it. */
export function isDateLine(text: string): boolean {
  const date = readDate(text)
  if (date === undefined) return false
  const rest = `${text.slice(0, date.from)} ${text.slice(date.to)}`
  return (
    normal(rest)
      .split(/[^\p{L}]+/u)
      .filter(Boolean).length <= 3
  )
}
