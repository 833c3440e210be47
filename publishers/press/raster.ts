import sharp from 'sharp'

import {UserError} from '#schemas/userError.ts'

/** The text column of a mail, in CSS pixels. */
const columnWidth = 536
/** Phones show two or three dots per pixel. */
const density = 2
/** A drawing has few colours; a palette makes its file a third as large. */
const palette = {palette: true, colours: 128, effort: 10, compressionLevel: 9} as const

/**
 * Turns an image of the store into a PNG that every mail program shows: on white, because a drawing with dark lines would
 * vanish on a dark mail; fine enough for a phone and not finer. Same bytes in, same bytes out.
 * @param shown how wide the mail shows it, in CSS pixels; as wide as it is, or as the column, when absent
 * @throws UserError when it is no image
 */
export async function rasterise(bytes: Uint8Array, shown?: number): Promise<{png: Uint8Array}> {
  try {
    const {width, format} = await sharp(bytes).metadata()
    const drawing = format === 'svg'
    const wanted = (shown ?? Math.min(width, columnWidth)) * density
    const dots = drawing ? wanted : Math.min(width, wanted)
    // At a density of 72 a drawing has its own size: it is drawn larger, not scaled up.
    const png = await sharp(bytes, drawing ? {density: (72 * dots) / width} : {})
      .autoOrient()
      .resize({width: dots})
      .flatten({background: '#ffffff'})
      .png(palette)
      .toBuffer()
    return {png: new Uint8Array(png)}
  } catch (cause) {
    throw new UserError('A picture of the newsletter cannot be drawn', {
      hint: 'Upload it again as SVG, PNG or JPEG.',
      cause,
    })
  }
}
