import sharp from 'sharp'

import {boom} from '../apiFault.ts'
import {imageFormats} from './imageFormats.ts'
import {requireSafeSvg} from './requireSafeSvg.ts'

/** An image that was decoded once to its end, so that it cannot fail in a mail later. */
export interface Image {
  readonly bytes: Buffer
  readonly extension: string
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
}

/** A decoded picture takes four bytes per pixel; 50 million are far beyond any leaflet. */
const maxPixels = 50_000_000

/** Reads uploaded bytes; what they are is decided by looking at them, not by their name or label. */
export async function readImage(upload: Buffer): Promise<Image> {
  if (isMarkup(upload)) requireSafeSvg(upload.toString('utf8'))
  const {format, orientation, width, height, hasAlpha, isOpaque} = await decode(upload)
  const known = imageFormats.find((candidate) => candidate.format === format)
  if (known === undefined) throw boom(400, `Images of the format ${format} cannot be used`)
  // EXIF orientations from 5 on are turned by a quarter: browsers show them with sides exchanged.
  const size = orientation >= 5 ? {width: height, height: width} : {width, height}
  const {extension, mediaType} = known
  return {bytes: upload, extension, mediaType, ...size, hasAlpha, isOpaque}
}

function isMarkup(upload: Buffer): boolean {
  return /^(?:\uFEFF)?\s*</.test(upload.subarray(0, 200).toString('utf8'))
}

async function decode(bytes: Buffer) {
  try {
    const picture = sharp(bytes, {failOn: 'error', limitInputPixels: maxPixels})
    const {format, orientation = 1, width, height, hasAlpha} = await picture.metadata()
    const {isOpaque} = await picture.stats()
    return {format, orientation, width, height, hasAlpha, isOpaque}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw boom(400, `The image cannot be read: ${reason}`, {cause})
  }
}
