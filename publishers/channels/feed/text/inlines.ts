import {
  type BlockNode,
  type InlineNode,
  type ListNode,
  type NodeTable,
  renderNode,
} from '../../../manuscript/nodes.ts'

type Lines = readonly (readonly InlineNode[])[]

/** Every line of rich text below a block, in reading order. */
export function linesOf(block: BlockNode): Lines {
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
  exercise: ({citations}) => [citations],
  table: ({header, rows}) => [...header, ...rows.flat()],
}

function listLines({items}: ListNode): Lines {
  return items.flatMap(({children, nested}) => [children, ...nested.flatMap(listLines)])
}

/** Numbers of the sources that a line cites, in order. */
export function citedNumbers(nodes: readonly InlineNode[]): number[] {
  return nodes.flatMap((node) => renderNode(numbers, node))
}

const numbers: NodeTable<InlineNode, number[]> = {
  text: () => [],
  break: () => [],
  strong: ({children}) => citedNumbers(children),
  em: ({children}) => citedNumbers(children),
  link: ({children}) => citedNumbers(children),
  term: ({children}) => citedNumbers(children),
  citation: ({number}) => [number],
}

export interface Explanation {
  readonly name: string
  readonly definition: string
}

/** The words that a line explains, in order, repeats included. */
export function explanations(nodes: readonly InlineNode[]): Explanation[] {
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
