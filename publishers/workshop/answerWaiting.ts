import type {SanityClient} from '@sanity/client'

import {peopleQuery, type PeopleQueryResult} from '#schemas/queries.ts'
import {UserError} from '#schemas/userError.ts'

import {fetchActor} from '../approval/fetchDesk.ts'
import {fetchWaiting, type Waiting} from '../approval/fetchWaiting.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

/** Studio counts for everybody who comes in, and says by itself who is no person yet. */
const nothing: Waiting = {toSign: [], sentBack: []}

/** Lists what waits for the signature of the person who is signed in, and what was sent back. */
export function answerWaiting(client: SanityClient): PrivateRoute {
  return async (_asked, person) => {
    if (person === undefined)
      throw new UserError('Nobody is signed in', {hint: 'Texts are signed by people.'})
    const people = await client.fetch<PeopleQueryResult>(peopleQuery)
    if (!people.some(({key}) => key === person)) return Response.json(nothing)
    return Response.json(
      await fetchWaiting(client, await fetchActor(client, person, {act: 'sign'})),
    )
  }
}
