import {
  jsonMatch,
  parsePath,
  stringifyPath,
  type ExprNode,
  type PathNode,
  type SubscriptNode,
} from '@sanity/json-match'

import {invalid} from './mutationRefused.ts'

/**
 * Replaces what @sanity/mutator misreads in a patch path by the places it stands for in the document: wildcards (`[]` it ignores, `[*]` it
 * refuses), an index from the end that is not the end of the path (it refuses), and a name at any depth below another (`body..marks`, where
 * it forgets the other and changes the whole document). Paths without these stay as they are.
 * @see https://www.sanity.io/docs/content-lake/json-match
 */
export function expandPath(path: string, document: object): readonly string[] {
  const spelled = path.replace(quotedOrEmpty, (_, quoted: string | undefined) => quoted ?? '[*]')
  if (!/\*|\[[^\]]*-\d|.\.\./.test(spelled)) return [path]
  const tree = parse(spelled)
  const counted = countFromStart(tree)
  const isBelow = isDescentBelow(tree)
  if (counted === tree && !isBelow && !hasWildcard(tree)) return [path]
  const matches = Array.from(jsonMatch(document, counted))
  // A descent also matches where the name could be made; it is meant to find what is there.
  const found = isBelow ? matches.filter(({value}) => value !== undefined) : matches
  const paths = [...new Set(found.map((match) => stringifyPath(match.path)))]
  return isBelow ? paths.filter((one) => !paths.some((other) => isInside(one, other))) : paths
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
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

/** A plain `..name` starts at the document itself, and the engine reads that rightly. */
function isDescentBelow(tree: ExprNode): boolean {
  if (tree.type !== 'Path' || tree.base === undefined) return false
  const startsBelow = tree.base.base !== undefined || tree.base.segment.type !== 'This'
  return (tree.recursive === true && startsBelow) || isDescentBelow(tree.base)
}

/** The last step keeps its index from the end, which the engine understands there, also for an insert into an empty list. */
function countFromStart(tree: ExprNode): ExprNode {
  if (tree.type !== 'Path' || tree.base === undefined) return tree
  const base = countStep(tree.base)
  return base === tree.base ? tree : {...tree, base}
}

/** Writes each index from the end as a slice of one: its match is counted from the start. */
function countStep(node: PathNode): PathNode {
  const {base, segment} = node
  const countedBase = base === undefined ? undefined : countStep(base)
  const counted = segment.type === 'Subscript' ? countSubscript(segment) : segment
  if (countedBase === base && counted === segment) return node
  return {...node, ...(countedBase === undefined ? {} : {base: countedBase}), segment: counted}
}

function countSubscript(segment: SubscriptNode): SubscriptNode {
  const isCounted = segment.elements.some(
    (element) => element.type === 'Number' && element.value < 0,
  )
  if (!isCounted) return segment
  const elements = segment.elements.map((element) => {
    if (element.type !== 'Number' || element.value >= 0) return element
    const end = element.value + 1
    return {type: 'Slice' as const, start: element.value, ...(end === 0 ? {} : {end})}
  })
  return {...segment, elements}
}
