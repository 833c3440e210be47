import {feedPaths} from '../feedPaths.ts'
import type {FeedState} from '../state/feedState.ts'
import {type FeedArtifact, feedArtifact} from './feedArtifact.ts'

/** A full file never changes again, so it can be cached for good and holds no address that could. */
const eventsPerFile = 500

/** Which file of the log holds an event; the first exists from the start. */
export function changeFileOf(seq: number): number {
  return Math.max(1, Math.ceil(seq / eventsPerFile))
}

export function changeFiles(
  partner: string,
  {seq, events}: Pick<FeedState, 'seq' | 'events'>,
  schemaUrl: string,
): FeedArtifact[] {
  return Array.from({length: changeFileOf(seq)}, (_, index) =>
    feedArtifact({
      path: feedPaths.changes(partner, index + 1),
      mediaType: 'application/json',
      value: {
        schema: 'guidepost-changes/1',
        partner,
        file: index + 1,
        events: events.slice(index * eventsPerFile, (index + 1) * eventsPerFile),
      },
      links: {describedby: schemaUrl},
    }),
  )
}
