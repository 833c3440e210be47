import {requireUser} from '../access/visitor.ts'
import type {LakeDocument} from '../document.ts'
import {
  dataPaths,
  readApiVersion,
  requireDataset,
  type LakeParts,
  type LakeRouter,
} from './context.ts'

/**
 * Streams all documents, drafts and assets too, as one JSON text per line: the backup.
 * @see https://www.sanity.io/docs/http-reference/export
 */
export function mountExport(router: LakeRouter, parts: LakeParts) {
  router.on('GET', dataPaths('export'), (context) => {
    readApiVersion(context)
    const dataset = requireDataset(context, parts)
    requireUser(context.get('visitor'), 'Exporting documents')
    const types = (context.req.query('types') ?? '').split(',').filter((type) => type !== '')
    const documents = dataset.memory.views.raw.all.filter(
      ({_type: type}) => types.length === 0 || types.includes(type),
    )
    const headers = {'content-type': 'application/x-ndjson; charset=utf-8'}
    return new Response(streamLines(documents), {headers})
  })
}

/** `documents` is a snapshot of frozen values: what is written meanwhile does not show. */
function streamLines(documents: readonly LakeDocument[]): ReadableStream<Uint8Array> {
  const rest = documents[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const {done, value} = rest.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
  })
}
