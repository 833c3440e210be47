import {aspects} from '../vocabulary.ts'
import {warningAt, type Rule} from './rule.ts'

/** G04: sections come in the order in which patients find them in every guide, under headings that differ. */
export const g04Order: Rule = (guide) =>
  guide.sections.flatMap(({aspect, heading}, index) => {
    const before = guide.sections.slice(0, index)
    const later = before.find((one) => aspects.indexOf(one.aspect) > aspects.indexOf(aspect))
    const twin = before.find((one) => one.heading.toLowerCase() === heading.toLowerCase())
    const path = `sections[${index}].heading`
    return [
      ...(later === undefined
        ? []
        : [warningAt(guide, 'G04', path, `Move "${heading}" up, before "${later.heading}".`)]),
      ...(twin === undefined
        ? []
        : [warningAt(guide, 'G04', path, `Two sections are called "${heading}". Rename one.`)]),
    ]
  })
