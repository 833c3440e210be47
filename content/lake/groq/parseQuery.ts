import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'

import {boom, describedFault, queryParseFault} from '../apiFault.ts'
import type {JsonObject} from '../json.ts'
import {rewriteTextQueries} from '../search/textQuery.ts'
import {walk} from './nodes.ts'

/** Functions groq-js can parse but not run. Refused by name, even where no document is tried. */
const unsupported: ReadonlySet<string> = new Set([
  // Only as the right side of `match`, which is rewritten before this is asked.
  'text::query',
  'text::semanticSimilarity',
  'documents::get',
  'documents::incomingRefCount',
  'documents::incomingGlobalDocumentReferenceCount',
  'user::attributes',
  'media::aspect',
  'global::anywhere',
])

/**
 * Parses a query with its parameters baked in, as groq-js needs for slices.
 * Faults carry the place, so that the client can draw a frame around it.
 */
export function parseQuery(query: string, params: JsonObject): ExprNode {
  if (query.trim() === '') throw boom(400, 'The parameter "query" is missing or empty')
  const parsed = parseTree(query, params)
  for (const node of walk(parsed))
    if (node.type === 'Parameter') throw missingParameter(query, node.name)
  const tree = rewriteTextQueries(parsed)
  for (const node of walk(tree)) {
    if (node.type === 'FuncCall') requireSupported(`${node.namespace}::${node.name}`)
  }
  return tree
}

function parseTree(query: string, params: JsonObject): ExprNode {
  try {
    return parse(query, {params})
  } catch (cause) {
    if (cause instanceof GroqSyntaxError) throw syntaxFault(query, cause)
    if (cause instanceof RangeError) throw boom(400, 'The query is nested too deeply', {cause})
    if (!(cause instanceof Error) || cause instanceof TypeError) throw cause
    // Other refusals of groq-js carry no position: point at the name they mention.
    const name = cause.message.split(' ').at(-1) ?? ''
    throw queryParseFault(cause.message, {query, ...spanOf(query, name)})
  }
}

function syntaxFault(query: string, {message, position}: GroqSyntaxError) {
  const detail = message.replace(/^Syntax error in GROQ query at position \d+: /, '')
  const description =
    detail === 'Unexpected end of query' ? 'unexpected end-of-file, expected expression' : detail
  return queryParseFault(description, {query, start: position, end: query.length})
}

function missingParameter(query: string, name: string) {
  const description = `param $${name} referenced, but not provided`
  return queryParseFault(description, {query, ...spanOf(query, `$${name}`)})
}

function requireSupported(name: string) {
  if (!unsupported.has(name) && !name.startsWith('geo::')) return
  const spelled = name.replace('global::', '')
  throw describedFault(
    400,
    'queryEvaluationError',
    `The function ${spelled}() is not supported by this content lake`,
  )
}

function spanOf(query: string, name: string): {start: number; end: number} {
  const start = name === '' ? -1 : query.indexOf(name)
  return start < 0 ? {start: 0, end: query.length} : {start, end: start + name.length}
}
