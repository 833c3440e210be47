import type {Manuscript} from './composeGuide.ts'
import {
  type BlockNode,
  type InlineNode,
  type ListNode,
  type NodeTable,
  renderNode,
} from './nodes.ts'

/** A word that a guide explains. */
export interface Explanation {
  readonly name: string
  readonly definition: string
}

/**
 * The words that the text of a manuscript explains, each once, in order of first appearance. Outputs print them at the end: a
 * red flag is printed word for word, and a definition in the middle of it would not be.
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

type Lines = readonly (readonly InlineNode[])[]

/** Every line of rich text below a block, in reading order. */
function linesOf(block: BlockNode): Lines {
  return renderNode(lines, block)
}

const lines: NodeTable<BlockNode, Lines> = {
  paragraph: ({children}) => [children],
  heading: ({children}) => [children],
  list: listLines,
  symptoms: ({items}) => items.map(({children}) => children),
  riskFactors: ({items}) => items.map(({children}) => children),
  tips: ({items}) => items.map(({children}) => children),
  causes: ({items}) => items.flatMap(({label, body}) => [label, ...body.flatMap(linesOf)]),
  callout: ({body}) => body.flatMap(linesOf),
  figure: () => [],
  exercise: () => [],
  table: ({header, rows}) => [...header, ...rows.flat()],
}

function listLines({items}: ListNode): Lines {
  return items.flatMap(({children, nested}) => [children, ...nested.flatMap(listLines)])
}

function explanations(nodes: readonly InlineNode[]): Explanation[] {
  return nodes.flatMap((node) => renderNode(explained, node))
}

const explained: NodeTable<InlineNode, Explanation[]> = {
  text: () => [],
  break: () => [],
  strong: ({children}) => explanations(children),
  em: ({children}) => explanations(children),
  link: ({children}) => explanations(children),
  term: ({name, definition, children}) => [
    ...(definition === undefined ? [] : [{name, definition}]),
    ...explanations(children),
  ],
  citation: () => [],
}
