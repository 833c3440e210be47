import type {SanityClient} from 'sanity'

/** What is written of a clinic: values, and fields that are taken away. */
export interface ClinicChange {
  readonly set: Readonly<Record<string, unknown>>
  readonly unset?: string[]
}

/** Changes the clinic as it is published, and the draft that somebody may have of it. */
export async function saveClinic(
  client: SanityClient,
  id: string,
  change: ClinicChange,
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
