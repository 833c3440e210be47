import type {SanityClient} from '@sanity/client'

import {
  readSignOff,
  readSnapshot,
  readWithdrawal,
  type SignOff,
  type Snapshot,
  type Withdrawal,
} from '#schemas/approval/records.ts'
import type {Problem, Result} from '#schemas/problem.ts'
import {
  recordsQuery,
  type RecordsQueryResult,
  snapshotViewsQuery,
  type SnapshotViewsQueryResult,
} from '#schemas/queries.ts'

export interface Records {
  readonly signOffs: readonly SignOff[]
  readonly snapshots: readonly Snapshot[]
  readonly withdrawals: readonly Withdrawal[]
  /** Records that have not their form. */
  readonly problems: readonly Problem[]
}

/** Fetches what happened to one guide (by published id), or to all. */
export async function fetchRecords(client: SanityClient, guide?: string): Promise<Records> {
  const answer = await client.fetch<RecordsQueryResult>(
    recordsQuery,
    {guide: guide ?? null},
    {perspective: 'published'},
  )
  const problems: Problem[] = []
  const keep = <Value>(result: Result<Value>): Value[] => {
    if (result.ok) return [result.value]
    problems.push(...result.problems)
    return []
  }
  return {
    signOffs: answer.signOffs.flatMap((document) => keep(readSignOff(document))),
    snapshots: answer.snapshots.flatMap((document) => keep(readSnapshot(document))),
    withdrawals: answer.withdrawals.flatMap((document) => keep(readWithdrawal(document))),
    problems,
  }
}

/** How many views one question asks for: a view is some 40 kB. */
const chunk = 50

/** Fetches the approved texts of some snapshots, by snapshot id. */
export async function fetchViews(
  client: SanityClient,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const views = new Map<string, string>()
  for (let start = 0; start < ids.length; start += chunk) {
    const answer = await client.fetch<SnapshotViewsQueryResult>(
      snapshotViewsQuery,
      {ids: ids.slice(start, start + chunk)},
      {perspective: 'published'},
    )
    for (const {_id, view} of answer) views.set(_id, view ?? '')
  }
  return views
}
