import {createHash} from 'node:crypto'

import type {JsonObject} from '../json.ts'
import type {Image} from './readImage.ts'

/** Where an asset is kept and what its uploader told. */
export interface AssetPlace {
  readonly origin: string
  readonly projectId: string
  readonly dataset: string
  /** What the uploader told: file name, title, credit line … */
  readonly notes: JsonObject
}

/**
 * The `sanity.imageAsset` of an image. Its id is made of its bytes and size, so that the same file
 * uploaded twice is one document; `_id` and file name are also all an image URL needs.
 * @see https://www.sanity.io/docs/image-metadata
 */
export function describeImage(
  image: Image,
  more: JsonObject,
  {origin, projectId, dataset, notes}: AssetPlace,
) {
  const {bytes, extension, mediaType, width, height, hasAlpha, isOpaque} = image
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const path = `images/${projectId}/${dataset}/${sha1}-${width}x${height}.${extension}`
  const aspectRatio = width / height
  const dimensions = {_type: 'sanity.imageDimensions', width, height, aspectRatio}
  return {
    ...notes,
    _id: `image-${sha1}-${width}x${height}-${extension}`,
    _type: 'sanity.imageAsset',
    assetId: sha1,
    sha1hash: sha1,
    path,
    url: `${origin}/${path}`,
    extension,
    mimeType: mediaType,
    size: bytes.byteLength,
    metadata: {_type: 'sanity.imageMetadata', dimensions, hasAlpha, isOpaque, ...more},
  }
}
