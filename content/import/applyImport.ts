import {ClientError, type SanityClient, ServerError} from '@sanity/client'

import {UserError} from '#schemas/userError.ts'

import type {ImportPlan} from './planImport.ts'

/**
 * Does what was planned: pictures first, then all drafts in one transaction. Each draft is guarded by the revision that the plan
 * saw, so that an edit made in the Studio since then is not overwritten.
 * @throws UserError when the store changed in between or refuses; then no document has been written
 */
export async function applyImport(
  client: SanityClient,
  {writes, uploads}: ImportPlan,
): Promise<void> {
  if (writes.length === 0 && uploads.length === 0) return
  try {
    for (const {id, path, bytes, mediaType} of uploads) {
      const {_id} = await client.assets.upload('image', Buffer.from(bytes), {
        filename: path.split('/').at(-1) ?? path,
        contentType: mediaType,
      })
      if (_id !== id) throw cleaned(path)
    }
    const transaction = client.transaction()
    for (const write of writes) {
      if (write.kind === 'create') transaction.create(write.document)
      else transaction.patch(write.id, (patch) => patch.ifRevisionId(write.revision).set(write.set))
    }
    await transaction.commit({visibility: 'sync'})
  } catch (cause) {
    throw explained(cause)
  }
}

/** The embedded lake drops what drawing programs note in a file; then its bytes are no longer those of the file. */
function cleaned(path: string): UserError {
  return new UserError(`The store had to clean the drawing ${path}; nothing else was written`, {
    hint: 'Save it as plain SVG (drawing only, no editor notes or comments) and import again.',
  })
}

function explained(cause: unknown): unknown {
  if (cause instanceof ClientError && cause.statusCode === 409) {
    return new UserError('Somebody changed a document while this import ran; nothing was written', {
      hint: 'Run the import again: it then plans on what is there now.',
      cause,
    })
  }
  if (cause instanceof ClientError || cause instanceof ServerError) {
    return new UserError(`The store refused the import: ${cause.message}`, {
      hint: 'Nothing was written. Mend what it names and import again.',
      cause,
    })
  }
  return cause
}
