import type {ExprNode} from 'groq-js'

import {describedFault} from '../apiFault.ts'
import {childrenOf, isOwnText, mapNodes, type SyntaxNode, walk} from '../groq/nodes.ts'
import {patternsOf, wordsAttribute} from './terms.ts'

/** What somebody typed into a search field: words that must be there, and words that must not. */
interface Wish {
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
}

/**
 * Rewrites `x match text::query("…")`, which groq-js cannot run, into plain matches of each word: all that are wanted, none that is not.
 * `@`, the whole document, becomes its words.
 * @see https://www.sanity.io/docs/specifications/groq-functions text::query
 */
export function rewriteTextQueries(tree: ExprNode): ExprNode {
  return mapNodes(tree, (node) => {
    if (node.type !== 'OpCall' || node.op !== 'match') return undefined
    const {left, right} = node
    if (right.type !== 'FuncCall' || right.namespace !== 'text' || right.name !== 'query')
      return undefined
    const [query] = right.args
    if (query?.type !== 'Value' || typeof query.value !== 'string')
      throw describedFault(400, 'queryEvaluationError', 'text::query() needs one constant text')
    // Studio's lists ask so while nobody has typed anything. Every document has words: its id, at least.
    if (query.value === '*' && isWhole(left)) return {type: 'Value', value: true}
    return matchAll(readWish(query.value), mapNodes(left, wholeDocument))
  })
}

function isWhole(left: ExprNode): boolean {
  return left.type === 'Array' && left.elements.some(({value}) => value.type === 'This')
}

function wholeDocument(node: SyntaxNode): ExprNode | undefined {
  // What `@` is the base of is not the document itself.
  if (node.type === 'AccessAttribute') return node
  return node.type === 'This' ? {type: 'AccessAttribute', name: wordsAttribute} : undefined
}

/**
 * What a rewritten query looks for in whole documents.
 * @returns nothing where it does something else with their words, or nothing at all with them
 */
export function patternsSought(tree: ExprNode): readonly string[] {
  const patterns: string[] = []
  const visit = (node: SyntaxNode): boolean => {
    if (isWords(node)) return false
    const pattern = patternFor(node)
    if (pattern === undefined) return childrenOf(node).every(visit)
    patterns.push(...pattern)
    return true
  }
  return visit(tree) ? patterns : []
}

/** The patterns of `match` where its left side is texts of the document and its words are among them. */
function patternFor(node: SyntaxNode): readonly string[] | undefined {
  if (node.type !== 'OpCall' || node.op !== 'match') return undefined
  const {left, right} = node
  if (right.type !== 'Value' || typeof right.value !== 'string') return undefined
  const isSearch = walk(left).every(isOwnText) && walk(left).some(isWords)
  return isSearch ? patternsOf(right.value) : undefined
}

function isWords(node: SyntaxNode): boolean {
  return node.type === 'AccessAttribute' && node.name === wordsAttribute
}

function matchAll({wanted, unwanted}: Wish, left: ExprNode): ExprNode {
  const matches = (term: string): ExprNode => ({
    type: 'OpCall',
    op: 'match',
    left,
    right: {type: 'Value', value: term},
  })
  const conditions: ExprNode[] = [
    ...wanted.map(matches),
    ...unwanted.map((term): ExprNode => ({type: 'Not', base: matches(term)})),
  ]
  const nothing: ExprNode = {type: 'Value', value: wanted.length > 0 || unwanted.length > 0}
  return conditions.reduce((all, next) => ({type: 'And', left: all, right: next}), nothing)
}

/** Words, quoted phrases (each word of which must be there), words after a minus. A star at the end stands for any ending. */
function readWish(text: string): Wish {
  const parts = text.match(/(?:[^\s"]+|"[^"]*")+/g) ?? []
  const isUnwanted = (part: string) => part.startsWith('-') && part.length > 1
  return {
    wanted: parts.filter((part) => !isUnwanted(part)).flatMap(patternsOf),
    unwanted: parts.filter(isUnwanted).flatMap((part) => patternsOf(part.slice(1))),
  }
}
