import {ClientError, type SanityClient, type Transaction} from '@sanity/client'

import {UserError} from '#schemas/userError.ts'

/**
 * Commits one act. Records have ids that follow from what they say, so the same act twice, or two people at once, meets the
 * store's own refusal instead of a second record.
 * @throws UserError when the store changed in between
 */
export async function commitAct(
  client: SanityClient,
  act: string,
  fill: (transaction: Transaction) => Transaction,
): Promise<void> {
  try {
    await fill(client.transaction()).commit({visibility: 'sync'})
  } catch (cause) {
    if (cause instanceof ClientError && cause.statusCode === 409)
      throw new UserError(`The store changed while you wanted to ${act}; nothing was written`, {
        hint: 'Somebody edited the guide or did the same a moment ago. Look at it again, then repeat the command.',
        cause,
      })
    throw cause
  }
}

/** The part of a record's id that names its guide: `muscle-spasm-en`. */
export function guidePart(guideId: string): string {
  return guideId.replace(/^guide-/, '')
}

/** A reference from a record: weak, because records outlive what they are about. */
export function weakReference(id: string) {
  return {_type: 'reference', _ref: id, _weak: true} as const
}
