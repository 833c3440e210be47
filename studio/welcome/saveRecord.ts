import type {SanityClient} from 'sanity'

/** What is written of a record: values, and fields that are taken away. */
export interface RecordChange {
  readonly set: Readonly<Record<string, unknown>>
  readonly unset?: string[]
}

/** Changes a record as it is published, and the draft that somebody may have of it. */
export async function saveRecord(
  client: SanityClient,
  id: string,
  change: RecordChange,
): Promise<void> {
  const drafts = await client.fetch<readonly string[]>(
    '*[_id == $id]._id',
    {id: `drafts.${id}`},
    {perspective: 'raw'},
  )
  const transaction = [id, ...drafts].reduce(
    (before, one) => before.patch(one, change),
    client.transaction(),
  )
  await transaction.commit()
}
