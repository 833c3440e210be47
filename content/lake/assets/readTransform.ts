import {boom} from '../apiFault.ts'

/** How a picture is asked for, from the parameters of its address. Sizes in pixels of the answer. */
export interface Transform {
  readonly width: number | undefined
  readonly height: number | undefined
  readonly fit: Fit
  /** Where a crop keeps what is there. */
  readonly crop: Crop
  /** The middle of a crop by focal point, from 0 to 1 of either side. */
  readonly focus: {readonly x: number; readonly y: number}
  /** The part of the original that is meant: left, top, width, height. */
  readonly rect: readonly [number, number, number, number] | undefined
  readonly turn: number
  readonly flip: string
  readonly background: string | undefined
  readonly pad: number
  readonly blur: number
  readonly sharpen: number
  readonly saturation: number
  readonly quality: number
  readonly format: Format | undefined
  readonly limits: {
    readonly maxWidth: number | undefined
    readonly maxHeight: number | undefined
    readonly minWidth: number | undefined
    readonly minHeight: number | undefined
  }
}

const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
export type Fit = (typeof fits)[number]

const crops = [
  'center',
  'top',
  'bottom',
  'left',
  'right',
  'top,left',
  'top,right',
  'bottom,left',
  'bottom,right',
  'entropy',
  'focalpoint',
] as const
export type Crop = (typeof crops)[number]

const formats = ['jpg', 'pjpg', 'png', 'webp', 'avif', 'json'] as const
export type Format = (typeof formats)[number]

/** The largest side of an answer. A picture that is four times as large as the paper helps nobody and fills the memory. */
const largestSide = 8192

/**
 * Reads the parameters of an image address; unknown ones mean nothing, as on the hosted lake.
 * @throws ApiFault 400 that names the parameter
 * @see https://www.sanity.io/docs/apis-and-sdks/image-urls
 */
export function readTransform(search: Readonly<Record<string, string>>, accept: string): Transform {
  const number = (name: string, low: number, high: number): number | undefined => {
    const text = search[name]
    if (text === undefined || text === '') return undefined
    const value = Number(text)
    if (Number.isFinite(value) && value >= low && value <= high) return value
    throw wrong(name, text, `a number from ${low} to ${high}`)
  }
  const choice = <Value extends string>(name: string, values: readonly Value[]) => {
    const text = search[name]
    if (text === undefined || text === '') return undefined
    const found = values.find((value) => value === text)
    if (found !== undefined) return found
    throw wrong(name, text, `one of ${values.join(', ')}`)
  }
  const scale = number('dpr', 0.1, 5) ?? 1
  const size = (name: string) => {
    const value = number(name, 1, largestSide)
    if (value === undefined) return undefined
    return Math.max(1, Math.min(largestSide, Math.round(value * scale)))
  }
  return {
    width: size('w'),
    height: size('h'),
    fit: choice('fit', fits) ?? 'clip',
    crop: choice('crop', crops) ?? (search['fp-x'] === undefined ? 'center' : 'focalpoint'),
    focus: {x: number('fp-x', 0, 1) ?? 0.5, y: number('fp-y', 0, 1) ?? 0.5},
    rect: readRect(search['rect']),
    turn: Number(choice('or', ['0', '90', '180', '270']) ?? 0),
    flip: choice('flip', ['h', 'v', 'hv']) ?? '',
    background: readColour(search['bg']),
    pad: Math.round(number('pad', 0, 1000) ?? 0),
    blur: number('blur', 0, 2000) ?? 0,
    sharpen: number('sharp', 0, 100) ?? 0,
    saturation: number('sat', -100, 100) ?? 0,
    quality: Math.max(1, Math.round(number('q', 0, 100) ?? 75)),
    format: choice('fm', formats) ?? (choice('auto', ['format']) && accepted(accept)),
    limits: {
      maxWidth: size('max-w'),
      maxHeight: size('max-h'),
      minWidth: size('min-w'),
      minHeight: size('min-h'),
    },
  }
}

function accepted(accept: string): Format | undefined {
  return accept.includes('image/webp') ? 'webp' : undefined
}

function readRect(text: string | undefined): Transform['rect'] {
  if (text === undefined || text === '') return undefined
  const [x, y, width, height, ...more] = text.split(',').map(Number)
  const sides = [x, y, width, height]
  const isRect =
    more.length === 0 &&
    sides.every((side) => Number.isInteger(side)) &&
    (width ?? 0) > 0 &&
    (height ?? 0) > 0 &&
    (x ?? -1) >= 0 &&
    (y ?? -1) >= 0
  if (isRect) return [x ?? 0, y ?? 0, width ?? 0, height ?? 0]
  throw wrong('rect', text, 'left,top,width,height in pixels')
}

function readColour(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (!/^(?:[\da-f]{3}|[\da-f]{4}|[\da-f]{6}|[\da-f]{8})$/i.test(text))
    throw wrong('bg', text, 'a colour in hex digits, such as fff')
  // Four and eight digits begin with the opacity.
  const opacity = text.length % 4 === 0 ? text.length / 4 : 0
  return `#${text.slice(opacity)}${text.slice(0, opacity)}`
}

function wrong(name: string, text: string, wanted: string) {
  return boom(400, `The image parameter "${name}" is "${text}", but must be ${wanted}`)
}
