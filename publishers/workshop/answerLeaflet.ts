import {z} from 'zod'

import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {UserError} from '#schemas/userError.ts'
import {paperSizes} from '#schemas/vocabulary.ts'

import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import {documentsById} from '../documentsById.ts'
import {fetchContent} from '../fetchContent.ts'
import type {Tools} from '../outputs/job.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

const form = z.object({
  guide: z.looseObject({_id: z.string(), _type: z.literal('guide')}),
  paper: z.enum(paperSizes).default('a4'),
})

interface Room {
  readonly connection: LakeConnection
  readonly config: Config
  readonly asOf: string
  readonly tools: Tools
}

/**
 * Sets the leaflet of a guide as it stands in an editor's form, which need not be saved. Nothing is written.
 * Answers 200 with the PDF, or 422 with the problems that keep it from being set.
 */
export function answerLeaflet(room: () => Room): PrivateRoute {
  return async (words) => {
    const read = form.safeParse(words)
    if (!read.success)
      throw new UserError('This is no guide', {hint: 'Send {guide: the document, paper: a4}.'})
    const {paper, guide: draft} = read.data
    const {connection, config, asOf, tools} = room()
    const id = draft._id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
    const fetchSaved = documentsById(connection.client)
    const typed = {...draft, _id: id}
    const documents = await collectDocuments([id], async (ids) => [
      ...(await fetchSaved(ids.filter((one) => one !== id))),
      ...(ids.includes(id) ? [typed] : []),
    ])
    const result = readGuide(id, documents)
    if (!result.ok) return Response.json({problems: result.problems}, {status: 422})
    const guide = result.value
    const {clinics} = await fetchContent(connection.client, {clinic: config.clinic})
    const clinic = clinics.get(guide.language)
    if (clinic === undefined)
      throw new UserError(`The clinic has no words in "${guide.language}"`, {
        hint: 'Write them in the clinic\u2019s record and publish it.',
      })
    const {makeLeaflet} = await import('../make/makeLeaflet.ts')
    const {artifacts, problems = []} = await makeLeaflet(
      {guide, clinic, site: config.site, asOf, paper, path: 'preview.pdf'},
      tools,
    )
    const [artifact] = artifacts
    if (artifact === undefined) return Response.json({problems}, {status: 422})
    return new Response(Uint8Array.from(artifact.bytes), {
      headers: {'content-type': artifact.mediaType},
    })
  }
}
