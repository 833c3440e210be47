import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {walkBack} from './walkBack.ts'

/** Which state of the past is meant. */
export type Moment =
  | {readonly at: 'revision'; readonly seq: number}
  | {readonly at: 'time'; readonly time: string}
  /** As it was when it last existed: also for a document that is gone. */
  | {readonly at: 'last'}

/** A document as it was at a moment; undefined if there was none. */
export function documentAt(id: string, dataset: Dataset, moment: Moment): LakeDocument | undefined {
  const head = dataset.memory.get(id)
  if (moment.at === 'last' && head !== undefined) return head
  for (const {entry, before, after} of walkBack(id, dataset.store, head)) {
    if (moment.at === 'last' && before !== undefined) return before
    if (moment.at === 'revision' && entry.seq <= moment.seq) return after
    if (moment.at === 'time' && entry.at <= moment.time) return after
  }
  return undefined
}
