import retextEnglish from 'retext-english'
import retextPassive from 'retext-passive'
import retextSimplify from 'retext-simplify'
import {unified} from 'unified'
import {VFile} from 'vfile'

import type {Guide} from '../guide/guide.ts'
import {type PlacedText, textsOf} from '../guide/textsOf.ts'
import type {Problem, TextRange} from '../problem.ts'
import {sentencesOf, wordsOf} from '../readability/segment.ts'
import type {Language} from '../vocabulary.ts'
import {type Rule, warningAt} from './rule.ts'
import {findPhrases} from './words/findPhrases.ts'
import {kindWords, plainWords} from './words/plainWords.ts'

const longestSentence = 25
const longestParagraph = 75

/** Phrases of the list that plain English cannot do without. */
const fineAsTheyAre = [
  'it is',
  'there is',
  'there are',
  'very',
  'type',
  'option',
  'forward',
  'advise',
  // Rule S04 speaks of it.
  'immediately',
]

/** Participles that say a state, not an act by somebody unnamed. */
const states = new Set('swollen stuck gone torn worn broken bent held kept done known'.split(' '))

const english = unified()
  .use(retextEnglish)
  .use(retextPassive)
  .use(retextSimplify, {ignore: fineAsTheyAre})
  .freeze()

interface Hint {
  /** A hard word; one that the guide explains somewhere is no hint. */
  readonly word?: string
  readonly message: string
  readonly range: TextRange
  readonly fix?: string
}

const findPlain = {en: findPhrases(plainWords.en), es: findPhrases(plainWords.es)}
const findKind = {en: findPhrases(kindWords.en), es: findPhrases(kindWords.es)}

/**
 * L02: hints for the pen. Long sentences and paragraphs, hard words that have a simpler one, the passive voice (English), words
 * that the glossary avoids and words that put people down, each with its place in the text.
 */
export const l02PlainWords: Rule = (guide, {avoidWords = []}) => {
  const {language} = guide
  const avoided = avoidWords.filter((word) => word.language === language)
  const findAvoided = findPhrases(
    Object.fromEntries(avoided.map(({avoid, use}) => [avoid.toLowerCase(), use])),
  )
  const texts = textsOf(guide)
  const explained = new Set(texts.flatMap(({text}) => explainedWords(text, language)))
  const hintsFor = lookForHints(
    texts.map(({text}) => text),
    language,
  )
  return texts.flatMap((placed) => [
    ...tooLong(guide, placed),
    ...hintsFor(placed.text)
      .filter(({word}) => word === undefined || !explained.has(word))
      .map(toProblem(guide, placed)),
    ...findAvoided(placed.text)
      .map(({words, use, range}) => ({
        message: `The glossary avoids "${words}". Say "${use}".`,
        fix: use,
        range,
      }))
      .map(toProblem(guide, placed)),
  ])
}

function toProblem(guide: Guide, {path}: PlacedText) {
  return ({message, range, fix}: Hint): Problem =>
    warningAt(guide, 'L02', path, message, fix === undefined ? {range} : {range, fix})
}

function tooLong(guide: Guide, {path, text}: PlacedText): Problem[] {
  const {language} = guide
  const sentences = sentencesOf(text, language).flatMap((sentence) => {
    const count = wordsOf(sentence.text, language).length
    if (count <= longestSentence) return []
    const message = `This sentence has ${count} words. Split it: at most ${longestSentence}.`
    const range = {start: sentence.start, end: sentence.start + sentence.text.length}
    return warningAt(guide, 'L02', path, message, {range})
  })
  const words = wordsOf(text, language).length
  if (words <= longestParagraph) return sentences
  const message = `This paragraph has ${words} words. Split it: at most ${longestParagraph}.`
  return [...sentences, warningAt(guide, 'L02', path, message)]
}

/** The same paragraph always gets the same hints; an editor changes one at a time. */
const known = new Map<string, readonly Hint[]>()
const mostKnown = 50_000

/** Looks through paragraphs together: the lists of retext are made ready once for each look, which costs more than a paragraph does. */
function lookForHints(
  texts: readonly string[],
  language: Language,
): (text: string) => readonly Hint[] {
  if (known.size >= mostKnown) known.clear()
  const nameOf = (text: string) => `${language} ${text}`
  const fresh = [...new Set(texts)].filter((text) => !known.has(nameOf(text)))
  const english = language === 'en' ? englishHints(fresh) : []
  for (const [index, text] of fresh.entries())
    known.set(
      nameOf(text),
      [...ownHints(text, language), ...(english[index] ?? [])].filter(isFirst),
    )
  return (text) => known.get(nameOf(text)) ?? []
}

/** Two lists may know the same word: one hint is enough, ours first. */
function isFirst({range}: Hint, index: number, hints: readonly Hint[]): boolean {
  return hints.findIndex((hint) => hint.range.start === range.start) === index
}

function ownHints(text: string, language: Language): Hint[] {
  return [
    ...findPlain[language](text).map((found) => ({
      ...simpler(found),
      word: found.words.toLowerCase(),
    })),
    ...findKind[language](text).map(({words, use, range}) => ({
      message: `"${words}" can hurt readers. Say "${use}".`,
      fix: use,
      range,
    })),
  ]
}

/** Hard words that a text explains: "It is called chronic", "chronic, which means", "chronic (long-lasting)". Patients learn those. */
function explainedWords(text: string, language: Language): string[] {
  return findPlain[language](text).flatMap(({words, range: {start, end}}) => {
    const before = text.slice(0, start)
    const [after = ''] = text.slice(end).split(/[.!?]/u, 1)
    const explained =
      before.lastIndexOf('(') > before.lastIndexOf(')') ||
      /\b(?:called|llama|llaman)\s+\S*\s*$/iu.test(before) ||
      /^\s*\(|\b(?:means|meaning|significa)\b/iu.test(after)
    return explained ? [words.toLowerCase()] : []
  })
}

function simpler({words, use, range}: {words: string; use: string; range: TextRange}): Hint {
  return {message: `"${words}" has a simpler word: "${use}".`, fix: use, range}
}

/** What retext says of each paragraph, in their order. */
function englishHints(texts: readonly string[]): Hint[][] {
  const between = '\n\n'
  const hints = hintsIn(texts.join(between))
  let start = 0
  return texts.map((text) => {
    const from = start
    const to = from + text.length
    start = to + between.length
    return hints
      .filter(({range}) => range.start >= from && range.start < to)
      .map((hint) => ({
        ...hint,
        range: {start: hint.range.start - from, end: hint.range.end - from},
      }))
  })
}

function hintsIn(text: string): Hint[] {
  const file = new VFile(text)
  english.runSync(english.parse(file), file)
  return file.messages.flatMap(({source, actual, expected, place}): Hint[] => {
    if (actual === undefined || place === undefined || !('start' in place)) return []
    const range = {start: place.start.offset ?? 0, end: place.end.offset ?? text.length}
    if (source === 'retext-passive')
      return states.has(actual.toLowerCase())
        ? []
        : [{message: `"${actual}" is in the passive voice. Say who does it.`, range}]
    const [use] = expected ?? []
    return [
      use === undefined
        ? {message: `Leave out "${actual}".`, range}
        : simpler({words: actual, use, range}),
    ]
  })
}
