import {readApprovedGuide} from '#schemas/approval/readApprovedGuide.ts'
import type {SignOff, Snapshot} from '#schemas/approval/records.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Result} from '#schemas/problem.ts'
import {snapshotViewsQuery, type SnapshotViewsQueryResult} from '#schemas/queries.ts'

import type {Library} from './library.ts'

/** The guide in a snapshot, believed as the publishers believe it. @param signOffs those of the guide */
export async function fetchApproved(
  library: Library,
  snapshot: Snapshot,
  signOffs: readonly SignOff[],
): Promise<Result<Guide>> {
  const [found] = await library.keep(`view of ${snapshot.id}`, () =>
    library.client.fetch<SnapshotViewsQueryResult>(
      snapshotViewsQuery,
      {ids: [snapshot.id]},
      {perspective: 'published'},
    ),
  )
  return readApprovedGuide(snapshot, found?.view ?? '', signOffs)
}
