import {problemAt, type Rule} from './rule.ts'

/** P01: no partner is promised a guide that may not leave the clinic. */
export const p01Syndication: Rule = (guide, {partners = []}) =>
  guide.syndication === 'none'
    ? partners
        .filter(({allow}) => allow.includes(guide.id))
        .map(({name}) =>
          problemAt(
            guide,
            'P01',
            'syndication',
            `${name} may show this guide by its record, but the guide is not for partners. Take it off that partner's list, or allow it here.`,
          ),
        )
    : []
