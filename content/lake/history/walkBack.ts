import type {LakeDocument} from '../document.ts'
import {revise} from '../effects/effects.ts'
import type {LogEntry} from '../store/logEntry.ts'
import type {Store} from '../store/store.ts'

/** A log entry that touched a document, and the document on either side of it. */
export interface Step {
  readonly entry: LogEntry
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
}

/** Goes through what happened to a document, newest first, from how it stands now. Lazy: stop when you have seen enough. */
export function* walkBack(
  id: string,
  store: Store,
  head: LakeDocument | undefined,
): Generator<Step> {
  let after = head
  for (const entry of store.entriesOf(id)) {
    const before = stateBefore(id, {store, entry, after})
    yield {entry, before, after}
    after = before
  }
}

/** The state of a document before a log entry that touched it. */
export function stateBefore(
  id: string,
  {
    store,
    entry,
    after,
  }: {
    readonly store: Store
    readonly entry: LogEntry
    readonly after: LakeDocument | undefined
  },
): LakeDocument | undefined {
  const effects = entry.effects[id]
  if (effects === undefined) throw new Error(`BUG: entry ${entry.seq} did not touch "${id}"`)
  return revise(after, effects.revert, store.revisionBefore(id, entry.seq))
}
