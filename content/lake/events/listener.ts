import {evaluateSync, type ExprNode} from 'groq-js'

import {isDraftId, isVersionId, type LakeDocument} from '../document.ts'
import type {CommittedTransaction, DocumentChange} from './feed.ts'

export interface ListenerOptions {
  readonly tree: ExprNode
  readonly identity: string
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  /** Drafts and versions too; without it published documents only. */
  readonly includeAllVersions: boolean
  readonly visibility: string
}

/**
 * The events of one transaction for one listener: one for each document that its filter matches before or after. Order, slices and
 * projections of the query count for nothing.
 * @see https://www.sanity.io/docs/http-reference/listen
 */
export function eventsOf(transaction: CommittedTransaction, options: ListenerOptions): object[] {
  const matching = transaction.changes.flatMap((change) => {
    if (!options.includeAllVersions && !isPublished(change.id)) return []
    const transition = transitionOf(change, options)
    return transition === undefined ? [] : {change, transition}
  })
  return matching.map(({change, transition}, index) => {
    const {id, before, after, mutations} = change
    return {
      eventId: `${transaction.id}#${id}`,
      documentId: id,
      transactionId: transaction.id,
      transition,
      identity: transaction.author,
      ...(options.includeMutations ? {mutations} : {}),
      ...(before === undefined ? {} : {previousRev: before._rev}),
      resultRev: transaction.id,
      timestamp: transaction.at,
      visibility: options.visibility,
      transactionTotalEvents: matching.length,
      transactionCurrentEvent: index,
      ...(options.includeResult && after !== undefined ? {result: after} : {}),
      ...(options.includePreviousRevision && before !== undefined ? {previous: before} : {}),
    }
  })
}

type Transition = 'appear' | 'update' | 'disappear'

function transitionOf(
  {before, after}: DocumentChange,
  options: ListenerOptions,
): Transition | undefined {
  const was = matches(before, options)
  const is = matches(after, options)
  if (was) return is ? 'update' : 'disappear'
  return is ? 'appear' : undefined
}

/** The query on this document alone: it matches when something comes out. */
function matches(document: LakeDocument | undefined, {tree, identity}: ListenerOptions): boolean {
  if (document === undefined) return false
  const found: unknown = evaluateSync(tree, {dataset: [document], identity}).data
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== undefined
}

function isPublished(id: string): boolean {
  return !isDraftId(id) && !isVersionId(id)
}
