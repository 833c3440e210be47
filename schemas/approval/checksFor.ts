import type {Guide} from '../guide/guide.ts'
import {textsOf} from '../guide/textsOf.ts'
import {medicineIn} from '../rules/medicineIn.ts'
import {type ReviewCheck, reviewChecks} from '../vocabulary.ts'

/** What a clinical reviewer looks at in a guide: nobody vouches for exercises and medicines where there are none. */
export function checksFor(guide: Guide): readonly ReviewCheck[] {
  return reviewChecks.filter((check) => check !== 'doses' || namesDoses(guide))
}

function namesDoses(guide: Guide): boolean {
  return (
    guide.sections.some(({body}) => body.some(({_type}) => _type === 'exercise')) ||
    textsOf(guide).some(({text}) => medicineIn(text, guide.language) !== undefined)
  )
}
