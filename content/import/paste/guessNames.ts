import type {Language} from '#schemas/vocabulary.ts'

import type {KnownConcept} from './pasteFacts.ts'
import {structureWords} from './structureWords.ts'
import {countLike, isCommon, keyFrom, wordsOf} from './words.ts'

/** What a text is about, in a few words. */
export interface Names {
  readonly shortTitle: string
  readonly key: string
  readonly confidence: number
}

/** The words of a title that name its subject: the longest run without words that only say that this is a guide. */
export function guessNames(title: string, language: Language): Names | undefined {
  const {title: tellsNothing, common} = structureWords[language]
  const [main = ''] = title.split(/[:–—|]\s|\s-\s/)
  const runs = [runsOf(main), runsOf(title)].find((all) => all.length > 0) ?? []
  const longest = runs.toSorted((one, other) => other.length - one.length)[0]
  if (longest === undefined) return undefined
  const words = longest.join(' ')
  const key = keyFrom(words)
  if (key === '') return undefined
  const start = words.slice(0, 1).toUpperCase()
  const shortTitle = `${start}${words.slice(1)}`
  return {
    shortTitle: shortTitle.length <= 40 ? shortTitle : shortTitle.slice(0, 40).trim(),
    key,
    confidence: runs.length === 1 ? 0.8 : 0.6,
  }

  function runsOf(text: string): string[][] {
    return text
      .replaceAll(/[“”"?!.¿¡()]/g, ' ')
      .split(/\s+/)
      .reduce<string[][]>(
        (all, word) => {
          const plain = wordsOf(word)
          const isNothing =
            plain.length === 0 || countLike(plain, tellsNothing) + countLike(plain, common) > 0
          // An article within a name belongs to it only if the name goes on: it does not here.
          if (isNothing || isCommon(word)) return [...all, []]
          return [...all.slice(0, -1), [...(all.at(-1) ?? []), sentenceCase(word)]]
        },
        [[]],
      )
      .filter((run) => run.length > 0)
  }
}

/** Titles write every word large; abbreviations stay. */
function sentenceCase(word: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(word) || /^\p{Lu}{4,}$/u.test(word) ? word.toLowerCase() : word
}

export interface LanguageGuess {
  readonly language: Language
  readonly confidence: number
}

/** By the small words of each language. */
export function guessLanguage(text: string): LanguageGuess {
  const words = wordsOf(text).slice(0, 4000)
  const share = (language: Language) =>
    countLike(words, structureWords[language].common) / Math.max(1, words.length)
  const [en, es] = [share('en'), share('es')]
  const [language, best, other] = en >= es ? (['en', en, es] as const) : (['es', es, en] as const)
  return {language, confidence: best === 0 ? 0.1 : Math.min(0.99, (best - other) / best + 0.2)}
}

/** A concept with how sure it is that the text is about it. */
export interface ConceptGuess {
  readonly concept: KnownConcept
  readonly confidence: number
}

/** The condition whose longest name stands in the title, else the one that the text names most. */
export function guessCondition(
  title: string,
  text: string,
  concepts: readonly KnownConcept[],
): ConceptGuess | undefined {
  const conditions = concepts.filter(({kind}) => kind === 'condition')
  const inTitle = mostNamed(conditions, title)
  if (inTitle !== undefined) return {concept: inTitle.concept, confidence: 0.9}
  const inText = mostNamed(conditions, text)
  if (inText === undefined || inText.count < 3) return undefined
  return {concept: inText.concept, confidence: 0.4}
}

/** Parts of the body that the title or at least three places of the text name. */
export function guessRegions(
  title: string,
  text: string,
  concepts: readonly KnownConcept[],
): KnownConcept[] {
  return concepts
    .filter(({kind}) => kind === 'bodyRegion')
    .filter((concept) => countOf(concept, title) > 0 || countOf(concept, text) >= 3)
    .slice(0, 4)
}

function mostNamed(concepts: readonly KnownConcept[], text: string) {
  return concepts
    .map((concept) => ({concept, count: countOf(concept, text), length: longestIn(concept, text)}))
    .filter(({count}) => count > 0)
    .toSorted((one, other) => other.length * other.count - one.length * one.count)[0]
}

function countOf({names}: KnownConcept, text: string): number {
  const words = stems(text)
  return Math.max(0, ...names.map((name) => words.split(stems(name)).length - 1))
}

function longestIn({names}: KnownConcept, text: string): number {
  const words = stems(text)
  return Math.max(
    0,
    ...names.filter((name) => words.includes(stems(name))).map(({length}) => length),
  )
}

/** Words with blanks around them, singular. */
function stems(text: string): string {
  const words = wordsOf(text).map((word) => (word.length > 3 ? word.replace(/e?s$/, '') : word))
  return ` ${words.join(' ')} `
}
