import type {
  AccessElementNode,
  ArrayCoerceNode,
  ExprNode,
  FlatMapNode,
  MapNode,
  PipeFuncCallNode,
  ProjectionNode,
  SliceNode,
} from 'groq-js'

/** What a result goes through on its way out of `order()`, from the outside in. */
const passing: ReadonlySet<string> = new Set([
  'AccessElement',
  'ArrayCoerce',
  'FlatMap',
  'Map',
  'Projection',
  'Slice',
])

/**
 * Sorts what a filter of the whole dataset finds by plain attributes before groq-js looks at it, which makes a scope for each document
 * and each attribute. The order is that of groq-js: numbers, strings, booleans, then all else as it came.
 * @param evaluate what groq-js finds for the filter
 * @see https://www.sanity.io/docs/specifications/groq-pipeline-components order()
 */
export function sortDocuments(
  tree: ExprNode,
  evaluate: (filter: ExprNode) => readonly object[],
): ExprNode {
  if (isPassing(tree)) return {...tree, base: sortDocuments(tree.base, evaluate)}
  if (!isSorted(tree)) return tree
  const keys = keysOf(tree)
  return keys === undefined ? tree : {type: 'Value', value: sort(evaluate(tree.base), keys)}
}

type Passing =
  | AccessElementNode
  | ArrayCoerceNode
  | FlatMapNode
  | MapNode
  | ProjectionNode
  | SliceNode

function isPassing(node: ExprNode): node is Passing {
  return passing.has(node.type)
}

/** Outside of all other expressions a filter of everything depends on no scope. */
function isSorted(node: ExprNode): node is PipeFuncCallNode {
  return (
    node.type === 'PipeFuncCall' &&
    node.name === 'order' &&
    node.base.type === 'Filter' &&
    node.base.base.type === 'Everything'
  )
}

interface Key {
  readonly name: string
  readonly sign: 1 | -1
}

/** @returns undefined where it is sorted by more than attributes of the documents themselves */
function keysOf({args}: PipeFuncCallNode): readonly Key[] | undefined {
  const keys = args.map((argument): Key | undefined => {
    const isTurned = argument.type === 'Desc'
    const by = isTurned || argument.type === 'Asc' ? argument.base : argument
    if (by.type !== 'AccessAttribute' || by.base !== undefined) return undefined
    return {name: by.name, sign: isTurned ? -1 : 1}
  })
  return keys.every((key) => key !== undefined) ? keys : undefined
}

function sort(documents: readonly object[], keys: readonly Key[]): readonly object[] {
  const rows = documents.map((document) => ({
    document,
    values: keys.map(({name}): unknown => Reflect.get(document, name)),
  }))
  rows.sort((one, other) => {
    for (const [index, {sign}] of keys.entries()) {
      const compared = compare(one.values[index], other.values[index])
      if (compared !== 0) return sign * compared
    }
    return 0
  })
  return rows.map(({document}) => document)
}

const ranks: ReadonlyMap<string, number> = new Map([
  ['number', 1],
  ['string', 2],
  ['boolean', 3],
])

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string')
    return one < other ? -1 : Number(one > other)
  const [rank = 4, otherRank = 4] = [ranks.get(typeof one), ranks.get(typeof other)]
  if (rank !== otherRank) return rank - otherRank
  return rank === 4 ? 0 : Number(one) - Number(other)
}
