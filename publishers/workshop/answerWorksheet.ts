import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'

import type {PrivateRoute} from '../privateEndpoint.ts'
import {confirmAnswers} from '../worksheets/confirmAnswers.ts'

const form = z.object({
  /** `muscle-spasm.en` */
  guide: z.string(),
  /** `proposed`, or answers such as `pemat-1=yes`: what `npm run worksheet -- --confirm` takes. */
  words: z.string(),
})

/** Takes down what the person who is signed in answers to a worksheet; who and when is never taken from the request. */
export function answerWorksheet(
  room: () => {readonly client: SanityClient; readonly asOf: string},
): PrivateRoute {
  return async (asked, person) => {
    if (person === undefined)
      throw new UserError('Nobody is signed in', {hint: 'Worksheets are answered by people.'})
    const read = form.safeParse(asked)
    if (!read.success)
      throw new UserError('This is no answer', {hint: 'Send {guide, words: pemat-1=yes}.'})
    const {client, asOf} = room()
    await confirmAnswers(client, {...read.data, by: person, on: asOf})
    return Response.json({})
  }
}
