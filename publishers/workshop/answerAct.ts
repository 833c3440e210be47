import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'

import {type Act, actAndPublish, type ActOptions} from '../approval/actAndPublish.ts'
import {actNames} from '../approval/acts.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

const form = z.object({
  name: z.enum(actNames),
  words: z.record(z.string(), z.string()),
  changed: z.string().optional(),
})

/**
 * Does an act of approval for the person who is signed in: who acts and on which day is never taken from the request.
 * Answers 200 with what was done, or 422 with what stands in its way.
 */
export function answerAct(options: () => ActOptions): PrivateRoute {
  return async (asked, person) => {
    if (person === undefined)
      throw new UserError('Nobody is signed in', {hint: 'Acts are done by people.'})
    const read = form.safeParse(asked)
    if (!read.success) throw new UserError('This is no act', {hint: `Use: ${actNames.join(', ')}.`})
    const {name, words, changed} = read.data
    const now = options()
    const act: Act = {
      name,
      words: {...words, as: person, on: now.asOf},
      ...(changed === undefined ? {} : {changed}),
    }
    const {said, problems, done} = await actAndPublish(act, now)
    return Response.json({said, problems}, {status: done ? 200 : 422})
  }
}
