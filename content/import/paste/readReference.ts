import type {Language} from '#schemas/vocabulary.ts'

import {readDate} from './dates.ts'
import {structureWords} from './structureWords.ts'
import {isCommon, keyFrom, weigh, wordsOf} from './words.ts'

/** One entry of a list of sources, taken apart. What it does not say is absent. */
export interface ReadSource {
  readonly key: string
  readonly title: string
  readonly publisher?: string
  readonly authors?: readonly string[]
  readonly url?: string
  readonly doi?: string
  readonly issued?: string
  readonly accessedOn?: string
  readonly confidence: number
}

const address = /<?(https?:\/\/[^\s<>"]+)>?/
const doiForm = /\b(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/[^\s"<>]+)/i
/** `Vorvik L`, `Smith AB, Jones C, et al`, `Smith, J.` */
const name = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?,? \\p{Lu}{1,3}\\b"
const authorsForm = new RegExp(`^${name}(?:(?:, | and | & | y )(?:${name}|et al))*$`, 'u')

/** Reads one reference as people write them: authors, title, where, address, dates, in this order, each ended by a dot. */
export function readReference(text: string, language: Language): ReadSource {
  const doi = trimEnd(doiForm.exec(text)?.[1])
  const link = trimEnd(address.exec(text)?.[1])
  const url = link?.startsWith('https://') === true && !/doi\.org\//.test(link) ? link : undefined
  const words = text
    .replace(doiForm, ' ')
    .replace(address, ' ')
    .replaceAll(/\.(?=\s*\.)/g, '')
  const parts = words
    .split(/(?<=[.?!])\s+|\s*[;|]\s+/)
    .map((part) => part.replace(/[\s.,;]+$/, '').trim())
    .filter((part) => /\p{L}|\d/u.test(part))
  const dated = parts.map((part) => ({part, date: readDate(part, language), year: yearIn(part)}))
  const accessed = dated.find(
    ({part, date}) =>
      date !== undefined && weigh(wordsOf(part), structureWords[language].accessed) >= 1.5,
  )
  const issued = dated.find((one) => one !== accessed && (one.date ?? one.year) !== undefined)
  const named = dated
    .filter((one) => one !== accessed && !(one === issued && isMostlyDate(one.part)))
    .map(({part}) => part.replace(/\s*\((?:19|20)\d{2}[^)]*\)/, '').trim())
    .filter((part) => part !== '')
  const isAuthors = named.length > 1 && authorsForm.test(named[0] ?? '')
  const authors = isAuthors
    ? (named[0] ?? '').split(/, (?!\p{Lu}{1,3}\b)| and | & | y /u)
    : undefined
  const [title = '', publisher] = isAuthors ? named.slice(1) : named
  const host = hostOf(url)
  const known = {
    publisher: publisher ?? host,
    authors,
    url,
    doi,
    issued: issued?.date?.date ?? issued?.year,
    accessedOn: fullDate(accessed?.date?.date),
  }
  const sure = [title !== '', publisher !== undefined, (url ?? doi) !== undefined]
  return {
    key: keyFrom(distinctive(title.split(/[:?] ?/)[0] ?? title)) || keyFrom(host ?? '') || 'source',
    title: title === '' ? (host ?? text.slice(0, 80)) : title,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    confidence: 0.3 + 0.2 * sure.filter(Boolean).length,
  }
}

/** Whether an entry of a list reads like a reference: it names an address or a year beside several parts. */
export function looksLikeReference(text: string): boolean {
  if (address.test(text) || doiForm.test(text)) return true
  return yearIn(text) !== undefined && text.split(/[.?!]\s+/).length >= 3
}

function distinctive(title: string): string {
  const words = title.split(/\s+/).filter((word) => !isCommon(word))
  return words.slice(0, 4).join(' ')
}

function isMostlyDate(part: string): boolean {
  const words = wordsOf(part).filter((word) => /^\p{L}+$/u.test(word))
  return words.length <= 3
}

function yearIn(text: string): string | undefined {
  return /\b((?:19|20)\d{2})\b/.exec(text)?.[1]
}

function fullDate(date: string | undefined): string | undefined {
  return date?.length === 10 ? date : undefined
}

function trimEnd(text: string | undefined): string | undefined {
  return text?.replace(/[.,;:)\]]+$/, '')
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  return new URL(url).hostname.replace(/^www\./, '')
}
