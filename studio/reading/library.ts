import type {Observable} from 'rxjs'

import type {FetchDocuments, StoredDocument} from '#schemas/guide/collectDocuments.ts'
import {documentsByIdQuery} from '#schemas/queries.ts'

/** What is asked of the store. Studio's clients, and those that validation gets, can do it. */
export interface StoreClient {
  readonly config: () => {readonly projectId?: string; readonly dataset?: string}
  readonly fetch: <Answer>(
    query: string,
    params: Record<string, unknown>,
    options: {readonly perspective: 'drafts' | 'published'},
  ) => Promise<Answer>
  readonly listen: (
    query: string,
    params: Record<string, unknown>,
    options: {
      readonly includeResult: false
      readonly includeAllVersions: true
      readonly visibility: 'query'
    },
  ) => Observable<unknown>
}

/**
 * What guides share, kept while somebody types: a keystroke asks the store for nothing that it knows. A change of a shared document,
 * by whomever, drops what is kept and is told; other guides are asked for again after a while.
 */
export interface Library {
  readonly client: StoreClient
  readonly fetchDocuments: FetchDocuments
  /** Keeps an answer under a name until something shared changes or it is old. */
  readonly keep: <Answer>(name: string, ask: () => Promise<Answer>) => Promise<Answer>
  readonly subscribe: (listener: () => void) => () => void
  /** Another number after each change. */
  readonly edition: () => number
}

/** How long an answer about guides is believed. Milliseconds. */
const longest = 60_000

/** Changes come in bursts: a publish writes several documents. Milliseconds. */
const burst = 150

const sharedQuery = `*[_type in ["redFlag", "source", "exercise", "concept", "person", "clinic", "partner", "signOff", "guideSnapshot", "withdrawal"]]`

interface Kept {
  readonly answer: Promise<unknown>
  readonly until: number
}

const libraries = new Map<string, Library>()

/** The library of a store; the same one for every client of it. */
export function libraryOf(client: StoreClient): Library {
  const {projectId, dataset} = client.config()
  const name = `${projectId}.${dataset}`
  const known = libraries.get(name)
  if (known !== undefined) return known
  const library = openLibrary(client)
  libraries.set(name, library)
  return library
}

function openLibrary(client: StoreClient): Library {
  const kept = new Map<string, Kept>()
  const listeners = new Set<() => void>()
  let edition = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const change = () => {
    kept.clear()
    edition += 1
    for (const listener of listeners) listener()
  }
  // Editors write drafts: a flag that one of them rewords shows in the previews of all.
  const options = {includeResult: false, includeAllVersions: true, visibility: 'query'} as const
  client.listen(sharedQuery, {}, options).subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(change, burst)
  })

  const isFresh = (found: Kept | undefined, now: number): found is Kept =>
    found !== undefined && found.until > now

  function keep<Answer>(
    name: string,
    ask: () => Promise<Answer>,
    now = Date.now(),
  ): Promise<Answer> {
    const found = kept.get(name)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each name has one kind of answer
    if (isFresh(found, now)) return found.answer as Promise<Answer>
    const answer = ask()
    kept.set(name, {answer, until: now + longest})
    answer.catch(() => kept.delete(name))
    return answer
  }

  /** One question for all ids that nobody knows yet. */
  const fetchDocuments: FetchDocuments = async (ids) => {
    // One instant for both looks, so that nothing gets old between them.
    const now = Date.now()
    const fresh = ids.filter((id) => !isFresh(kept.get(id), now))
    const asked =
      fresh.length === 0
        ? Promise.resolve([])
        : client.fetch<readonly StoredDocument[]>(
            documentsByIdQuery,
            {ids: fresh},
            {perspective: 'drafts'},
          )
    const find = (id: string) => async () => (await asked).find(({_id}) => _id === id)
    const found = await Promise.all(
      ids.map((id) => keep<StoredDocument | undefined>(id, find(id), now)),
    )
    return found.filter((document) => document !== undefined)
  }

  return {
    client,
    fetchDocuments,
    keep,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edition: () => edition,
  }
}
