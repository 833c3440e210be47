import type {ExprNode, SyntaxNode} from 'groq-js'

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

/** A copy of a tree in which some nodes are replaced; what stands in for a node is not looked at again. */
export function mapNodes(
  tree: ExprNode,
  replace: (node: SyntaxNode) => ExprNode | undefined,
): ExprNode {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (!isNode(value)) return value
    const replaced = replace(value)
    if (replaced !== undefined) return replaced
    if (value.type === 'Value') return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part)]))
  }
  const mapped = visit(tree)
  if (!isNode(mapped)) throw new Error('BUG: a node became something else')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a tree of the same kinds of nodes
  return mapped as ExprNode
}

/** The attribute of the document at hand that a node is. */
export function attributeOf(node: ExprNode): string | undefined {
  return node.type === 'AccessAttribute' && node.base === undefined ? node.name : undefined
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Nodes that only pick texts out of the document at hand; any other could make or fetch one. */
const ownText: ReadonlySet<string> = new Set([
  'This',
  'AccessAttribute',
  'AccessElement',
  'Array',
  'ArrayElement',
  'ArrayCoerce',
  'Group',
])

/** Whether a node is such a one; every node of an expression must be. */
export function isOwnText(node: SyntaxNode): boolean {
  if (node.type === 'FuncCall') return node.namespace === 'pt' && node.name === 'text'
  return ownText.has(node.type)
}
