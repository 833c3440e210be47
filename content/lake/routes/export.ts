import {
  dataPaths,
  readApiVersion,
  requireCaller,
  requireDataset,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {streamLines} from './json.ts'

/**
 * Streams all documents, drafts and assets too, as one JSON text per line: the backup.
 * @see https://www.sanity.io/docs/http-reference/export
 */
export function mountExport(router: LakeRouter, parts: LakeParts) {
  router.on('GET', dataPaths('export'), (context) => {
    readApiVersion(context)
    const dataset = requireDataset(context, parts)
    const user = requireCaller(context, 'Exporting documents')
    const types = (context.req.query('types') ?? '').split(',').filter((type) => type !== '')
    const documents = dataset
      .view('raw', user)
      .all.filter(({_type: type}) => types.length === 0 || types.includes(type))
    const headers = {'content-type': 'application/x-ndjson; charset=utf-8'}
    // A snapshot of frozen values: what is written meanwhile does not show.
    return new Response(streamLines(documents), {headers})
  })
}
