import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {c04CitationPlace} from './c04CitationPlace.ts'
import {c05LinkedSources} from './c05LinkedSources.ts'
import {d01Dates} from './d01Dates.ts'
import {g01Complete} from './g01Complete.ts'
import {g02UniqueNames} from './g02UniqueNames.ts'
import type {Facts, Rule} from './rule.ts'
import {s01CareAdvice} from './s01CareAdvice.ts'

/** Every rule, in the order in which an editor wants to hear of them. */
export const rules: readonly Rule[] = [
  s01CareAdvice,
  g01Complete,
  g02UniqueNames,
  c04CitationPlace,
  c05LinkedSources,
  d01Dates,
]

/** All problems of a guide: for the Studio, the command line and the publish gate alike. */
export function checkGuide(guide: Guide, facts: Facts): Problem[] {
  return rules.flatMap((rule) => rule(guide, facts))
}
