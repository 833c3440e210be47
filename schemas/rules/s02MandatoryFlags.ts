import {problemAt, type Rule} from './rule.ts'

/**
 * S02: no guide about a condition or body region leaves without the red flags that its concepts ask for. The list is kept on
 * the concept, so that a new guide cannot forget what an old one knew.
 */
export const s02MandatoryFlags: Rule = (guide) => {
  const shown = new Set(
    guide.careAdvice.flatMap(({items}) => items.filter(({shared}) => shared).map(({key}) => key)),
  )
  return guide.mandatoryFlags
    .filter((flag) => !shown.has(flag))
    .map((flag) =>
      problemAt(
        guide,
        'S02',
        'careAdvice',
        `Add the shared red flag "${flag}": no guide about ${guide.about.name} may go out without it.`,
      ),
    )
}
