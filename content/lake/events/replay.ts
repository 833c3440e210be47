import type {LakeDocument} from '../document.ts'
import {stateBefore} from '../history/walkBack.ts'
import type {Memory} from '../memory/memory.ts'
import type {Store} from '../store/store.ts'
import type {CommittedTransaction} from './feed.ts'

/** Who missed more than this starts anew: reading everything once is quicker than hearing all of it. */
const mostMissed = 1000

/**
 * What was committed after a place of the log, oldest first, as listeners would have heard it.
 * @returns undefined when it is too much
 */
export function replay(
  seq: number,
  {store, memory}: {readonly store: Store; readonly memory: Memory},
): readonly CommittedTransaction[] | undefined {
  const entries = store.entriesAfter(seq, mostMissed + 1)
  if (entries.length > mostMissed) return undefined
  const states = new Map<string, LakeDocument | undefined>()
  const backwards = entries.toReversed().map((entry) => ({
    ...entry,
    changes: Object.entries(entry.effects).map(([id, effects]) => {
      const after = states.has(id) ? states.get(id) : memory.get(id)
      const before = stateBefore(id, {store, entry, after})
      states.set(id, before)
      return {id, before, after, effects}
    }),
  }))
  return backwards.toReversed()
}
