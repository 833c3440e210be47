import type {Guide} from '../guide/guide.ts'
import {type PlacedText, textsOf} from '../guide/textsOf.ts'
import type {Problem} from '../problem.ts'
import {sentencesOf} from '../readability/segment.ts'
import type {Language} from '../vocabulary.ts'
import {type Rule, warningAt} from './rule.ts'
import {englishHints} from './words/englishHints.ts'
import {findPhrases} from './words/findPhrases.ts'
import {type Hint, simpler} from './words/hint.ts'
import {kindWords, plainWords} from './words/plainWords.ts'

const longestSentence = 25
const longestParagraph = 75

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
  const found = sentencesOf(text, language)
  const sentences = found.flatMap((sentence) => {
    const count = sentence.words.length
    if (count <= longestSentence) return []
    const message = `This sentence has ${count} words. Split it: at most ${longestSentence}.`
    const range = {start: sentence.start, end: sentence.start + sentence.text.length}
    return warningAt(guide, 'L02', path, message, {range})
  })
  const words = found.reduce((sum, sentence) => sum + sentence.words.length, 0)
  if (words <= longestParagraph) return sentences
  const message = `This paragraph has ${words} words. Split it: at most ${longestParagraph}.`
  return [...sentences, warningAt(guide, 'L02', path, message)]
}

/** The same paragraph always gets the same hints; an editor changes one at a time. */
const known = new Map<string, readonly Hint[]>()
const mostKnown = 50_000

/** Looks through the paragraphs that nobody has looked at yet. */
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
