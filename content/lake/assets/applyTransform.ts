import sharp, {type Sharp} from 'sharp'

import {boom} from '../apiFault.ts'
import type {Crop, Fit, Format, Transform} from './readTransform.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** A decoded picture takes four bytes per pixel. */
const maxPixels = 50_000_000

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  tiff: 'image/tiff',
}

export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

/**
 * Makes a picture as it was asked for: part of the original, turned, sized, coloured, in another format.
 * @param extension that of the original, whose format stays where no other is asked for
 */
export async function applyTransform(
  original: Uint8Array,
  transform: Transform,
  extension: string,
): Promise<Rendered> {
  const upright = sharp(original, {limitInputPixels: maxPixels}).autoOrient()
  const {width, height} = await sizeOf(upright)
  const {picture, size} = cut(upright, {width, height}, transform)
  const turned = turn(picture, transform)
  const quarter = transform.turn % 180 === 90
  const upSize = quarter ? {width: size.height, height: size.width} : size
  // Everything up to here happens before the size is changed, whatever order sharp prefers.
  const isChanged = transform.rect !== undefined || transform.turn !== 0 || transform.flip !== ''
  const stage = isChanged ? await restage(turned) : turned
  const sized = resize(stage, upSize, transform)
  const finished = finish(sized, transform)
  const {data, info} = await write(finished, transform, extension).toBuffer({
    resolveWithObject: true,
  })
  return {
    bytes: Uint8Array.from(data),
    mediaType: mediaTypes[info.format] ?? 'application/octet-stream',
  }
}

async function sizeOf(picture: Sharp): Promise<Size> {
  const {autoOrient} = await picture.metadata()
  return autoOrient
}

async function restage(picture: Sharp): Promise<Sharp> {
  const {data, info} = await picture.raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  return sharp(data, {raw: {width, height, channels}})
}

function cut(picture: Sharp, size: Size, {rect}: Transform): {picture: Sharp; size: Size} {
  if (rect === undefined) return {picture, size}
  const [left, top, wantedWidth, wantedHeight] = rect
  const width = Math.min(wantedWidth, size.width - left)
  const height = Math.min(wantedHeight, size.height - top)
  if (width <= 0 || height <= 0)
    throw boom(
      400,
      `The image parameter "rect" lies outside of a picture of ${size.width}x${size.height}`,
    )
  return {picture: picture.extract({left, top, width, height}), size: {width, height}}
}

function turn(picture: Sharp, {turn: degrees, flip}: Transform): Sharp {
  const turned = degrees === 0 ? picture : picture.rotate(degrees)
  const flopped = flip.includes('h') ? turned.flop() : turned
  return flip.includes('v') ? flopped.flip() : flopped
}

/** How each `fit` sizes a picture; width and height are asked for, one of them at least. */
type Fitter = (picture: Sharp, from: Size, to: Partial<Size>, transform: Transform) => Sharp

const transparent = {r: 0, g: 0, b: 0, alpha: 0}

const fitters: Readonly<Record<Fit, Fitter>> = {
  clip: (picture, _, to) => picture.resize({...to, fit: 'inside'}),
  max: (picture, _, to) => picture.resize({...to, fit: 'inside', withoutEnlargement: true}),
  scale: (picture, from, to) => picture.resize({...complete(to, from), fit: 'fill'}),
  crop: cropTo,
  min: (picture, from, to, transform) => {
    const {width, height} = complete(to, from)
    const scale = Math.min(1, from.width / width, from.height / height)
    return cropTo(
      picture,
      from,
      {
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
      },
      transform,
    )
  },
  fill: (picture, from, to, {background}) =>
    picture.resize({...complete(to, from), fit: 'contain', background: background ?? transparent}),
  fillmax: (picture, from, to, {background = transparent}) => {
    const {width, height} = complete(to, from)
    const scale = Math.min(1, width / from.width, height / from.height)
    const inner = {
      width: Math.max(1, Math.round(from.width * scale)),
      height: Math.max(1, Math.round(from.height * scale)),
    }
    const left = Math.floor((width - inner.width) / 2)
    const top = Math.floor((height - inner.height) / 2)
    const right = width - inner.width - left
    const bottom = height - inner.height - top
    return picture.resize({...inner, fit: 'fill'}).extend({left, top, right, bottom, background})
  },
}

/** The side that was not asked for follows from the other. */
function complete({width, height}: Partial<Size>, from: Size): Size {
  return {
    width: width ?? Math.max(1, Math.round(((height ?? from.height) / from.height) * from.width)),
    height: height ?? Math.max(1, Math.round(((width ?? from.width) / from.width) * from.height)),
  }
}

const positions: Readonly<Partial<Record<Crop, string>>> = {
  'top,left': 'left top',
  'top,right': 'right top',
  'bottom,left': 'left bottom',
  'bottom,right': 'right bottom',
}

function cropTo(picture: Sharp, from: Size, to: Partial<Size>, {crop, focus}: Transform): Sharp {
  const size = complete(to, from)
  if (crop !== 'focalpoint')
    return picture.resize({...size, fit: 'cover', position: positions[crop] ?? crop})
  const scale = Math.max(size.width / from.width, size.height / from.height)
  const width = Math.max(1, Math.min(from.width, Math.round(size.width / scale)))
  const height = Math.max(1, Math.min(from.height, Math.round(size.height / scale)))
  const start = (part: number, whole: number, middle: number) =>
    Math.round(Math.max(0, Math.min(whole - part, middle * whole - part / 2)))
  const left = start(width, from.width, focus.x)
  const top = start(height, from.height, focus.y)
  return picture.extract({left, top, width, height}).resize({...size, fit: 'fill'})
}

function resize(picture: Sharp, from: Size, transform: Transform): Sharp {
  const {maxWidth, maxHeight, minWidth, minHeight} = transform.limits
  const width = within(transform.width, from.width, [minWidth, maxWidth])
  const height = within(transform.height, from.height, [minHeight, maxHeight])
  if (width === undefined && height === undefined) return picture
  const to = {...(width === undefined ? {} : {width}), ...(height === undefined ? {} : {height})}
  const {width: full, height: tall} = complete(to, from)
  if (full * tall > maxPixels || full > 16_384 || tall > 16_384)
    throw boom(400, `A picture of ${full}x${tall} is too large`)
  return fitters[transform.fit](picture, from, to, transform)
}

/** The side that was asked for, or the one that a limit asks for. */
function within(
  wanted: number | undefined,
  actual: number,
  [low = 0, high = Infinity]: readonly [number | undefined, number | undefined],
): number | undefined {
  const limited = Math.max(low, Math.min(high, wanted ?? actual))
  return wanted === undefined && limited === actual ? undefined : limited
}

function finish(picture: Sharp, {blur, sharpen, saturation, pad, background}: Transform): Sharp {
  const colour = background ?? '#fff'
  let finished = picture
  if (saturation !== 0) finished = finished.modulate({saturation: 1 + saturation / 100})
  if (blur > 0) finished = finished.blur(Math.max(0.3, Math.min(200, blur / 10)))
  if (sharpen > 0) finished = finished.sharpen({sigma: 0.5 + sharpen / 25})
  if (pad > 0)
    finished = finished.extend({top: pad, bottom: pad, left: pad, right: pad, background: colour})
  return background === undefined ? finished : finished.flatten({background})
}

const jpeg = (picture: Sharp, quality: number) =>
  picture.flatten({background: '#fff'}).jpeg({quality})

const writers: Readonly<Record<Format, (picture: Sharp, quality: number) => Sharp>> = {
  jpg: jpeg,
  pjpg: (picture, quality) =>
    picture.flatten({background: '#fff'}).jpeg({quality, progressive: true}),
  png: (picture) => picture.png(),
  webp: (picture, quality) => picture.webp({quality}),
  avif: (picture, quality) => picture.avif({quality}),
  json: (picture) => picture.png(),
}

/** Formats that are only taken in are given out as one that browsers show. */
const kept: Readonly<Record<string, Format>> = {
  jpg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'png',
  tif: 'png',
  svg: 'png',
}

function write(picture: Sharp, {format, quality}: Transform, extension: string): Sharp {
  return writers[format ?? kept[extension] ?? 'png'](picture, quality)
}
