import type {Language, Urgency} from '#schemas/vocabulary.ts'

import {careWords} from './careWords.ts'
import {countLike, normal, weigh, wordsOf} from './words.ts'

/** A sentence that sends its reader to get help. */
export interface CareSentence {
  readonly urgency: Urgency
  readonly confidence: number
  /** Where the words stand that name the sign; absent when the signs stand in the list below. */
  readonly sign?: {readonly from: number; readonly to: number}
}

/** Reads one sentence: every advice to get help under a condition that it gives. */
export function readCareSentence(text: string, language: Language): CareSentence[] {
  return clausesOf(text, language).flatMap(({from, text: clause}) => {
    const care = readClause(clause, language)
    if (care === undefined) return []
    const {sign} = care
    if (sign === undefined) return [care]
    return alternatives(clause, sign, language).map((one) => ({
      ...care,
      sign: {from: from + one.from, to: from + one.to},
    }))
  })
}

/** "Call us if …, and dial 911 if …" is two advices, each with its own hurry. */
function clausesOf(text: string, language: Language): {from: number; text: string}[] {
  const isWhole = (part: string) =>
    tellsToGetHelp(part, language) && careWords[language].condition.some((one) => has(part, one))
  const cuts = [...text.matchAll(/[,;]\s+/g)]
    .map((match) => match.index + match[0].length)
    .reduce<number[]>((kept, cut) => {
      const before = text.slice(kept.at(-1) ?? 0, cut)
      return isWhole(before) && isWhole(text.slice(cut)) ? [...kept, cut] : kept
    }, [])
  return [0, ...cuts].map((from, index) => ({from, text: text.slice(from, cuts[index])}))
}

function readClause(text: string, language: Language): CareSentence | undefined {
  const words = careWords[language]
  if (countLike(wordsOf(text), words.help) === 0) return undefined
  // The signs of a sentence that ends with a colon stand below it.
  if (/:\s*$/.test(text))
    return tellsToGetHelp(text, language) ? hurry(text, language, 0.7) : undefined
  for (const name of words.condition) {
    const sign = signAfter(text, name, language)
    if (sign === undefined) continue
    // What the sign itself says tells nothing of the hurry.
    const outside = `${text.slice(0, sign.from)} ${text.slice(sign.to)}`
    if (tellsToGetHelp(outside, language)) return {...hurry(outside, language, 0.75), sign}
  }
  return withoutCondition(text, language)
}

function placeOf(text: string, condition: string): RegExpExecArray | null {
  return new RegExp(`(?<![\\p{L}'’])${condition}(?![\\p{L}'’])`, 'iu').exec(text)
}

function has(text: string, condition: string): boolean {
  return placeOf(text, condition) !== null
}

interface Token {
  readonly word: string
  readonly from: number
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}’']+/gu)].map((match) => ({
    word: normal(match[0]),
    from: match.index,
  }))
}

/** Whom to get stands behind what to do: a therapist who asks is no advice to ask a therapist. */
function tellsToGetHelp(text: string, language: Language): boolean {
  const {action, passive, help} = careWords[language]
  const words = wordsOf(text)
  const first = words.findIndex((word) => countLike([word], action) > 0)
  const isActive = first !== -1 && countLike(words.slice(first + 1), help) > 0
  return isActive || (countLike(words, help) > 0 && countLike(words, passive) > 0)
}

/** "… if it swells, or if it turns blue" names two signs. */
function alternatives(
  text: string,
  {from, to}: {from: number; to: number},
  language: Language,
): {from: number; to: number}[] {
  const conditions = careWords[language].condition.join('|')
  const between = new RegExp(`,?\\s+(?:or|and|o|y)\\s+(?:${conditions})\\s+`, 'giu')
  const cuts = [...text.slice(from, to).matchAll(between)]
  const starts = [from, ...cuts.map((cut) => from + cut.index + cut[0].length)]
  return starts.flatMap(
    (start, index) => strip(text, start, from + (cuts[index]?.index ?? to - from)) ?? [],
  )
}

/** The words behind a condition, up to the comma before the part that says what to do. */
function signAfter(
  text: string,
  condition: string,
  language: Language,
): {from: number; to: number} | undefined {
  const match = placeOf(text, condition)
  if (match === null) return undefined
  const from = match.index + match[0].length
  const end = text.search(/[.,!?…;:]*\s*$/)
  const before = text.slice(0, match.index)
  if (tellsToGetHelp(before, language)) return strip(text, from, end)
  const commas = [...text.slice(0, end).matchAll(/[,–—]\s/g)]
    .map(({index}) => index)
    .filter((index) => index > from)
  // The last comma whose rest still says what to do: a sign may have commas of its own.
  const comma = commas.findLast((index) => tellsToGetHelp(text.slice(index), language))
  return comma === undefined ? undefined : strip(text, from, comma)
}

function strip(text: string, from: number, to: number): {from: number; to: number} | undefined {
  const inside = text.slice(from, to)
  const start = from + inside.length - inside.trimStart().length
  const stop = from + inside.trimEnd().length
  return stop - start < 6 ? undefined : {from: start, to: stop}
}

/** "… is an emergency", "… needs medical care at once": no condition, but a sign and its hurry. */
function withoutCondition(text: string, language: Language): CareSentence | undefined {
  const words = careWords[language]
  const {urgency, confidence} = hurry(text, language, 0.5)
  if (urgency === 'nonurgent' || !tellsToGetHelp(text, language)) return undefined
  const verdicts = tokensOf(text).filter(({word}) => words.verdict.includes(word))
  const verdict = verdicts.find(({from}) => tellsToGetHelp(text.slice(from), language))
  const sign = verdict === undefined ? undefined : strip(text, 0, verdict.from)
  const whole = strip(text, 0, text.search(/[.!?…]*\s*$/))
  const found = sign ?? whole
  if (found === undefined) return undefined
  return {urgency, confidence: sign === undefined ? 0.25 : confidence, sign: found}
}

function hurry(
  text: string,
  language: Language,
  confidence: number,
): Pick<CareSentence, 'urgency' | 'confidence'> {
  const words = wordsOf(text)
  const {emergency, urgent} = careWords[language].urgency
  const most = weigh(words, emergency)
  const some = weigh(words, urgent)
  if (most >= 2 && most >= some) return {urgency: 'emergency', confidence}
  if (some >= 1.5) return {urgency: 'urgent', confidence}
  return {urgency: 'nonurgent', confidence: confidence - 0.1}
}
