import {type Aspect, aspects, type Language} from '#schemas/vocabulary.ts'

import {aspectWords} from './aspectWords.ts'
import {weigh, wordsOf} from './words.ts'

/** A heading with all words below it. */
export interface SectionWords {
  readonly heading: string
  readonly body: string
}

export interface AspectGuess {
  /** Absent when no word says anything. */
  readonly aspect?: Aspect
  readonly confidence: number
}

interface Candidate {
  readonly index: number
  readonly aspect: Aspect
  readonly score: number
}

/** A second section of one aspect is rare: its score counts so much. */
const repeated = 0.6
/** The body counts less than the heading, and never more than one clear word of it. */
const bodyShare = 0.6
const bodyMost = 4.5

/**
 * What each section is about: the aspect whose words weigh most in its heading and text. The surest section chooses first, so that
 * two sections share an aspect only where both say so; the order of the sections plays no part.
 */
export function guessAspects(sections: readonly SectionWords[], language: Language): AspectGuess[] {
  const scores = sections.map((section) => scoresOf(section, language))
  const candidates = scores
    .flatMap((scored, index) =>
      [...scored].map(([aspect, score]): Candidate => ({index, aspect, score})),
    )
    .filter(({score}) => score > 0)
  const chosen = new Map<number, Candidate>()
  const taken = new Set<Aspect>()
  const weightOf = ({aspect, score}: Candidate) => (taken.has(aspect) ? score * repeated : score)
  while (chosen.size < sections.length) {
    const best = candidates
      .filter(({index}) => !chosen.has(index))
      .toSorted(
        (one, other) =>
          weightOf(other) - weightOf(one) ||
          (sections[one.index]?.heading ?? '').localeCompare(sections[other.index]?.heading ?? ''),
      )[0]
    if (best === undefined) break
    chosen.set(best.index, best)
    taken.add(best.aspect)
  }
  return scores.map((scored, index) => {
    const best = chosen.get(index)
    if (best === undefined) return {confidence: 0}
    const others = [...scored].flatMap(([aspect, score]) => (aspect === best.aspect ? [] : [score]))
    return {aspect: best.aspect, confidence: confidenceOf(best.score, Math.max(...others))}
  })
}

function scoresOf({heading, body}: SectionWords, language: Language): Map<Aspect, number> {
  const {[language]: tables} = aspectWords
  const headingWords = wordsOf(heading)
  const bodyWords = wordsOf(body)
  // A long text holds some word of every aspect.
  const length = Math.sqrt(Math.max(1, bodyWords.length / 80))
  const score = (aspect: Aspect) =>
    weigh(headingWords, tables[aspect].heading) +
    bodyShare * Math.min(bodyMost, weigh(bodyWords, tables[aspect].body) / length)
  return new Map(aspects.map((aspect) => [aspect, score(aspect)]))
}

/** Sure is what has many words for it and few for anything else. */
function confidenceOf(best: number, second: number): number {
  const clear = best / (best + second)
  const much = Math.min(1, best / 5)
  return Math.min(0.97, Math.max(0.05, clear * much))
}
