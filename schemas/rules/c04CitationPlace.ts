import {textBlocksOf} from '../guide/textBlocksOf.ts'
import {problemAt, type Rule} from './rule.ts'

/** C04: a citation stands behind the words that it proves: never first in a paragraph, never twice in a row. */
export const c04CitationPlace: Rule = (guide) =>
  textBlocksOf(guide).flatMap(({path, block}) => {
    const children = block.children.filter((child) => child._type !== 'span' || child.text !== '')
    return children.flatMap((child, index) => {
      if (child._type !== 'citationRef') return []
      const before = children[index - 1]
      if (before === undefined) {
        return problemAt(
          guide,
          'C04',
          path,
          `The citation "${child.source}" stands first. Put it behind the words that it proves.`,
        )
      }
      if (before._type === 'citationRef' && before.source === child.source) {
        return problemAt(
          guide,
          'C04',
          path,
          `The citation "${child.source}" stands twice in a row. Remove one.`,
        )
      }
      return []
    })
  })
