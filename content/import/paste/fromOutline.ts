import {type Aspect, aspectFacts} from '#schemas/vocabulary.ts'

import {guideId} from '../ids.ts'
import type {ImportedDocument, WantedDocument} from '../importSet.ts'
import {bindSources, tellSources} from './bindSources.ts'
import {composeBody} from './composeBody.ts'
import {composeFront} from './composeFront.ts'
import {findBrands} from './findBrands.ts'
import {findUncovered} from './findUncovered.ts'
import {guessAspects, type AspectGuess} from './guessAspects.ts'
import {guessLanguage} from './guessNames.ts'
import {isShouted, unshouted} from './headings.ts'
import {liftCareAdvice, type ReadPart} from './liftCareAdvice.ts'
import {linesOf, type Outline, textOf} from './outline.ts'
import type {PasteFacts} from './pasteFacts.ts'
import {Pasting} from './pasting.ts'
import type {Surroundings} from './readRuns.ts'
import {type PartSection, splitParts} from './splitParts.ts'
import {keyFrom} from './words.ts'

/**
 * An outline as the documents of a draft: the guide with everything that was guessed, and the sources that are new. Pure: the
 * same text and the same store give the same documents.
 */
export function fromOutline(outline: Outline, file: string, facts: PasteFacts): ImportedDocument[] {
  const lines = outline.blocks.flatMap(linesOf)
  const {language, confidence} = guessLanguage(lines.join('\n'))
  const pasting = new Pasting(file, language)
  const parts = splitParts(outline, language)
  const front = composeFront(parts, {language, confidence}, facts, pasting)

  const sources = bindSources(parts.references, facts, pasting)
  const headings = parts.sections.map(({heading}) => textOf(heading.runs)).join('\n')
  const prose = [...parts.lede, ...parts.sections.flatMap(({blocks}) => blocks)]
  const surroundings: Surroundings = {
    sources: new Map(
      sources.flatMap(({number, id, key}) => (number === undefined ? [] : [[number, {id, key}]])),
    ),
    brands: findBrands(
      {headings, prose: prose.flatMap(linesOf).join('\n')},
      language,
      facts.clinicWords,
    ),
    clinicWords: facts.clinicWords,
  }
  const lede = composeBody(parts.lede, {path: 'lede', confidence: 0.7}, surroundings, pasting)
  const guesses = guessAspects(parts.sections.map(wordsOfSection), language)
  const keys = new Set<string>()
  const read = parts.sections.map((section, index) => {
    const guess = guesses[index] ?? {confidence: 0}
    const key = sectionKey(section, guess.aspect, keys)
    return composeSection(section, {key, guess}, surroundings, pasting)
  })
  const opening: ReadPart = {path: 'lede', heading: '', blocks: lede.read}
  const careAdvice = liftCareAdvice(
    [opening, ...read.map(({part}) => part)],
    facts.flags[language],
    pasting,
  )
  tellSources(sources, pasting)
  for (const {text, reason} of parts.leftOut)
    pasting.guess({
      path: 'guide',
      about: 'leftOut',
      text,
      guess: `Left out. ${reason}`,
      confidence: 0.6,
    })

  const draft = {
    ...front,
    ...(careAdvice.length === 0 ? {} : {careAdvice}),
    lede: lede.stored,
    sections: read.map(({stored}) => stored),
  }
  for (const text of findUncovered(lines, [draft, pasting.guesses.map(({text}) => text)]))
    pasting.guess({
      path: 'guide',
      about: 'leftOut',
      text,
      guess: 'Left out. The import found no place for it.',
      confidence: 0,
    })
  const document: WantedDocument = {
    ...draft,
    _id: guideId(front.key, language),
    _type: 'guide',
    guesses: pasting.guesses,
  }
  const starts = parts.sections.flatMap(({heading: {line}}, index): [string, number][] =>
    line === undefined ? [] : [[`sections[${index}]`, line]],
  )
  const guide = {
    document,
    place: {file},
    lines: new Map(starts),
    links: pasting.links,
    pasted: true,
  }
  const isCited = (id: string) => pasting.links.some((link) => link.id === id)
  const fresh = sources.flatMap(({document, id}) =>
    document === undefined || !isCited(id) ? [] : [document],
  )
  return [
    guide,
    ...fresh.map((source) => ({
      document: source,
      place: {file},
      lines: new Map<string, number>(),
      links: [],
      pasted: true,
    })),
  ]
}

function wordsOfSection({heading, blocks}: PartSection) {
  return {heading: textOf(heading.runs), body: blocks.flatMap(linesOf).join('\n')}
}

/** After its aspect, so that the same section has the same key in every guide. */
function sectionKey(
  {heading}: PartSection,
  aspect: Aspect | undefined,
  taken: Set<string>,
): string {
  const name = aspect?.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const wanted = name ?? (keyFrom(textOf(heading.runs)) || 'section')
  let key = wanted
  for (let count = 2; taken.has(key); count += 1) key = `${wanted.slice(0, 56)}-${count}`
  taken.add(key)
  return key
}

function composeSection(
  {heading, blocks}: PartSection,
  {key, guess: {aspect, confidence}}: {key: string; guess: AspectGuess},
  surroundings: Surroundings,
  pasting: Pasting,
): {stored: Record<string, unknown>; part: ReadPart} {
  const path = `sections.${key}`
  const text = textOf(heading.runs)
  const title = isShouted(text) ? unshouted(text) : text
  pasting.guess({
    path,
    about: 'aspect',
    text,
    guess:
      aspect === undefined
        ? 'Nothing tells what this section is about. Choose its aspect.'
        : `A section about "${aspectFacts[aspect].title}" (${aspect}).`,
    confidence,
  })
  if (title !== text)
    pasting.guess({
      path,
      about: 'heading',
      text,
      guess: `Written small: "${title}". Names may need their capital again.`,
      confidence: 0.7,
    })
  for (const {words} of surroundings.brands)
    if (text.includes(words))
      pasting.guess({
        path,
        about: 'brand',
        text,
        guess: `"${words}" stays: a heading holds no words of the clinic. Reword it.`,
        confidence: 0.3,
      })
  const body = composeBody(blocks, {path, aspect, confidence}, surroundings, pasting)
  const _key = pasting.nextKey('o')
  const stored = {
    _type: 'guideSection',
    _key,
    key,
    ...(aspect === undefined ? {} : {aspect}),
    heading: title,
    body: body.stored,
  }
  return {stored, part: {path, heading: text, aspect, blocks: body.read}}
}
