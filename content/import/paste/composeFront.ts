import {basename} from 'node:path'

import type {GuessTopic} from '#schemas/vocabulary.ts'

import {readDate} from './dates.ts'
import {guessCondition, guessNames, guessRegions, type LanguageGuess} from './guessNames.ts'
import {isShouted, unshouted} from './headings.ts'
import {linesOf} from './outline.ts'
import type {PasteFacts} from './pasteFacts.ts'
import type {Pasting} from './pasting.ts'
import type {Parts} from './splitParts.ts'
import {structureWords} from './structureWords.ts'
import {keyFrom, weigh, wordsOf} from './words.ts'

/** The fields of a guide that say what it is: names, language, subject, dates. What nobody can know from a text is absent. */
export function composeFront(
  parts: Parts,
  {language, confidence}: LanguageGuess,
  facts: PasteFacts,
  pasting: Pasting,
): {readonly key: string; readonly [field: string]: unknown} {
  const tell = (about: GuessTopic, path: string, text: string, guess: string, sure: number) =>
    pasting.guess({path, about, text, guess, confidence: sure})
  const raw = parts.title ?? ''
  const title = isShouted(raw) ? unshouted(raw) : raw
  const names = guessNames(title, language)
  const key = names?.key ?? (keyFrom(basename(pasting.file).replace(/\..*$/, '')) || 'pasted-guide')
  tell(
    'title',
    'title',
    raw,
    title === ''
      ? `There is no title. The key "${key}" comes from the name of the file.`
      : `The title; in short "${names?.shortTitle ?? ''}", with the key and address "${key}".`,
    names?.confidence ?? 0.1,
  )
  tell('language', 'language', raw, `The text is in "${language}".`, confidence)

  const text = [...parts.lede, ...parts.sections.flatMap(({blocks}) => blocks)]
    .flatMap(linesOf)
    .join('\n')
  const about = guessCondition(title, text, facts.concepts)
  tell(
    'about',
    'about',
    raw,
    about === undefined
      ? 'No condition of the store has this name. Choose the condition, or add it.'
      : `It is about "${about.concept.key}".`,
    about?.confidence ?? 0,
  )
  const regions = guessRegions(title, text, facts.concepts)
  if (regions.length > 0)
    tell(
      'about',
      'bodyRegions',
      raw,
      `Parts of the body: ${regions.map((one) => one.key).join(', ')}.`,
      0.5,
    )

  const fields = {
    key,
    language,
    slug: {_type: 'slug', current: key},
    ...(title === '' ? {} : {title}),
    ...(names === undefined ? {} : {shortTitle: names.shortTitle}),
    ...(about === undefined ? {} : {about: pasting.link('concept', about.concept._id)}),
    ...datesOf(parts.dateLines, pasting),
  }
  if (regions.length === 0) return fields
  const bodyRegions = regions.map(({_id}) => ({
    _key: pasting.nextKey('l'),
    ...pasting.link('concept', _id),
  }))
  return {...fields, bodyRegions}
}

/** A date of a review is never taken over: only a sign-off is one. */
function datesOf(lines: readonly string[], pasting: Pasting): Record<string, string> {
  const {language} = pasting
  const found: Record<string, string> = {}
  for (const line of lines) {
    const date = readDate(line, language)
    const words = wordsOf(line)
    const {updated, reviewed} = structureWords[language]
    const isReview = weigh(words, reviewed) >= 1
    const field = weigh(words, updated) >= 1 ? 'dateModified' : 'datePublished'
    const isWhole = date?.date.length === 10
    const isTaken = isWhole && !isReview && found[field] === undefined
    if (isTaken) found[field] = date.date
    pasting.guess({
      path: isTaken ? field : 'guide',
      about: isTaken ? 'date' : 'leftOut',
      text: line,
      guess: isTaken
        ? `${field === 'dateModified' ? 'Last changed' : 'First published'} on ${date.date}.`
        : 'Left out. It is no day on which this text was written or changed.',
      confidence: date?.ambiguous === true ? 0.4 : 0.85,
    })
  }
  return found
}
