/** What keeps a picture from being a clinic's logo: not a kind that every channel can show, too few dots for paper, too many bytes for a phone. */
export type LogoFault = 'kind' | 'small' | 'large'

export interface LogoPicture {
  readonly mediaType: string
  /** Dots; a drawing has as many as anybody wants. Absent while nobody has looked into the file. */
  readonly width?: number
  readonly height?: number
  readonly bytes?: number
}

/** The kinds of picture that mail, paper and web page all show. */
export const logoMediaTypes = ['image/svg+xml', 'image/png', 'image/jpeg'] as const

/** A leaflet gives a logo 60 by 12 mm: with one of these it has about 170 dots an inch there. */
const enough = {width: 400, height: 100}
const maxBytes = 300_000

/** Looks at a logo as far as it is known. */
export function logoFault({mediaType, width, height, bytes}: LogoPicture): LogoFault | undefined {
  if (!logoMediaTypes.some((known) => known === mediaType)) return 'kind'
  const isDrawing = mediaType === 'image/svg+xml'
  const isCoarse =
    width !== undefined && height !== undefined && width < enough.width && height < enough.height
  if (!isDrawing && isCoarse) return 'small'
  return bytes !== undefined && bytes > maxBytes ? 'large' : undefined
}

/** What an editor is told. */
export const logoFaultWords: {readonly [Fault in LogoFault]: string} = {
  kind: 'A logo is an SVG, PNG or JPEG file. Save it as one of these.',
  small:
    'This logo has too few dots to be printed sharply. Use one that is at least 400 dots wide or 100 dots high, or an SVG drawing.',
  large: 'This logo has more than 300 kB, which is slow on a phone. Save it smaller, or as SVG.',
}

const mediaTypesByExtension: ReadonlyMap<string, string> = new Map([
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
])

/** What the id of an image asset tells of it: `image-{sha1}-{W}x{H}-{ext}`. */
export function pictureOfAsset(assetId: string): LogoPicture {
  const [, width, height, extension = ''] = /-(\d+)x(\d+)-([a-z0-9]+)$/.exec(assetId) ?? []
  return {
    mediaType: mediaTypesByExtension.get(extension) ?? '',
    width: Number(width),
    height: Number(height),
  }
}
