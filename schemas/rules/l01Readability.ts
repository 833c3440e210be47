import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {measureGuide, type Readability} from '../readability/measureGuide.ts'
import {problemAt, type Rule, warningAt} from './rule.ts'

/** Words below which a score says nothing: the formulas were made on passages of this length. Flesch 1948. */
const fewestWords = 100

interface Limits {
  /** What to aim at. */
  readonly target: number
  /** What nobody publishes without a recorded reason. */
  readonly limit: number
  readonly isHarder: (score: number, than: number) => boolean
  readonly say: (score: number) => string
}

function limitsOf({scale}: Readability, targetGrade: number): Limits {
  if (scale === 'INFLESZ')
    return {
      target: 65,
      limit: 55,
      isHarder: (score, than) => score < than,
      say: (score) => `${score.toFixed(0)} on the INFLESZ scale`,
    }
  return {
    target: targetGrade,
    limit: 8,
    isHarder: (score, than) => score > than,
    say: (score) => `grade ${score.toFixed(1)}`,
  }
}

/**
 * L01: a patient can read it. The score of the whole guide and of each section stays on the easy side of the target of its
 * audience (a warning) and of the limit (an error, which only a recorded reason overrules: a formula proves nothing by itself).
 */
export const l01Readability: Rule = (guide) => {
  const measured = measureGuide(guide)
  const judge = judgeFor(guide)
  return [
    ...judge('guide', 'The guide', measured),
    ...measured.sections.flatMap((section, index) =>
      judge(`sections[${index}]`, `"${guide.sections[index]?.heading ?? ''}"`, section),
    ),
  ]
}

function judgeFor(guide: Guide) {
  return (path: string, what: string, measured: Readability): Problem[] => {
    if (measured.words < fewestWords) return []
    const {target, limit, isHarder, say} = limitsOf(measured, guide.audience.targetGrade ?? 6)
    const {score} = measured
    if (!isHarder(score, target)) return []
    const rest = 'Split long sentences and take shorter words.'
    if (!isHarder(score, limit))
      return [
        warningAt(
          guide,
          'L01',
          path,
          `${what} reads at ${say(score)}; aim at ${say(target)}. ${rest}`,
        ),
      ]
    return [
      problemAt(
        guide,
        'L01',
        path,
        `${what} reads at ${say(score)}; the limit is ${say(limit)}. ${rest}`,
      ),
    ]
  }
}
