import {publishedIdOf} from '../document.ts'
import type {LogEntry} from '../store/logEntry.ts'
import type {Store} from '../store/store.ts'

/** What happened to a document, in an editor's words. Edits of drafts are not told: Studio finds them in the transactions. */
export type DocumentEvent = Readonly<Record<string, string>>

export interface EventPage {
  readonly events: readonly DocumentEvent[]
  /** Where the next page begins; empty after the last. */
  readonly nextCursor: string
}

/** A page of what happened to a document, newest first. */
export function listEvents(
  id: string,
  store: Store,
  {limit, before}: {readonly limit: number; readonly before: number},
): EventPage {
  const publishedId = publishedIdOf(id)
  const tell = id === publishedId ? tellPublished : tellVersion
  const events: DocumentEvent[] = []
  let last = before
  for (const entry of store.entriesOf(id, before - 1)) {
    const event = tell(id, publishedId, entry, store)
    if (event === undefined) continue
    if (events.length === limit) return {events, nextCursor: String(last)}
    events.push({
      ...event,
      documentId: publishedId,
      timestamp: entry.at,
      author: entry.author,
    })
    last = entry.seq
  }
  return {events, nextCursor: ''}
}

type Teller = (
  id: string,
  publishedId: string,
  entry: LogEntry,
  store: Store,
) => DocumentEvent | undefined

/** A published document that takes the place of a draft in one transaction was published. */
const tellPublished: Teller = (id, publishedId, entry, store) => {
  const gone = Object.keys(entry.effects).find(
    (other) =>
      other !== id && publishedIdOf(other) === publishedId && becameOf(other, entry) === 'deleted',
  )
  const change = becameOf(id, entry)
  if (change === 'deleted') return tellGone(id, publishedId, entry, store)
  if (gone !== undefined) return published(gone, entry, store)
  const type = change === 'created' ? 'createLiveDocument' : 'updateLiveDocument'
  return {type, revisionId: entry.id}
}

/** An unpublished document goes on as a draft; one that leaves nothing behind was deleted. */
const tellGone: Teller = (id, publishedId, entry, store) => {
  const made = Object.keys(entry.effects).find(
    (other) => publishedIdOf(other) === publishedId && becameOf(other, entry) === 'created',
  )
  if (made !== undefined)
    return {type: 'unpublishDocument', versionId: made, versionRevisionId: entry.id}
  return {
    type: 'deleteDocumentGroup',
    versionId: id,
    versionRevisionId: store.revisionBefore(id, entry.seq) ?? '',
  }
}

const tellVersion: Teller = (id, publishedId, entry, store) => {
  const change = becameOf(id, entry)
  if (change === 'created')
    return {type: 'createDocumentVersion', versionId: id, versionRevisionId: entry.id}
  if (change !== 'deleted') return undefined
  const isPublished =
    becameOf(publishedId, entry) !== undefined && becameOf(publishedId, entry) !== 'deleted'
  if (isPublished) return published(id, entry, store)
  return {
    type: 'deleteDocumentVersion',
    versionId: id,
    versionRevisionId: store.revisionBefore(id, entry.seq) ?? '',
  }
}

function published(versionId: string, entry: LogEntry, store: Store): DocumentEvent {
  return {
    type: 'publishDocumentVersion',
    revisionId: entry.id,
    versionId,
    versionRevisionId: store.revisionBefore(versionId, entry.seq) ?? '',
    publishCause: 'document.publish',
  }
}

/** Creations and deletions are whole values: `[0, null]` on the other side. */
function becameOf(id: string, {effects}: LogEntry): 'created' | 'deleted' | 'changed' | undefined {
  const own = effects[id]
  if (own === undefined) return undefined
  if (isNothing(own.apply)) return 'deleted'
  return isNothing(own.revert) ? 'created' : 'changed'
}

function isNothing(patch: readonly unknown[]): boolean {
  return patch.length === 2 && patch[0] === 0 && patch[1] === null
}
