import type {SanityClient} from 'sanity'

import {newestSnapshot} from '#schemas/approval/guideState.ts'
import {parseView, type View} from '#schemas/approval/readApprovedGuide.ts'
import type {Snapshot} from '#schemas/approval/records.ts'
import {collectDocuments, type StoredDocument} from '#schemas/guide/collectDocuments.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {snapshotViewsQuery, type SnapshotViewsQueryResult} from '#schemas/queries.ts'

import type {DatedSignOff, GuideRecords} from '../approval/guideRecords.ts'

/** What a reviewer compares a text with. */
export type Baseline =
  | {readonly kind: 'signature' | 'sentBack'; readonly on: string; readonly view: View}
  | {readonly kind: 'published'; readonly version: string; readonly view: View}
  | {readonly kind: 'none'}

/**
 * The text that a person last signed or sent back, where that was another than this one; else the published one. A text that never was
 * published is read from the log, as all its documents were at that instant, and believed only when it has the hash that is on record.
 */
export async function fetchBaseline(
  client: SanityClient,
  {
    guide,
    records,
    key,
  }: {readonly guide: Guide; readonly records: GuideRecords; readonly key: string},
): Promise<Baseline> {
  const {signOffs, snapshots} = records
  const own = signOffs
    .filter(({by, contentHash}) => by === key && contentHash !== guide.contentHash)
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
    .at(-1)
  if (own !== undefined) {
    const view = await fetchTextOf(client, own, snapshots)
    const kind = own.sentBack === undefined ? 'signature' : 'sentBack'
    if (view !== undefined) return {kind, on: own.on, view}
  }
  const published = newestSnapshot(snapshots)
  const view = published === undefined ? undefined : await fetchView(client, published.id)
  if (published === undefined || view === undefined) return {kind: 'none'}
  return {kind: 'published', version: published.version, view}
}

async function fetchTextOf(
  client: SanityClient,
  {guideId, contentHash, createdAt}: DatedSignOff,
  snapshots: readonly Snapshot[],
): Promise<View | undefined> {
  const snapshot = snapshots.find((one) => one.contentHash === contentHash)
  if (snapshot !== undefined) return fetchView(client, snapshot.id)
  try {
    const documents = await collectDocuments([guideId], documentsAt(client, createdAt))
    const read = readGuide(guideId, documents)
    return read.ok && read.value.contentHash === contentHash ? read.value : undefined
  } catch {
    // A hosted lake keeps its log for some weeks only. Then the published text has to do.
    return undefined
  }
}

async function fetchView(client: SanityClient, id: string): Promise<View | undefined> {
  const [found] = await client.fetch<SnapshotViewsQueryResult>(
    snapshotViewsQuery,
    {ids: [id]},
    {perspective: 'published'},
  )
  return parseView(found?.view ?? '')
}

/** How many documents one question asks for: keeps its address short enough. */
const chunk = 30

/** Documents by published id as editors saw them at an instant: the draft where there was one. */
function documentsAt(client: SanityClient, time: string) {
  return async (ids: readonly string[]): Promise<readonly StoredDocument[]> => {
    const {dataset} = client.config()
    const some = Array.from({length: Math.ceil(ids.length / chunk)}, (_, index) =>
      ids.slice(index * chunk, (index + 1) * chunk).flatMap((id) => [`drafts.${id}`, id]),
    )
    const answers = await Promise.all(
      some.map((wanted) =>
        client.request<{readonly documents: readonly StoredDocument[]}>({
          url: `/data/history/${dataset}/documents/${wanted.join(',')}`,
          query: {time},
        }),
      ),
    )
    const found = new Map(answers.flatMap(({documents}) => documents).map((one) => [one._id, one]))
    return ids.flatMap((id) => {
      const document = found.get(`drafts.${id}`) ?? found.get(id)
      return document === undefined ? [] : {...document, _id: id}
    })
  }
}
