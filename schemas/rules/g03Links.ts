import {textBlocksOf} from '../guide/textBlocksOf.ts'
import {problemAt, type Rule} from './rule.ts'

/** G03: a guide sends its reader to guides in the same language that still stand. That a reference exists at all is seen on reading. */
export const g03Links: Rule = (guide, {guides}) => {
  const links = [
    ...guide.related.map((link, index) => ({link, path: `relatedGuides[${index}]`})),
    ...textBlocksOf(guide).flatMap(({path, block}) =>
      block.markDefs.flatMap((mark) =>
        mark._type === 'guideLink' ? {link: mark.guide, path} : [],
      ),
    ),
  ]
  return links.flatMap(({link, path}) => {
    if (link.language !== guide.language) {
      const message = `Leads to "${link.shortTitle}" in another language (${link.language}). Link to the "${guide.language}" version.`
      return problemAt(guide, 'G03', path, message)
    }
    const target = guides.find(({key, language}) => key === link.key && language === link.language)
    if (target?.recalled !== true) return []
    const message = `Leads to "${link.shortTitle}", which is suspended or withdrawn. Take the link out.`
    return problemAt(guide, 'G03', path, message)
  })
}
