import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'
import {paperSizes} from '#schemas/vocabulary.ts'

import type {Tools} from '../outputs/job.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'
import {drawnParts} from './drawnParts.ts'
import {createKeptAnswers} from './keptAnswers.ts'
import {fetchSpeaker, type Room, typedEdition, typedGuide} from './typedLeaflet.ts'

const shape = {
  as: z.enum(['pdf', 'svg']).default('pdf'),
  /** Names of the parts of a drawing that the asker has. */
  has: z.array(z.string()).default([]),
  /** Which edition of what guides share the asker knows: while it stays, the store is not asked again. */
  shared: z.string().max(100).optional(),
}
const form = z.union([
  z.object({
    guide: z.looseObject({_id: z.string(), _type: z.literal('guide')}),
    paper: z.enum(paperSizes).default('a4'),
    ...shape,
  }),
  z.object({
    edition: z.looseObject({_id: z.string(), _type: z.literal('leafletEdition')}),
    ...shape,
  }),
])

/**
 * Sets the leaflet of a guide or of a print run as it stands in an editor's form, which need not be saved. Nothing is written.
 * Answers 200 with the PDF or with its pages as drawings (`{parts}`, see `drawnParts`), or 422 with the problems that keep it from being
 * set.
 */
export function answerLeaflet(room: () => Room & {readonly tools: Tools}): PrivateRoute {
  const keptAnswers = createKeptAnswers()
  return async (words) => {
    const read = form.safeParse(words)
    if (!read.success)
      throw new UserError('This is no leaflet', {
        hint: 'Send {guide: the document, paper: a4, as: pdf} or {edition: the document}.',
      })
    const asked = read.data
    const {tools, ...open} = room()
    const rest = {...open, keep: keptAnswers(asked.shared)}
    const [typed, speaker] = await Promise.all([
      'guide' in asked ? typedGuide(asked, rest) : typedEdition(asked, rest),
      fetchSpeaker(rest),
    ])
    if (!typed.ok) return Response.json({problems: typed.problems}, {status: 422})
    const clinic = speaker(typed.value.guide.language)
    if (!clinic.ok) return Response.json({problems: clinic.problems}, {status: 422})
    const {setLeaflet} = await import('../make/makeLeaflet.ts')
    const inputs = {...typed.value, clinic: clinic.value, site: rest.config.site}
    const set = await setLeaflet(inputs, tools, asked.as)
    if (!set.ok) return Response.json({problems: set.problems}, {status: 422})
    if (asked.as === 'svg')
      return Response.json({parts: drawnParts(new TextDecoder().decode(set.value), asked.has)})
    return new Response(Uint8Array.from(set.value), {headers: {'content-type': 'application/pdf'}})
  }
}
