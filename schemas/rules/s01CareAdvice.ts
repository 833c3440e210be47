import {redFlagUrgencies, type Urgency, urgencies} from '../vocabulary.ts'
import {problemAt, type Rule} from './rule.ts'

/** S01: a guide says when to get help fast, and says it in one card per urgency. Cards without a sign, and flags below their least urgency, are refused on reading. */
export const s01CareAdvice: Rule = (guide) => {
  const cards = guide.careAdvice.map(({urgency}) => urgency)
  const fast: readonly Urgency[] = redFlagUrgencies
  const missing = cards.some((urgency) => fast.includes(urgency))
    ? []
    : [
        problemAt(
          guide,
          'S01',
          'careAdvice',
          'Say when to get help: add an emergency or urgent care card with at least one sign.',
        ),
      ]
  const repeated = urgencies
    .filter((urgency) => cards.filter((card) => card === urgency).length > 1)
    .map((urgency) =>
      problemAt(
        guide,
        'S01',
        'careAdvice',
        `There are several ${urgency} cards. Join them into one.`,
      ),
    )
  return [...missing, ...repeated]
}
