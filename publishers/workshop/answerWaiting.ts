import type {SanityClient} from '@sanity/client'

import {UserError} from '#schemas/userError.ts'

import {fetchActor} from '../approval/fetchDesk.ts'
import {fetchWaiting} from '../approval/fetchWaiting.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

/** Lists what waits for the signature of the person who is signed in, and what was sent back. */
export function answerWaiting(client: SanityClient): PrivateRoute {
  return async (_asked, person) => {
    if (person === undefined)
      throw new UserError('Nobody is signed in', {hint: 'Texts are signed by people.'})
    return Response.json(
      await fetchWaiting(client, await fetchActor(client, person, {act: 'sign'})),
    )
  }
}
