import {publishedIdOf, type LakeDocument} from '../document.ts'
import type {View} from '../memory/view.ts'
import {
  dataPaths,
  readApiVersion,
  requireCaller,
  requireDataset,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonResponse} from './json.ts'

/**
 * Reads documents by their exact ids, without a perspective.
 * @see https://www.sanity.io/docs/http-reference/doc
 */
export function mountDoc(router: LakeRouter, parts: LakeParts) {
  router.on('GET', dataPaths('doc', '/:ids'), (context) => {
    readApiVersion(context)
    const dataset = requireDataset(context, parts)
    const user = requireCaller(context, 'Reading documents')
    const visible = dataset.view('raw', user)
    const asked = (context.req.param('ids') ?? '').split(',').filter((id) => id !== '')
    const withVersions = context.req.query('includeAllVersions') === 'true'
    const ids = withVersions ? asked.flatMap((id) => variantIds(id, visible)) : asked
    const found = ids.map((id) => visible.get(id)).filter(isPresent)
    const omitted = asked
      .filter((id) => visible.get(id) === undefined)
      .map((id) => ({
        id,
        reason: dataset.memory.get(id) === undefined ? 'existence' : 'permission',
      }))
    const documents = context.req.query('excludeContent') === 'true' ? [] : found
    return jsonResponse({documents, omitted})
  })
}

function variantIds(id: string, visible: View): readonly string[] {
  return visible.variantsOf(publishedIdOf(id)).map((document) => document._id)
}

function isPresent(document: LakeDocument | undefined): document is LakeDocument {
  return document !== undefined
}
