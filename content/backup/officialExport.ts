import type {LakeDocument} from '../lake/document.ts'
import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../lake/json.ts'

/** What `sanity datasets export` would write of these documents. */
export interface OfficialExport {
  /** One per line of `data.ndjson`. */
  readonly documents: readonly JsonObject[]
  /** The images and files: their documents are made anew by whoever imports. */
  readonly assets: readonly AssetFile[]
  /** `assets.json`: what an upload cannot find out from the bytes. */
  readonly assetMap: JsonObject
}

export interface AssetFile {
  readonly id: string
  readonly sha1: string
  /** `images/SHA1-10x20.png` or `files/SHA1.pdf`. */
  readonly path: string
}

/**
 * Turns documents into the official format. Ours and not `@sanity/export`, because that one downloads each picture from the address
 * in its document, and an embedded lake answers on another port tomorrow. A test holds it against the official one.
 * @see https://www.sanity.io/docs/content-lake/importing-data
 */
export function describeExport(all: Iterable<LakeDocument>): OfficialExport {
  const documents: JsonObject[] = []
  const assets: AssetFile[] = []
  const assetMap: Record<string, JsonObject> = {}
  for (const document of all) {
    const {_id: id, _type: type} = document
    const isAsset = type === 'sanity.imageAsset' || type === 'sanity.fileAsset'
    const asset = isAsset ? assetFileOf(id) : undefined
    if (asset !== undefined) {
      assets.push(asset)
      assetMap[`${id.slice(0, id.indexOf('-'))}-${asset.sha1}`] = notesOf(document)
    } else if (!isSystemDocument(id)) {
      documents.push(withMarkers(document))
    }
  }
  return {documents, assets, assetMap}
}

/** Documents of the store itself do not travel; releases do. */
export function isSystemDocument(id: string): boolean {
  return id.startsWith('_.') && !id.startsWith('_.releases.')
}

const assetIds = /^(image)-([a-f0-9]{40})-\d+x\d+-[a-z]+$|^(file)-([a-f0-9]{40})-[a-z0-9]+$/

function assetFileOf(id: string): AssetFile | undefined {
  const [whole, image, imageHash, file, fileHash] = assetIds.exec(id) ?? []
  if (whole === undefined) return undefined
  const kind = image ?? file ?? ''
  const sha1 = imageHash ?? fileHash ?? ''
  // An extension with a digit (mp4) becomes part of the name: the official one does the same.
  const [, name = '', extension = 'bin'] = /^[a-z]+-(.*?)(?:-([a-z]+))?$/.exec(id) ?? []
  return {id, sha1, path: `${kind}s/${name}.${extension}`}
}

const foundFromBytes = ['_id', '_type', 'assetId', 'extension', 'mimeType', 'path', 'url']

function notesOf(document: LakeDocument): JsonObject {
  const rest = Object.entries(document).filter(
    ([name]) => name !== 'uploadId' && !foundFromBytes.includes(name),
  )
  return Object.fromEntries(rest)
}

/** A field that shows a picture names its file instead of a document that does not exist yet. */
function withMarkers(object: JsonObject): JsonObject {
  const {asset, ...others} = object
  const id = isJsonObject(asset) ? asset['_ref'] : undefined
  const file = typeof id === 'string' ? assetFileOf(id) : undefined
  const rest = file === undefined ? object : others
  const marker = file === undefined ? {} : {_sanityAsset: markerOf(file)}
  const fields = Object.entries(rest).map(([name, value]) => [name, withMarkersIn(value)] as const)
  return {...marker, ...Object.fromEntries(fields)}
}

function withMarkersIn(value: Json): Json {
  if (isJsonArray(value)) return value.map(withMarkersIn)
  return isJsonObject(value) ? withMarkers(value) : value
}

function markerOf({path}: AssetFile): string {
  return `${path.slice(0, path.indexOf('s/'))}@file://./${path}`
}
