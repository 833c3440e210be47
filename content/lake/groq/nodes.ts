import type {SyntaxNode} from 'groq-js'

export type {SyntaxNode}

/**
 * The parts of a GROQ syntax tree, whatever their type. Values of parameters are baked into the
 * tree and are data: they are never entered.
 */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'Value') return []
  return Object.values(node).flat().filter(isNode)
}

export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value
}
