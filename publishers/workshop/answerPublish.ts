import {z} from 'zod'

import {channels} from '#schemas/vocabulary.ts'

import type {PrivateRoute} from '../privateEndpoint.ts'
import type {PublishReport} from '../publish.ts'

const form = z.object({
  guides: z.array(z.string()).optional(),
  channels: z.array(z.enum(channels)).optional(),
})
/** What a run of the publishers is asked to make; all where nothing is named. */
export type PublishRequest = z.infer<typeof form>

/** Publishes, and answers with the report. */
export function answerPublish(
  publish: (request: PublishRequest) => Promise<PublishReport>,
): PrivateRoute {
  return async (words) => Response.json(await publish(form.parse(words)))
}
