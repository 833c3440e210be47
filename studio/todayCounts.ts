import {
  catchError,
  debounceTime,
  from,
  merge,
  type Observable,
  of,
  shareReplay,
  switchMap,
} from 'rxjs'
import type {SanityClient} from 'sanity'

import {addDays} from '#schemas/approval/guideState.ts'

import {askPublishers} from './askPublishers.ts'
import type {DocumentEntry, FolderEntry, PanelEntry} from './menu.ts'
import {today} from './surroundings.ts'

/** How long before its day a review is on the list. Days. */
const soon = 90

/** What the filters of the menu may ask for. */
export function menuParams() {
  const day = today()
  return {today: day, soon: addDays(day, soon)}
}

/** How many wait in each list, by its id. A list that could not be counted is not there. */
export type Counts = Readonly<Record<string, number>>

/** What changes the lists: guides and what they share, and the records of approval. */
const changes =
  '*[_type in ["guide", "source", "redFlag", "exercise", "concept", "signOff", "guideSnapshot", "withdrawal"]]'

/** Somebody types. Milliseconds. */
const burst = 1000

/** Counts the lists of a folder, now and whenever something changes. All who look share one listener. */
export function watchCounts(client: SanityClient, {items}: FolderEntry): Observable<Counts> {
  const options = {includeResult: false, includeAllVersions: true, visibility: 'query'} as const
  return merge(
    of(undefined),
    client.listen(changes, {}, options).pipe(
      debounceTime(burst),
      // Without news the numbers stay as they are.
      catchError(() => of(undefined)),
    ),
  ).pipe(
    switchMap(() => from(countAll(client, items))),
    shareReplay({bufferSize: 1, refCount: true}),
  )
}

async function countAll(client: SanityClient, items: FolderEntry['items']): Promise<Counts> {
  const documents = items.filter((item): item is DocumentEntry => 'type' in item)
  const panels = items.filter((item): item is PanelEntry => 'panel' in item)
  const counted = await Promise.all([
    countFiltered(client, documents),
    ...documents.map(async ({id, find}) =>
      find === undefined ? {} : {[id]: (await find(client)).length},
    ),
    panels.length === 0 ? {} : countWaiting(panels),
  ]).catch(() => [])
  return Object.assign({}, ...counted)
}

/** One question for all lists with a filter. */
async function countFiltered(
  client: SanityClient,
  documents: readonly DocumentEntry[],
): Promise<Counts> {
  const parts = documents.flatMap(({id, type, filter}) =>
    filter === undefined ? [] : `"${id}": count(*[_type == "${type}" && ${filter}])`,
  )
  return client.fetch(`{${parts.join(', ')}}`, menuParams(), {perspective: 'drafts'})
}

interface Waiting {
  readonly toSign: readonly unknown[]
  readonly sentBack: readonly unknown[]
}

async function countWaiting(panels: readonly PanelEntry[]): Promise<Counts> {
  const answer = await askPublishers<Waiting>('waiting')
  if (answer.state === 'failed') return {}
  const {toSign, sentBack} = answer.answer
  const lengths: Counts = {toSign: toSign.length, sentBack: sentBack.length}
  return Object.fromEntries(
    panels.flatMap(({id, panel}) => {
      const length = lengths[panel]
      return length === undefined ? [] : [[id, length]]
    }),
  )
}
