import {jsonMatch, parsePath, stringifyPath, type ExprNode} from '@sanity/json-match'

import {invalid} from './mutationRefused.ts'

/**
 * Replaces the wildcards `[]` and `[*]` of a patch path by what they match in the document, because
 * @sanity/mutator ignores the one and refuses the other. Paths without wildcards stay as they are.
 * @see https://www.sanity.io/docs/content-lake/json-match
 */
export function expandPath(path: string, document: object): readonly string[] {
  const spelled = path.replace(quotedOrEmpty, (_, quoted: string | undefined) => quoted ?? '[*]')
  if (!spelled.includes('*')) return [path]
  const tree = parse(spelled)
  if (!hasWildcard(tree)) return [path]
  const paths = Array.from(jsonMatch(document, tree), (match) => stringifyPath(match.path))
  return [...new Set(paths)]
}

/** A quoted string (kept, it may contain brackets) or an empty subscript. */
const quotedOrEmpty = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\[\s*\]/g

function parse(path: string): ExprNode {
  try {
    const tree = parsePath(path)
    if (tree !== undefined) return tree
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw invalid(`Cannot read the path "${path}": ${reason}`)
  }
  throw invalid('A path may not be empty')
}

/** Walks the tree without naming its node types: only the wildcard matters. */
function hasWildcard(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('type' in node && node.type === 'Wildcard') return true
  return Object.values(node).some(hasWildcard)
}
