import {boom} from '../apiFault.ts'
import {describeFile, shownFiles} from '../assets/fileDocument.ts'
import {describeImage} from '../assets/imageDocument.ts'
import type {JsonObject} from '../json.ts'
import {readBody} from './body.ts'
import {
  ownOrigin,
  readApiVersion,
  requireCaller,
  requireDataset,
  versionSegment,
  type LakeContext,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {attachment, fileHeaders, mountImages} from './images.ts'
import {jsonResponse} from './json.ts'

/** @see https://www.sanity.io/docs/http-reference/assets */
export function mountAssets(router: LakeRouter, parts: LakeParts) {
  router.post(`${versionSegment}/assets/images/:dataset`, (context) =>
    upload(context, parts, async (bytes, place) => {
      // Decoders of pictures take long to load: with the first picture, not before Studio can be opened.
      const {readImage} = await import('../assets/readImage.ts')
      const {imageMetadata} = await import('../assets/imageMetadata.ts')
      const image = await readImage(bytes)
      const wanted = context.req.queries('meta')
      return describeImage(image, await imageMetadata(bytes, wanted), place)
    }),
  )
  router.post(`${versionSegment}/assets/files/:dataset`, (context) =>
    upload(context, parts, async (bytes, place) => {
      const mediaType = context.req.header('content-type') ?? 'application/octet-stream'
      return describeFile(bytes, {mediaType, place})
    }),
  )
  mountImages(router, parts)
  router.get('/files/:project/:dataset/:file', (context) => serveFile(context, parts))
}

type Describe = (
  bytes: Buffer,
  place: Parameters<typeof describeImage>[2],
) => Promise<ReturnType<typeof describeFile>>

/** Same bytes, same document: a second upload answers with the first one. */
async function upload(context: LakeContext, parts: LakeParts, describe: Describe) {
  readApiVersion(context)
  const dataset = requireDataset(context, parts)
  const user = requireCaller(context, 'Uploading')
  const bytes = await readBody(context.req.raw, parts.maxBody)
  const {projectId, name} = dataset
  const place = {
    origin: ownOrigin(context, parts),
    projectId,
    dataset: name,
    notes: readNotes(context),
  }
  const {_id: id, _type: type, ...attributes} = await describe(bytes, place)
  const document = {id, type, attributes}
  const {results} = await parts.assets.hold(attributes.sha1hash, bytes, () =>
    dataset.commit({
      transactionId: undefined,
      steps: [() => [{kind: 'createIfNotExists', document}]],
      user,
      autoGenerateArrayKeys: false,
      dryRun: false,
    }),
  )
  return jsonResponse({document: results[0]?.document})
}

/** What the client tells about a file, by parameter, and the attribute it becomes. */
const noteNames = {
  filename: 'originalFilename',
  label: 'label',
  title: 'title',
  description: 'description',
  creditLine: 'creditLine',
} as const

function readNotes(context: LakeContext): JsonObject {
  const notes = Object.entries(noteNames).flatMap(([parameter, attribute]) => {
    const value = context.req.query(parameter)
    return value === undefined ? [] : [[attribute, value] as const]
  })
  const {sourceId: id, sourceName: name, sourceUrl: url} = context.req.query()
  const source =
    id === undefined || name === undefined
      ? {}
      : {source: {id, name, ...(url === undefined ? {} : {url})}}
  return {...Object.fromEntries(notes), ...source}
}

/** Files are public by their hash as long as their document exists, like pictures; what a browser might run is only saved. */
async function serveFile(context: LakeContext, parts: LakeParts) {
  const dataset = requireDataset(context, parts)
  const name = context.req.param('file') ?? ''
  const [, sha1 = '', extension = ''] = /^([0-9a-f]{40})\.([a-z\d]+)$/.exec(name) ?? []
  const document = dataset.memory.get(`file-${sha1}-${extension}`)
  if (context.req.param('project') !== dataset.projectId || document === undefined)
    throw boom(404, `There is no file "${name}"`)
  const shown = shownFiles[extension]
  const wish = context.req.query('dl') ?? (shown === undefined ? '' : undefined)
  const headers = {
    ...fileHeaders,
    'content-type': shown ?? 'application/octet-stream',
    etag: `"${sha1}"`,
    ...attachment(wish, document, name),
  }
  if (context.req.header('if-none-match') === headers.etag)
    return new Response(null, {status: 304, headers})
  return new Response(await parts.assets.read(sha1), {headers})
}
