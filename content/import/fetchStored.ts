import type {SanityClient} from '@sanity/client'

import {collectDocuments, type StoredDocument} from '#schemas/guide/collectDocuments.ts'
import {documentsByIdQuery, guideNamesQuery, type GuideNamesQueryResult} from '#schemas/queries.ts'

import {draftId} from './ids.ts'
import type {ImportSet} from './importSet.ts'

/** What the store holds of the documents that an import touches or names. */
export interface Stored {
  /** Drafts and published documents as they lie there, by stored id. */
  readonly documents: ReadonlyMap<string, StoredDocument & Readonly<Record<string, unknown>>>
  /** The same as editors see them: by published id, the draft where there is one. */
  readonly view: ReadonlyMap<string, StoredDocument>
  /** Every guide's names, so that no two share one. */
  readonly guides: GuideNamesQueryResult
}

/** Fetches it. The client must have the perspective `raw`. */
export async function fetchStored(
  client: SanityClient,
  {documents, assets}: ImportSet,
): Promise<Stored> {
  const found = new Map<string, StoredDocument>()
  const fetchDocuments = async (ids: readonly string[]) => {
    const both = ids.flatMap((id) => [id, draftId(id)])
    const answers: StoredDocument[] = await client.fetch(
      documentsByIdQuery,
      {ids: both},
      {perspective: 'raw'},
    )
    for (const document of answers) found.set(document._id, document)
    return ids.flatMap((id) => {
      const document = found.get(draftId(id)) ?? found.get(id)
      return document === undefined ? [] : [{...document, _id: id}]
    })
  }
  const own = documents.map(({document}) => document._id)
  const named = documents.flatMap(({links}) => links.map(({id}) => id))
  const view = await collectDocuments(
    [...new Set([...own, ...named, ...assets.map(({id}) => id)])],
    fetchDocuments,
  )
  const guides = await client.fetch<GuideNamesQueryResult>(
    guideNamesQuery,
    {},
    {perspective: 'raw'},
  )
  return {documents: new Map([...found].map(([id, document]) => [id, {...document}])), view, guides}
}
