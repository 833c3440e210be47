import {z} from 'zod'

import type {CheckAnswer} from '../check/openChecker.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

/** `again`: check if something has changed; else say only how it stands. */
const form = z.object({again: z.boolean().default(true)})

/** Says where every guide stands, drafts included: the workshop lets nobody ask who may not read them. */
export function answerCheck(
  check: (ask: {readonly again: boolean}) => Promise<CheckAnswer>,
): PrivateRoute {
  return async (words) => Response.json(await check(form.parse(words)))
}
