import {newestSnapshot, standingWithdrawal} from '#schemas/approval/guideState.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {WithdrawalKind} from '#schemas/vocabulary.ts'

import {fetchApproved} from './fetchApproved.ts'
import type {Library} from './library.ts'
import {fetchRecords} from './readDraft.ts'

/** What the world outside has of a guide: the newest approved text, a notice that it was taken back, or nothing. */
export type Held =
  | {readonly state: 'nothing'}
  | {readonly state: 'guide'; readonly guide: Guide}
  | {readonly state: 'recalled'; readonly kind: WithdrawalKind}

/** Reads it from the records, as the publishers do. */
export async function readHeld(library: Library, guideId: string): Promise<Held> {
  const {snapshots, signOffs, withdrawals} = await fetchRecords(library, guideId)
  const snapshot = newestSnapshot(snapshots)
  if (snapshot === undefined) return {state: 'nothing'}
  const recall = standingWithdrawal(withdrawals)
  if (recall !== undefined) return {state: 'recalled', kind: recall.kind}
  const read = await fetchApproved(library, snapshot, signOffs)
  return read.ok ? {state: 'guide', guide: read.value} : {state: 'nothing'}
}
