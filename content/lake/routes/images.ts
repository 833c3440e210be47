import {createHash} from 'node:crypto'

import {boom} from '../apiFault.ts'
import {imageFormats} from '../assets/imageFormats.ts'
import {readTransform} from '../assets/readTransform.ts'
import {Renderings} from '../assets/renderings.ts'
import type {LakeDocument} from '../document.ts'
import {requireDataset, type LakeContext, type LakeParts, type LakeRouter} from './context.ts'
import {jsonResponse} from './json.ts'

/** Nothing in an asset may run, and browsers may not guess what it is. */
export const fileHeaders = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** `dl` asks for a file to be saved, under a name if it gives one. */
export function attachment(
  wish: string | undefined,
  {originalFilename}: LakeDocument,
  name: string,
): Readonly<Record<string, string>> {
  if (wish === undefined) return {}
  const own = typeof originalFilename === 'string' ? originalFilename : name
  const file = encodeURIComponent(wish === '' ? own : wish)
  return {'content-disposition': `attachment; filename*=UTF-8''${file}`}
}

/** Pictures, as they were uploaded or as the parameters of the address ask for them. */
export function mountImages(router: LakeRouter, parts: LakeParts) {
  const renderings = new Renderings()
  for (const path of ['/images/:project/:dataset/:file', '/images/:project/:dataset/:file/:name'])
    router.get(path, (context) => serveImage(context, parts, renderings))
}

/** Parameters that say how an answer is handed over, not what is in it. */
const handing: readonly string[] = ['dl', 'dlRaw']

/**
 * Images are public, as on the hosted CDN, as long as their document exists: deleting the document takes the picture offline, in every
 * size.
 */
async function serveImage(context: LakeContext, parts: LakeParts, renderings: Renderings) {
  const {document, sha1, format, file} = findImage(context, parts)
  const search = context.req.query()
  const shaping = Object.entries(search).filter(([name]) => !handing.includes(name))
  const isOriginal =
    shaping.length === 0 || search['dlRaw'] === 'true' || keepsDrawing(format.format, search)
  const transform = readTransform(search, context.req.header('accept') ?? '')
  if (transform.format === 'json') return jsonResponse(document)
  const key = [sha1, transform.format ?? '', ...shaping.map((pair) => pair.join('=')).sort()].join(
    '&',
  )
  const headers = {
    ...fileHeaders,
    ...attachment(search['dlRaw'] === 'true' ? '' : search['dl'], document, file),
    ...(search['auto'] === undefined ? {} : {vary: 'Accept'}),
    etag: isOriginal ? `"${sha1}"` : `"${createHash('sha1').update(key).digest('hex')}"`,
  }
  if (context.req.header('if-none-match') === headers.etag)
    return new Response(null, {status: 304, headers})
  if (isOriginal) {
    const bytes = await parts.assets.read(sha1)
    return new Response(bytes, {headers: {...headers, 'content-type': format.mediaType}})
  }
  const {bytes, mediaType} = await renderings.get(key, async () => {
    const {applyTransform} = await import('../assets/applyTransform.ts')
    return applyTransform(await parts.assets.read(sha1), transform, format.extension)
  })
  return new Response(bytes, {headers: {...headers, 'content-type': mediaType}})
}

/** A drawing has every size already, until it is asked for as pixels. */
function keepsDrawing(format: string, {fm}: Readonly<Record<string, string>>): boolean {
  return format === 'svg' && (fm === undefined || fm === '')
}

function findImage(context: LakeContext, parts: LakeParts) {
  const dataset = requireDataset(context, parts)
  const file = context.req.param('file') ?? ''
  const [, sha1 = '', size = '', extension = ''] =
    /^([0-9a-f]{40})-(\d+x\d+)\.([a-z]+)$/.exec(file) ?? []
  const format = imageFormats.find((candidate) => candidate.extension === extension)
  const isOurs = context.req.param('project') === dataset.projectId
  const document = dataset.memory.get(`image-${sha1}-${size}-${extension}`)
  if (!isOurs || document === undefined || format === undefined)
    throw boom(404, `There is no image "${file}"`)
  return {document, sha1, format, file}
}
