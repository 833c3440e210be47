import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'

import {fetchImpact} from '../approval/fetchImpact.ts'
import type {Config} from '../config.ts'
import {hasTypesetter} from '../press/typst/binding.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

const form = z.object({guide: z.string().min(1)})

interface Room {
  readonly client: SanityClient
  readonly config: Pick<Config, 'papers'>
  readonly asOf: string
}

/** Says what publishing a guide would change. Answers 200 with it, or 422 with what keeps the guide from being read. */
export function answerImpact(room: () => Room): PrivateRoute {
  return async (asked) => {
    const read = form.safeParse(asked)
    if (!read.success) throw new UserError('This is no guide', {hint: 'Send {guide: its name}.'})
    const {client, config, asOf} = room()
    const papers = hasTypesetter() ? config.papers : []
    const impact = await fetchImpact(client, {guide: read.data.guide, papers, asOf})
    if (!impact.ok) return Response.json({problems: impact.problems}, {status: 422})
    return Response.json(impact.value)
  }
}
