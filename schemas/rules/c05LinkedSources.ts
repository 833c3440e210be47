import {textBlocksOf} from '../guide/textBlocksOf.ts'
import {problemAt, type Rule} from './rule.ts'

/**
 * C05: a guide sends its reader only to sources that it cites (privacy law). What a clinic wants to link to besides, its booking
 * page for example, is a clinic word or its call to action.
 */
export const c05LinkedSources: Rule = (guide) => {
  const cited = new Set(
    guide.citations.flatMap(({url}) => (url === undefined ? [] : new URL(url).host)),
  )
  return textBlocksOf(guide).flatMap(({path, block}) =>
    block.markDefs.flatMap((mark) => {
      if (mark._type !== 'link' || !mark.href.startsWith('https://')) return []
      if (URL.canParse(mark.href) && cited.has(new URL(mark.href).host)) return []
      return problemAt(
        guide,
        'C05',
        path,
        `The link "${mark.href}" leads to a site that this guide does not cite. Cite it as a source, or take the link out.`,
      )
    }),
  )
}
