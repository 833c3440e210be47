import type {ExprNode} from 'groq-js'

import {publishedIdOf, type LakeDocument} from '../document.ts'
import type {Sources} from '../groq/findCandidates.ts'
import {originalIdOf} from '../memory/perspectives.ts'
import {literalOf} from './terms.ts'
import {patternsSought} from './textQuery.ts'

/**
 * Asks the index for the words that a query looks for in whole documents.
 * @returns undefined where the query must see all words, because it looks for more than the index can tell
 */
export function findWords(
  tree: ExprNode,
  {view, index}: Sources,
): ReadonlyMap<LakeDocument, string> | undefined {
  const literals = patternsSought(tree).map(literalOf)
  if (literals.length === 0 || !literals.every((literal) => literal !== undefined)) return undefined
  const found = new Map<LakeDocument, string>()
  for (const [id, words] of index.wordsLike(literals)) {
    const document = view.variantsOf(publishedIdOf(id)).find((shown) => originalIdOf(shown) === id)
    if (document !== undefined) found.set(document, words)
  }
  return found
}
