import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {a01Figures} from './a01Figures.ts'
import {b01BrandWords} from './b01BrandWords.ts'
import {c02Sources} from './c02Sources.ts'
import {c04CitationPlace} from './c04CitationPlace.ts'
import {c05LinkedSources} from './c05LinkedSources.ts'
import {d01Dates} from './d01Dates.ts'
import {g01Complete} from './g01Complete.ts'
import {g02UniqueNames} from './g02UniqueNames.ts'
import {g03Links} from './g03Links.ts'
import {g05Guesses} from './g05Guesses.ts'
import type {Facts, Rule} from './rule.ts'
import {s01CareAdvice} from './s01CareAdvice.ts'
import {s02MandatoryFlags} from './s02MandatoryFlags.ts'

/** Every rule, in the order in which an editor wants to hear of them. */
export const rules: readonly Rule[] = [
  s01CareAdvice,
  s02MandatoryFlags,
  g01Complete,
  g02UniqueNames,
  g03Links,
  g05Guesses,
  c02Sources,
  c04CitationPlace,
  c05LinkedSources,
  d01Dates,
  a01Figures,
  b01BrandWords,
]

/** All problems of a guide: for the Studio, the command line and the publish gate alike. */
export function checkGuide(guide: Guide, facts: Facts): Problem[] {
  return rules.flatMap((rule) => rule(guide, facts))
}
