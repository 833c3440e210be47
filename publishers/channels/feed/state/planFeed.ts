import type {ChangeClass} from '#schemas/vocabulary.ts'

import {chainHash, type ChangeEvent, type FeedState, isShown, lastEvents} from './feedState.ts'

/** What the log keeps of a guide as a partner gets it now. */
export interface Shown extends Pick<
  ChangeEvent,
  'id' | 'version' | 'contentHash' | 'safetyHash' | 'documentHash'
> {
  readonly status: 'published' | 'suspended' | 'withdrawn'
}

/**
 * Compares what a partner was told with what it may show now, and appends one event for each difference: nothing is ever
 * taken out of the log, so a guide that is gone leaves an event. `current` comes oldest first: the last is the newest item.
 */
export function planFeed(
  previous: FeedState,
  current: readonly Shown[],
  at: string,
): Pick<FeedState, 'seq' | 'events'> {
  const told = lastEvents(previous.events)
  const changes = [
    ...removals(told, current),
    ...current.flatMap((guide) => change(told.get(guide.id), guide) ?? []),
  ]
  const events = [...previous.events]
  for (const {type, class: weight, guide} of changes) {
    const {id, version, contentHash, safetyHash, documentHash} = guide
    events.push({
      seq: events.length + 1,
      at,
      type,
      id,
      version,
      class: weight,
      contentHash,
      safetyHash,
      documentHash,
      prevHash: chainHash(events.at(-1)),
    })
  }
  return {seq: events.length, events}
}

interface Change extends Pick<ChangeEvent, 'type' | 'class'> {
  readonly guide: Omit<Shown, 'status'>
}

function removals(
  told: ReadonlyMap<string, ChangeEvent>,
  current: readonly Shown[],
): readonly Change[] {
  const kept = new Set(current.map(({id}) => id))
  return [...told.values()]
    .filter((event) => isShown(event) && !kept.has(event.id))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((guide) => ({type: 'removed', class: 'major', guide}))
}

function change(last: ChangeEvent | undefined, guide: Shown): Change | undefined {
  if (guide.status !== 'published') {
    const isTold = last?.type === guide.status && last.documentHash === guide.documentHash
    return isTold ? undefined : {type: guide.status, class: 'major', guide}
  }
  if (last === undefined) return {type: 'published', class: 'major', guide}
  if (!isShown(last)) return {type: 'restored', class: 'major', guide}
  if (last.documentHash === guide.documentHash) return undefined
  return {type: 'updated', class: classOf(last, guide), guide}
}

/**
 * How urgent an update is. Changed care advice or a new notice is always major, also when only the partner's emergency number
 * changed. Else the version tells; words that changed under an unchanged version were classed by nobody, so they are major.
 */
function classOf(last: ChangeEvent, next: Shown): ChangeClass {
  if (last.safetyHash !== next.safetyHash) return 'major'
  if (last.version === next.version)
    return last.contentHash === next.contentHash ? 'patch' : 'major'
  const [major, minor] = last.version.split('.')
  const [nextMajor, nextMinor] = next.version.split('.')
  if (major !== nextMajor) return 'major'
  return minor === nextMinor ? 'patch' : 'minor'
}
