import {evaluateSync, type ExprNode} from 'groq-js'

import {isDraftId, isVersionId, type LakeDocument} from '../document.ts'
import {isAbout} from '../store/logEntry.ts'
import type {CommittedTransaction, DocumentChange} from './feed.ts'

export interface ListenerOptions {
  readonly tree: ExprNode
  readonly identity: string
  /** Which documents the listener may read at all. */
  readonly allows: (document: LakeDocument) => boolean
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  /** Mendoza patches, both ways. */
  readonly includeEffects: boolean
  /** Drafts and versions too; without it published documents only. */
  readonly includeAllVersions: boolean
  readonly visibility: string
}

/** The events of one transaction for one listener, as JSON; `eventId` is the position to resume from. */
export interface MutationEvent {
  readonly eventId: string
  readonly [name: string]: unknown
}

/**
 * One event for each document that the filter of the listener matches before or after. Order, slices and projections of the query
 * count for nothing.
 * @see https://www.sanity.io/docs/http-reference/listen
 */
export function eventsOf(
  transaction: CommittedTransaction,
  options: ListenerOptions,
): readonly MutationEvent[] {
  const matching = transaction.changes.flatMap((change) => {
    if (!options.includeAllVersions && !isPublished(change.id)) return []
    const transition = transitionOf(change, options)
    return transition === undefined ? [] : {change, transition}
  })
  return matching.map(({change, transition}, index) => {
    const {id, before, after, effects} = change
    return {
      eventId: `${transaction.id}#${id}`,
      documentId: id,
      transactionId: transaction.id,
      transition,
      identity: transaction.author,
      ...(options.includeMutations
        ? {mutations: transaction.mutations.filter((mutation) => isAbout(mutation, id))}
        : {}),
      ...(before === undefined ? {} : {previousRev: before._rev}),
      resultRev: transaction.id,
      timestamp: transaction.at,
      visibility: options.visibility,
      transactionTotalEvents: matching.length,
      transactionCurrentEvent: index,
      ...(options.includeResult && after !== undefined ? {result: after} : {}),
      ...(options.includePreviousRevision && before !== undefined ? {previous: before} : {}),
      ...(options.includeEffects ? {effects} : {}),
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
function matches(
  document: LakeDocument | undefined,
  {tree, identity, allows}: ListenerOptions,
): boolean {
  if (document === undefined || !allows(document)) return false
  const found: unknown = evaluateSync(tree, {dataset: [document], identity}).data
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== undefined
}

function isPublished(id: string): boolean {
  return !isDraftId(id) && !isVersionId(id)
}
