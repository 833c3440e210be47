import {
  evaluateSync,
  type EvaluateOptions,
  type ExprNode,
  type MapNode,
  type PipeFuncCallNode,
  type SliceNode,
} from 'groq-js'

import {attributeOf} from './nodes.ts'
import {isScored} from './plan.ts'
import {readScore, type Score, scoreDocuments} from './scoreDocuments.ts'
import {type Key, sortDocuments} from './sortDocuments.ts'

/** What a result goes through on its way out, from the outside in. Each takes its base as it is, in no scope of its own. */
const passing = [
  'AccessElement',
  'ArrayCoerce',
  'Filter',
  'FlatMap',
  'Map',
  'PipeFuncCall',
  'Projection',
  'Slice',
] as const

type Passing = Extract<ExprNode, {type: (typeof passing)[number]}>

/**
 * Scores and sorts what a filter of the whole dataset finds before groq-js looks at it, which makes a scope for each document and each
 * attribute. What cannot be done here as groq-js does it is left to groq-js.
 * @returns a query that finds the same, in which documents that are found already stand as a value
 */
export function runPipeline(tree: ExprNode, settings: EvaluateOptions): ExprNode {
  const found = stepsOf(tree)?.()
  if (found !== undefined) return {type: 'Value', value: found}
  if (tree.type === 'PipeFuncCall' && tree.base.type === 'Map') return sortMapped(tree, tree.base)
  return isPassing(tree) ? cutFirst({...tree, base: runPipeline(tree.base, settings)}) : tree

  /** A way to find the documents of a scored or sorted filter. */
  function stepsOf(node: ExprNode): (() => readonly object[]) | undefined {
    if (node.type === 'Filter' && isScored(node.expr) && node.base.type === 'PipeFuncCall')
      return scoredOf(node.base, true)
    if (node.type !== 'PipeFuncCall') return undefined
    if (node.name === 'score') return scoredOf(node, false)
    const keys = keysOf(node, attributeOf)
    const documents = stepsOf(node.base) ?? filtered(node.base)
    return keys && documents && (() => sortDocuments(documents(), keys))
  }

  function scoredOf(node: PipeFuncCallNode, isAboveZero: boolean) {
    const documents = filtered(node.base)
    const scores = node.name === 'score' ? scoresOf(node, settings) : undefined
    return documents && scores && (() => scoreDocuments(documents(), scores, isAboveZero))
  }

  function filtered(node: ExprNode): (() => readonly object[]) | undefined {
    if (node.type !== 'Filter' || node.base.type !== 'Everything') return undefined
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a filter of documents gives documents
    return () => evaluateSync(node, settings).data as readonly object[]
  }

  /** Documents that are sorted by attributes of their projections can be sorted before these are made. */
  function sortMapped(node: PipeFuncCallNode, map: MapNode): ExprNode {
    const keys = keysOf(node, (by) => sourceOf(by, map.expr))
    const documents = stepsOf(map.base) ?? filtered(map.base)
    if (keys === undefined || documents === undefined)
      return {...node, base: runPipeline(map, settings)}
    return {...map, base: {type: 'Value', value: sortDocuments(documents(), keys)}}
  }
}

function isPassing(node: ExprNode): node is Passing {
  return passing.some((type) => type === node.type)
}

/** The first of what is made of each are made of the first. */
function cutFirst(node: ExprNode): ExprNode {
  if (node.type !== 'Slice' || node.base.type !== 'Map') return node
  const cut: SliceNode = {...node, base: node.base.base}
  return {...node.base, base: cut}
}

function scoresOf(
  {args}: PipeFuncCallNode,
  settings: EvaluateOptions,
): readonly Score[] | undefined {
  const scores = args.map((argument) => readScore(argument, settings))
  return scores.every((score) => score !== undefined) ? scores : undefined
}

/**
 * @param nameOf the attribute of a document that an expression of `order()` says
 * @returns undefined where it is sorted by more than attributes of the documents themselves
 */
function keysOf(
  {name: call, args}: PipeFuncCallNode,
  nameOf: (by: ExprNode) => string | undefined,
): readonly Key[] | undefined {
  if (call !== 'order') return undefined
  const keys = args.map((argument): Key | undefined => {
    const isTurned = argument.type === 'Desc'
    const name = nameOf(isTurned || argument.type === 'Asc' ? argument.base : argument)
    return name === undefined ? undefined : {name, sign: isTurned ? -1 : 1}
  })
  return keys.every((key) => key !== undefined) ? keys : undefined
}

/** The attribute of a document that stands in its projection where `by` looks: at a name, or in a list at a name. */
function sourceOf(by: ExprNode, projection: ExprNode): string | undefined {
  if (projection.type !== 'Projection' || projection.base.type !== 'This') return undefined
  const {expr} = projection
  const [list, index] = by.type === 'AccessElement' ? [by.base, by.index] : [by]
  const name = attributeOf(list)
  if (expr.type !== 'Object' || name === undefined) return undefined
  if (!expr.attributes.every((attribute) => attribute.type === 'ObjectAttributeValue'))
    return undefined
  const value = expr.attributes.findLast((attribute) => attribute.name === name)?.value
  if (value === undefined || index === undefined) return value && attributeOf(value)
  if (value.type !== 'Array' || value.elements.some(({isSplat}) => isSplat)) return undefined
  const element = value.elements.at(index)
  return element && attributeOf(element.value)
}
