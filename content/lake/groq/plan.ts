import type {ExprNode, FuncCallNode, OpCallNode, OrNode} from 'groq-js'

import {indexKey} from '../memory/view.ts'
import {indexQuery, patternsOf, unindexed} from '../search/terms.ts'
import {childrenOf, isOwnText, walk, type SyntaxNode} from './nodes.ts'

/** A way to find all documents one `*[…]` can return, and perhaps some more. */
export type Access =
  | {by: 'id'; ids: readonly string[]}
  | {by: 'versionOf'; id: string}
  | {by: 'index'; keys: readonly string[]}
  /** A query of the search index. */
  | {by: 'text'; query: string}
  /** One of several conditions holds: for each of them the ways to find its documents. */
  | {by: 'any'; of: readonly (readonly Access[])[]}

/** For each `*` of the query the ways to narrow it; an empty list means every document. */
export type Plan = readonly (readonly Access[])[]

/**
 * Finds constant conditions on `_id`, `_type`, `slug.current`, `key`, `references()` and
 * `sanity::versionOf()` in the filters of a query. The plan only narrows what groq-js gets to see;
 * the whole query is still evaluated, so a plan may find too much but never too little.
 */
export function plan(tree: ExprNode): Plan {
  return collect(tree)
}

function collect(node: SyntaxNode): (readonly Access[])[] {
  if (node.type === 'Everything' || isHiddenEverything(node)) return [[]]
  const filters = node.type === 'Filter' ? filtersOnEverything(node) : undefined
  if (filters === undefined) return childrenOf(node).flatMap(collect)
  return [accessesOf(filters.flatMap(conjunctsOf)), ...filters.flatMap(collect)]
}

/** `releases::all()` reads the whole dataset without a `*` in sight. */
function isHiddenEverything(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'releases'
}

/** The conditions of `*[a][b]`; undefined if the filters stand on anything else. */
function filtersOnEverything(node: SyntaxNode): readonly ExprNode[] | undefined {
  if (node.type === 'Everything') return []
  if (node.type === 'Group') return filtersOnEverything(node.base)
  if (node.type !== 'Filter') return undefined
  const scored = isScored(node.expr) ? scoreOf(node.base) : undefined
  const inner = filtersOnEverything(scored?.base ?? node.base)
  return inner === undefined ? undefined : [...inner, scored?.condition ?? node.expr]
}

/** `_score > 0`: what is left after it fits at least one argument of the `score()` before it. */
export function isScored(node: ExprNode): boolean {
  return (
    node.type === 'OpCall' &&
    node.op === '>' &&
    pathOf(node.left) === '_score' &&
    node.right.type === 'Value' &&
    node.right.value === 0
  )
}

function scoreOf(node: ExprNode): {base: ExprNode; condition: ExprNode} | undefined {
  if (node.type !== 'PipeFuncCall' || node.name !== 'score') return undefined
  const [first, ...others] = node.args.map((argument) =>
    argument.type === 'FuncCall' && argument.name === 'boost'
      ? (argument.args[0] ?? argument)
      : argument,
  )
  if (first === undefined) return undefined
  const condition = others.reduce<ExprNode>((left, right) => ({type: 'Or', left, right}), first)
  return {base: node.base, condition}
}

function conjunctsOf(node: ExprNode): readonly ExprNode[] {
  if (node.type === 'And') return [...conjunctsOf(node.left), ...conjunctsOf(node.right)]
  return node.type === 'Group' ? conjunctsOf(node.base) : [node]
}

function accessesOf(conjuncts: readonly ExprNode[]): readonly Access[] {
  const equalities = conjuncts.flatMap((node) => (node.type === 'OpCall' ? equalityOf(node) : []))
  const calls = conjuncts.flatMap((node) => (node.type === 'FuncCall' ? callAccess(node) : []))
  const valuesOf = (path: string) =>
    equalities.filter((equality) => equality.path === path).map(({values}) => values)
  const types = valuesOf('_type')
  const within = (path: string, key: (type: string, value: string) => string): Access[] =>
    types.flatMap((names) =>
      valuesOf(path).map((values): Access => {
        const keys = names.flatMap((type) => values.map((value) => key(type, value)))
        return {by: 'index', keys}
      }),
    )
  return [
    ...valuesOf('_id').map((ids): Access => ({by: 'id', ids})),
    ...calls,
    ...textAccess(conjuncts),
    ...conjuncts.flatMap((node) => (node.type === 'Or' ? anyAccess(node) : [])),
    ...within('slug.current', indexKey.slug),
    ...within('key', indexKey.key),
    ...types.map((names): Access => ({by: 'index', keys: names.map(indexKey.type)})),
  ]
}

/** Both sides of an `||` must be findable, or everything has to be looked at. */
function anyAccess({left, right}: OrNode): readonly Access[] {
  const of = [left, right].map((side) => accessesOf(conjunctsOf(side)))
  return of.every((accesses) => accesses.length > 0) ? [{by: 'any', of}] : []
}

/** `path match "term"`, where every term of the left side is a term of the document: all such terms, in one question. */
function textAccess(conjuncts: readonly ExprNode[]): readonly Access[] {
  const queries = conjuncts.flatMap((node) => (node.type === 'OpCall' ? termQuery(node) : []))
  const [first] = queries
  return first === undefined ? [] : [{by: 'text', query: [...new Set(queries)].join(' AND ')}]
}

function termQuery({op, left, right}: OpCallNode): string | readonly string[] {
  if (op !== 'match' || right.type !== 'Value' || typeof right.value !== 'string') return []
  if (!walk(left).every(isIndexed)) return []
  const [pattern, ...more] = patternsOf(right.value)
  return pattern === undefined || more.length > 0 ? [] : (indexQuery(pattern) ?? [])
}

function isIndexed(node: SyntaxNode): boolean {
  return isOwnText(node) && !(node.type === 'AccessAttribute' && unindexed.includes(node.name))
}

interface Equality {
  path: string
  values: readonly string[]
}

/** `path == "x"`, `"x" == path` and `path in ["x", "y"]`. */
function equalityOf({op, left, right}: OpCallNode): readonly Equality[] {
  if (op === '==') return [...equality(left, stringOf(right)), ...equality(right, stringOf(left))]
  return op === 'in' ? equality(left, stringsOf(right)) : []
}

function equality(node: ExprNode, values: readonly string[] | undefined): readonly Equality[] {
  const path = pathOf(node)
  return path === undefined || values === undefined ? [] : [{path, values}]
}

function pathOf(node: ExprNode): string | undefined {
  if (node.type !== 'AccessAttribute') return undefined
  if (node.base === undefined || node.base.type === 'This') return node.name
  const base = pathOf(node.base)
  return base === undefined ? undefined : `${base}.${node.name}`
}

/** What a call in a filter says of the documents it holds for. */
export function callAccess({namespace, name, args}: FuncCallNode): readonly Access[] {
  const [first] = args
  if (namespace === 'global' && name === 'references') {
    const ids = args.map((argument) => stringOf(argument) ?? stringsOf(argument))
    if (ids.some((list) => list === undefined)) return []
    return [{by: 'index', keys: ids.flatMap((list) => list ?? []).map(indexKey.reference)}]
  }
  if (namespace !== 'sanity' || name !== 'versionOf' || first === undefined) return []
  return (stringOf(first) ?? []).map((id): Access => ({by: 'versionOf', id}))
}

function stringOf(node: ExprNode): readonly string[] | undefined {
  if (node.type === 'Group') return stringOf(node.base)
  return node.type === 'Value' && typeof node.value === 'string' ? [node.value] : undefined
}

/** The strings of a constant list; other members can equal no id, type, slug or key. */
function stringsOf(node: ExprNode): readonly string[] | undefined {
  if (node.type === 'Group') return stringsOf(node.base)
  if (node.type === 'Value') {
    const value: unknown = node.value
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
  }
  if (node.type !== 'Array') return undefined
  const isConstant = node.elements.every(({value, isSplat}) => value.type === 'Value' && !isSplat)
  return isConstant ? node.elements.flatMap(({value}) => stringOf(value) ?? []) : undefined
}
