import type {SanityClient} from '@sanity/client'

import type {StoredDocument} from '#schemas/guide/collectDocuments.ts'
import {publishedForm} from '#schemas/guide/publishedForm.ts'
import {documentsByIdQuery} from '#schemas/queries.ts'

import {draftId} from './ids.ts'

/** What needs sign-offs is published by its own command and no other way. */
const neverPublished: ReadonlySet<string> = new Set(['guide'])

/**
 * Publishes the drafts of these documents in one transaction, but never a guide: library, clinic, partners, issues and editions need no
 * sign-off of their own, because guides that show them are signed as a whole.
 * @returns how many were published
 */
export async function publishDrafts(
  client: SanityClient,
  documents: readonly {readonly _id: string; readonly _type: string}[],
): Promise<number> {
  const ids = documents.filter(({_type}) => !neverPublished.has(_type)).map(({_id}) => draftId(_id))
  const drafts = await client.fetch<StoredDocument[]>(
    documentsByIdQuery,
    {ids},
    {perspective: 'raw'},
  )
  if (drafts.length === 0) return 0
  const named = [...new Set(drafts.flatMap(referencesOf))]
  const found = await client.fetch<StoredDocument[]>(
    documentsByIdQuery,
    {ids: named},
    {perspective: 'raw'},
  )
  const published = new Set([
    ...found.map(({_id}) => _id),
    ...drafts.map(({_id}) => _id.slice(draftId('').length)),
  ])
  const transaction = client.transaction()
  for (const draft of drafts) {
    const {_rev, _createdAt, _updatedAt, ...content} = {...noSystemFields, ...draft}
    transaction.patch(draft._id, {ifRevisionID: _rev, unset: ['_publishGuard']})
    transaction.createOrReplace({
      ...publishedForm(content, (id) => published.has(id)),
      _id: draft._id.slice(draftId('').length),
    })
    transaction.delete(draft._id)
  }
  await transaction.commit({visibility: 'sync'})
  return drafts.length
}

const noSystemFields = {_rev: '', _createdAt: '', _updatedAt: ''}

function referencesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const id: unknown = Reflect.get(value, '_ref')
  const own = typeof id === 'string' ? [id] : []
  return [...own, ...Object.values(value).flatMap(referencesOf)]
}
