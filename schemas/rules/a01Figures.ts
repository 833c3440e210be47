import {figuresOf} from '../guide/figuresOf.ts'
import type {Figure} from '../guide/portableText.ts'
import {problemAt, type Rule} from './rule.ts'

const longestAlt = 150
const longestCaption = 200

/** A01: who cannot see a picture is told what it shows, in words that are worth hearing. */
export const a01Figures: Rule = (guide) =>
  figuresOf(guide).flatMap((figure) =>
    checks
      .filter(([, holds]) => !holds(figure))
      .map(([message]) => problemAt(guide, 'A01', `figure "${figure.alt}"`, message)),
  )

const checks: readonly (readonly [string, (figure: Figure) => boolean])[] = [
  [
    'Describe the picture (alternative text), or mark it as decorative.',
    ({alt, decorative}) => decorative || alt.trim() !== '',
  ],
  [
    'A decorative picture says nothing: remove its alternative text, or do not call it decorative.',
    ({alt, decorative}) => !decorative || alt.trim() === '',
  ],
  [
    `Shorten the alternative text to ${longestAlt} characters; the caption can say more.`,
    ({alt}) => alt.length <= longestAlt,
  ],
  [
    'A file name is no alternative text. Say what the picture shows.',
    ({alt}) => !/^\S+\.(svg|png|jpe?g|gif|webp)$/i.test(alt.trim()),
  ],
  [
    'Leave out "image of": a screen reader says it already.',
    ({alt}) =>
      !/^\s*(an? |una? )?(image|picture|photo|drawing|imagen|foto|dibujo) (of|de) /i.test(alt),
  ],
  [
    `Shorten the caption to ${longestCaption} characters.`,
    ({caption}) => caption === undefined || caption.length <= longestCaption,
  ],
  [
    'Name who made the picture and under which licence (credit).',
    ({credit, decorative}) => decorative || credit !== undefined,
  ],
]
