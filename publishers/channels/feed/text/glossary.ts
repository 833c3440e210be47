import type {Manuscript} from '../../../manuscript/composeGuide.ts'
import {type Explanation, explanations, linesOf} from './inlines.ts'

/**
 * The terms of a text with their definitions, each once, in order of first appearance. They stand at the end, because a red
 * flag is printed word for word and a definition in the middle of it would not be.
 */
export function glossaryOf(manuscript: Manuscript): Explanation[] {
  const {careAdvice, keyPoints, lede, sections} = manuscript
  const lines = [
    ...careAdvice.flatMap(({heading, items}) => [heading, ...items.map(({children}) => children)]),
    ...keyPoints.map(({children}) => children),
    ...[...lede, ...sections.flatMap(({body}) => body)].flatMap(linesOf),
  ]
  const found = lines.flatMap(explanations)
  return [...new Map(found.map((term) => [`${term.name}\n${term.definition}`, term])).values()]
}
