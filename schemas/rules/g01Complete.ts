import {aspectFacts, requiredAspects} from '../vocabulary.ts'
import {problemAt, type Rule} from './rule.ts'

/** G01: the sections that every patient needs are there, each aspect once. */
export const g01Complete: Rule = (guide) => {
  const present = guide.sections.map(({aspect}) => aspect)
  const missing = requiredAspects
    .filter((aspect) => !present.includes(aspect))
    .map((aspect) =>
      problemAt(
        guide,
        'G01',
        'sections',
        `Add a section about "${aspectFacts[aspect].title}" (${aspect}).`,
      ),
    )
  const repeated = present
    .filter((aspect, index) => present.indexOf(aspect) !== index)
    .map((aspect) =>
      problemAt(
        guide,
        'G01',
        'sections',
        `Only one section may be about "${aspectFacts[aspect].title}". Join them.`,
      ),
    )
  return [...missing, ...repeated]
}
