import {createHash} from 'node:crypto'
import {extname} from 'node:path'

import type {AssetPlace} from './imageDocument.ts'

/** Files that a browser may show by itself; any other is only saved. None of these runs anything. */
export const shownFiles: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
}

/** The `sanity.fileAsset` of a file: as with pictures, the same bytes of the same kind are one document. */
export function describeFile(
  bytes: Uint8Array,
  {mediaType, place}: {readonly mediaType: string; readonly place: AssetPlace},
) {
  const {origin, projectId, dataset, notes} = place
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const extension = extensionOf(notes['originalFilename'], mediaType)
  const path = `files/${projectId}/${dataset}/${sha1}.${extension}`
  return {
    ...notes,
    _id: `file-${sha1}-${extension}`,
    _type: 'sanity.fileAsset',
    assetId: sha1,
    sha1hash: sha1,
    path,
    url: `${origin}/${path}`,
    extension,
    mimeType: mediaType,
    size: bytes.byteLength,
  }
}

/** From its name, else from the kind that its sender names. */
function extensionOf(name: unknown, mediaType: string): string {
  const own = typeof name === 'string' ? extname(name).slice(1).toLowerCase() : ''
  if (/^[a-z\d]{1,10}$/.test(own)) return own
  const [known] = Object.entries(shownFiles).find(([, type]) => type.startsWith(mediaType)) ?? []
  return known ?? 'bin'
}
