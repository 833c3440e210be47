import type {BrandField, Language} from '#schemas/vocabulary.ts'

import {brandWords} from './brandWords.ts'
import {countLike, wordsOf, isCommon} from './words.ts'

/** A name or number of somebody who treats, as it stands in a text. */
export interface FoundBrand {
  readonly words: string
  readonly field: BrandField
  readonly confidence: number
  /** Whether the token takes its place. What is less sure stays and is only told. */
  readonly replace: boolean
}

/** What the store knows the clinic by. */
export interface ClinicWord {
  readonly field: BrandField
  readonly words: string
}

/** Eponyms with a capital inside are no brands. */
const surname = /^(?:Mc|Mac|De|Di|La|Le|Van|O['’])\p{Lu}/u
const camelCase = /(?<![\p{L}\p{N}./@-])\p{Lu}?\p{Ll}+\p{Lu}\p{L}*(?![\p{L}\p{N}@])/gu
const capitalised = /(?<=[\p{Ll},;]["”]? )(\p{Lu}[\p{Ll}’']+(?:(?: & | )\p{Lu}[\p{L}’']+){0,3})/gu

/** Names of who treats in the whole text: those of the store's clinic, those that look like a brand, those that recur beside staff. */
export function findBrands(
  {headings, prose}: {headings: string; prose: string},
  language: Language,
  clinicWords: readonly ClinicWord[],
): FoundBrand[] {
  const text = `${headings}\n${prose}`
  const own = clinicWords
    .filter(({words, field}) => isName(field) && words.length > 2 && text.includes(words))
    .map(({words, field}): FoundBrand => ({words, field, confidence: 0.95, replace: true}))
  const names = new Map<string, {count: number; besideStaff: number; camel: boolean}>()
  const note = (name: string, {index, input}: RegExpExecArray, camel: boolean) => {
    const known = names.get(name) ?? {count: 0, besideStaff: 0, camel}
    const end = index + name.length
    const behind = wordsOf(input.slice(end, end + 40))
    const isBeside = countLike(behind.slice(0, camel ? 2 : 1), brandWords[language].staff) > 0
    names.set(name, {
      camel,
      count: known.count + 1,
      besideStaff: known.besideStaff + (isBeside ? 1 : 0),
    })
  }
  for (const match of text.matchAll(camelCase))
    if (match[0].length > 3 && !surname.test(match[0])) note(match[0], match, true)
  // Headings write every word large.
  for (const match of prose.matchAll(capitalised)) {
    const name = namePart(match[1] ?? '', language)
    if (name !== '' && names.get(name)?.camel !== true) note(name, match, false)
  }
  const others = [...names].flatMap(([words, {camel, besideStaff}]): FoundBrand[] => {
    if (own.some((one) => one.words.includes(words))) return []
    const total = text.split(words).length - 1
    if (camel) {
      const replace = besideStaff > 0
      const confidence = besideStaff > 1 ? 0.85 : 0.7
      return [{words, field: 'shortName', confidence: replace ? confidence : 0.4, replace}]
    }
    const isNamed = countLike(wordsOf(words), brandWords[language].staff) > 0
    if (!isNamed && besideStaff === 0) return []
    const replace = total > 1
    return [
      {words, field: isNamed ? 'name' : 'shortName', confidence: replace ? 0.7 : 0.35, replace},
    ]
  })
  return [...own, ...others].toSorted((one, other) => other.words.length - one.words.length)
}

function isName(field: BrandField): boolean {
  return (
    field === 'name' ||
    field === 'shortName' ||
    field === 'bookingUrl' ||
    field === 'urgentCareName'
  )
}

/** The words of a capitalised run that are a name: not those that only start one, and not a trade alone. */
function namePart(run: string, language: Language): string {
  const words = run.split(' ').filter((word, index) => index > 0 || !isCommon(word))
  const {staff} = brandWords[language]
  const isTrade = words.every((word) => countLike(wordsOf(word), staff) > 0)
  return isTrade ? '' : words.join(' ')
}

const telephone =
  /(?<![\d/.-])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)[\s.-]?)?\d{2,4}(?:[\s.-]\d{2,4}){1,4}(?![\d/-])/g
const emergencyNumber = /(?<![\d.,-])(?:911|112|999|000|111)(?![\d,.-]*\d)/g

/** Telephone and emergency numbers of one paragraph. */
export function findNumbers(
  text: string,
  language: Language,
  clinicWords: readonly ClinicWord[],
): (FoundBrand & {readonly from: number})[] {
  const {calling} = brandWords[language]
  const isCalled = (index: number) =>
    countLike(wordsOf(text.slice(Math.max(0, index - 40), index)).slice(-4), calling) > 0
  const emergencies = [...text.matchAll(emergencyNumber)]
    .filter(({index, 0: words}) => isCalled(index) || words === '911')
    .map(({index, 0: words}) => ({
      from: index,
      words,
      field: 'emergencyNumber' as const,
      confidence: 0.9,
      replace: true,
    }))
  const own = clinicWords.filter(({field}) => field === 'phone').map(({words}) => digits(words))
  const phones = [...text.matchAll(telephone)]
    .filter(({0: words}) => digits(words).length >= 7 && !/^(?:19|20)\d{2}[-.\s]/.test(words))
    .map(({index, 0: words}) => {
      const isOwn = own.includes(digits(words))
      const replace = isOwn || isCalled(index)
      const confidence = isOwn ? 0.95 : 0.7
      return {
        from: index,
        words,
        field: 'phone' as const,
        confidence: replace ? confidence : 0.3,
        replace,
      }
    })
  return [...emergencies, ...phones]
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '')
}
