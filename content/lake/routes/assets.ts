import {boom} from '../apiFault.ts'
import {describeImage} from '../assets/imageDocument.ts'
import {imageFormats} from '../assets/imageFormats.ts'
import {readImage} from '../assets/readImage.ts'
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
import {jsonResponse} from './json.ts'

/** @see https://www.sanity.io/docs/http-reference/assets */
export function mountAssets(router: LakeRouter, parts: LakeParts) {
  router.post(`${versionSegment}/assets/images/:dataset`, (context) => upload(context, parts))
  router.get('/images/:project/:dataset/:file', (context) => serve(context, parts))
}

/** Same bytes, same document: a second upload answers with the first one. */
async function upload(context: LakeContext, parts: LakeParts) {
  readApiVersion(context)
  const dataset = requireDataset(context, parts)
  const user = requireCaller(context, 'Uploading images')
  const image = await readImage(await readBody(context.req.raw, parts.maxBody))
  const {projectId, name} = dataset
  const origin = ownOrigin(context, parts)
  const description = {origin, projectId, dataset: name, notes: readNotes(context)}
  const {_id: id, _type: type, ...attributes} = describeImage(image, description)
  await parts.assets.write(attributes.sha1hash, image.bytes)
  const document = {id, type, attributes}
  await dataset.commit({
    transactionId: undefined,
    steps: [() => [{kind: 'createIfNotExists', document}]],
    user,
    autoGenerateArrayKeys: false,
    dryRun: false,
  })
  return jsonResponse({document: dataset.memory.get(id)})
}

/** What the client tells about a file, by parameter, and the attribute it becomes. */
const noteNames = {
  filename: 'originalFilename',
  label: 'label',
  title: 'title',
  description: 'description',
  creditLine: 'creditLine',
} as const

function readNotes(context: LakeContext): {[name: string]: string} {
  const notes = Object.entries(noteNames).map(
    ([parameter, attribute]) => [attribute, context.req.query(parameter)] as const,
  )
  return Object.fromEntries(notes.filter((note): note is [never, string] => note[1] !== undefined))
}

/** Nothing in an asset may run, and browsers may not guess what it is. */
const safeHeaders = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
}

/**
 * Images are public, as on the hosted CDN, as long as their document exists: deleting the document
 * takes the picture offline. Parameters for transformations are ignored, the original is sent.
 */
async function serve(context: LakeContext, parts: LakeParts) {
  const dataset = requireDataset(context, parts)
  const name = context.req.param('file') ?? ''
  const [, sha1 = '', size = '', extension = ''] =
    /^([0-9a-f]{40})-(\d+x\d+)\.([a-z]+)$/.exec(name) ?? []
  const format = imageFormats.find((candidate) => candidate.extension === extension)
  const isOurs = context.req.param('project') === dataset.projectId
  const document = dataset.memory.get(`image-${sha1}-${size}-${extension}`)
  if (!isOurs || document === undefined || format === undefined) {
    throw boom(404, `There is no image "${name}"`)
  }
  const headers = {...safeHeaders, 'content-type': format.mediaType, etag: `"${sha1}"`}
  return new Response(await parts.assets.read(sha1), {headers})
}
