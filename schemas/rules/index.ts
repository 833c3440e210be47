import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {a01Figures} from './a01Figures.ts'
import {a02LinksTables} from './a02LinksTables.ts'
import {b01BrandWords} from './b01BrandWords.ts'
import {c01Evidence} from './c01Evidence.ts'
import {c02Sources} from './c02Sources.ts'
import {c03FreshSources} from './c03FreshSources.ts'
import {c04CitationPlace} from './c04CitationPlace.ts'
import {c05LinkedSources} from './c05LinkedSources.ts'
import {d01Dates} from './d01Dates.ts'
import {g01Complete} from './g01Complete.ts'
import {g02UniqueNames} from './g02UniqueNames.ts'
import {g03Links} from './g03Links.ts'
import {g04Order} from './g04Order.ts'
import {g05Guesses} from './g05Guesses.ts'
import {l01Readability} from './l01Readability.ts'
import {l02PlainWords} from './l02PlainWords.ts'
import {l03OneName} from './l03OneName.ts'
import {l04Numbers} from './l04Numbers.ts'
import {p01Syndication} from './p01Syndication.ts'
import type {Facts, Rule} from './rule.ts'
import {s01CareAdvice} from './s01CareAdvice.ts'
import {s02MandatoryFlags} from './s02MandatoryFlags.ts'
import {s04EmergencyWords} from './s04EmergencyWords.ts'
import {s05Medicines} from './s05Medicines.ts'
import {t01Translation} from './t01Translation.ts'

/** Every rule, in the order in which an editor wants to hear of them. */
export const rules: readonly Rule[] = [
  s01CareAdvice,
  s02MandatoryFlags,
  s04EmergencyWords,
  s05Medicines,
  g01Complete,
  g02UniqueNames,
  g03Links,
  g05Guesses,
  g04Order,
  c01Evidence,
  c02Sources,
  c03FreshSources,
  c04CitationPlace,
  c05LinkedSources,
  d01Dates,
  a01Figures,
  a02LinksTables,
  b01BrandWords,
  t01Translation,
  p01Syndication,
  l01Readability,
  l02PlainWords,
  l03OneName,
  l04Numbers,
]

/** All problems of a guide: for the Studio, the command line and the publish gate alike. */
export function checkGuide(guide: Guide, facts: Facts): Problem[] {
  const overruled: readonly string[] = (guide.overrides ?? []).map(({rule}) => rule)
  return rules
    .flatMap((rule) => rule(guide, facts))
    .map((problem) => (overruled.includes(problem.rule) ? overrule(guide, problem) : problem))
}

/** An overruled error is still said, with the reason that was given; it no longer blocks. */
function overrule({overrides = []}: Guide, problem: Problem): Problem {
  const reason = overrides.find(({rule}) => rule === problem.rule)?.reason ?? ''
  return {...problem, level: 'warning', message: `${problem.message} Overruled: ${reason}`}
}
