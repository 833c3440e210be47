import {hashJson} from '#schemas/hash.ts'
import type {ChangeClass} from '#schemas/vocabulary.ts'

/** What must be remembered of one partner's feed: it is read back from the files that were published. */
export interface FeedState {
  /** Number of the last event; 0 before the first. */
  readonly seq: number
  /** The whole change log, oldest first; `events[n].seq` is n + 1. */
  readonly events: readonly ChangeEvent[]
  readonly manifest?: Manifest
}

/**
 * `removed`: this partner no longer gets the guide. `withdrawn`: its advice is recalled, because it is wrong. `suspended`: the
 * same until it has been looked at.
 */
export const changeTypes = [
  'published',
  'updated',
  'restored',
  'removed',
  'withdrawn',
  'suspended',
] as const
type ChangeType = (typeof changeTypes)[number]

/** One line of the append-only log. Members of the guide are those after the change; of a removed one, the last. */
export interface ChangeEvent {
  readonly seq: number
  /** The day of the change at midnight UTC: order is by `seq`, never by clock. */
  readonly at: string
  readonly type: ChangeType
  readonly id: string
  readonly version: string
  readonly class: ChangeClass
  readonly contentHash: string
  /** Over what a reader must be told first: care advice as this partner shows it, and notices. */
  readonly safetyHash: string
  readonly documentHash: string
  /** Hash of the event before: nobody can take one out or change one unseen. */
  readonly prevHash: string
}

export interface Manifest {
  readonly schema: 'guidepost-manifest/1'
  readonly partner: string
  readonly seq: number
  readonly generated: string
  readonly expires: string
  readonly items: readonly ManifestItem[]
}

interface ManifestItem {
  readonly id: string
  /** Recalled guides are listed too, so that a partner sees why an id is gone. */
  readonly status: 'published' | 'suspended' | 'withdrawn'
  readonly version: string
  readonly documentHash: string
  readonly url: string
}

export const emptyFeedState: FeedState = {seq: 0, events: []}

/** `prevHash` of the first event. */
const genesis = '0'.repeat(64)

/** The `prevHash` of the event that follows. */
export function chainHash(last: ChangeEvent | undefined): string {
  return last === undefined ? genesis : hashJson(last)
}

/** The last event of each guide, by id. */
export function lastEvents(events: readonly ChangeEvent[]): Map<string, ChangeEvent> {
  return new Map(events.map((event) => [event.id, event]))
}

/** Whether a partner shows the guide after this event. */
export function isShown({type}: ChangeEvent): boolean {
  return type !== 'removed' && type !== 'withdrawn' && type !== 'suspended'
}
