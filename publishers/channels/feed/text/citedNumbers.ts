import {type InlineNode, type NodeTable, renderNode} from '../../../manuscript/nodes.ts'

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
