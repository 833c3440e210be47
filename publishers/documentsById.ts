import type {SanityClient} from '@sanity/client'

import type {FetchDocuments, StoredDocument} from '#schemas/guide/collectDocuments.ts'
import {documentsByIdQuery} from '#schemas/queries.ts'

/** How many ids one question asks for: keeps the URL short enough for a cacheable GET. */
const chunk = 100

/** Fetches documents by published id, in the perspective given or that of the client. */
export function documentsById(
  client: SanityClient,
  perspective?: 'published' | 'drafts',
): FetchDocuments {
  return async (ids) => {
    const chunks = Array.from({length: Math.ceil(ids.length / chunk)}, (_, index) =>
      ids.slice(index * chunk, (index + 1) * chunk),
    )
    const options = perspective === undefined ? {} : {perspective}
    const answers = await Promise.all(
      chunks.map((some) =>
        client.fetch<StoredDocument[]>(documentsByIdQuery, {ids: some}, options),
      ),
    )
    return answers.flat()
  }
}
