import type {Guide} from '../guide/guide.ts'
import {textBlocksOf} from '../guide/textBlocksOf.ts'
import {textsOf} from '../guide/textsOf.ts'
import type {Problem} from '../problem.ts'
import type {Language} from '../vocabulary.ts'
import {problemAt, type Rule} from './rule.ts'

/** Words that tell a reader to hurry. A number that is typed is B01. */
const emergencyWords: {readonly [L in Language]: RegExp} = {
  en: /\b(?:immediately|right away|straight away|emergenc(?:y|ies)|ambulance)\b|\bER\b/giu,
  es: /(?<!\p{L})(?:inmediatamente|de inmediato|ahora mismo|emergencias?|urgencias|ambulancia)(?!\p{L})/giu,
}

/**
 * S04: what cannot wait stands in the care advice and nowhere else. In running text a reader who skims misses it, and no channel
 * knows that it must not be cut.
 */
export const s04EmergencyWords: Rule = (guide) => [
  ...textsOf(guide)
    .filter(({path}) => !path.startsWith('careAdvice'))
    .flatMap(({path, text}) =>
      [...text.matchAll(emergencyWords[guide.language])]
        // "Er" at the start of a sentence is no emergency room.
        .filter(([word]) => word.toLowerCase() !== 'er' || word === 'ER')
        .map(({0: word, index}) =>
          lift(guide, path, `"${word}"`, {start: index, end: index + word.length}),
        ),
    ),
  ...textBlocksOf(guide)
    .filter(
      ({path, block}) =>
        !path.startsWith('careAdvice') &&
        block.children.some(
          (child) => child._type === 'brandRef' && child.field === 'emergencyNumber',
        ),
    )
    .map(({path}) => lift(guide, path, 'The emergency number')),
]

function lift(guide: Guide, path: string, what: string, range?: Problem['range']): Problem {
  const message = `${what} stands in running text. Move the sign into the emergency or urgent care card, and speak of "the warning signs above" here.`
  return problemAt(guide, 'S04', path, message, range === undefined ? {} : {range})
}
