import type {SanityClient} from '@sanity/client'

import {storeMarkQuery, type StoreMarkQueryResult} from '#schemas/queries.ts'

/** Stands for the content of the store: while it is the same, what follows from the documents is the same. */
export async function storeMark(client: SanityClient): Promise<string> {
  const {count, newest} = await client.fetch<StoreMarkQueryResult>(
    storeMarkQuery,
    {},
    {perspective: 'raw'},
  )
  return `${count} ${newest}`
}
