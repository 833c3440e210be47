import {encode} from 'blurhash'
import sharp from 'sharp'

import type {JsonObject} from '../json.ts'

/** Placeholders for a picture that is on its way, each made only where it is asked for. Position and camera are never read: they tell where patients were. */
const makers: Readonly<Record<string, (bytes: Buffer) => Promise<JsonObject>>> = {
  /** The picture itself, 20 pixels wide, as an address. */
  async lqip(bytes) {
    const small = await sharp(bytes).autoOrient().resize({width: 20}).webp({quality: 50}).toBuffer()
    return {lqip: `data:image/webp;base64,${small.toString('base64')}`}
  },
  /** @see https://blurha.sh */
  async blurhash(bytes) {
    const {data, info} = await sharp(bytes)
      .autoOrient()
      .ensureAlpha()
      .resize(32, 32, {fit: 'inside'})
      .raw()
      .toBuffer({resolveWithObject: true})
    const pixels = new Uint8ClampedArray(data)
    return {blurHash: encode(pixels, info.width, info.height, 4, 3)}
  },
}

/**
 * What there is to say about a picture beside its size.
 * @param wanted as the client names them; all of them when nothing was named
 */
export async function imageMetadata(
  bytes: Buffer,
  wanted: readonly string[] | undefined,
): Promise<JsonObject> {
  const chosen = Object.entries(makers).filter(([name]) => wanted?.includes(name) ?? true)
  const parts = await Promise.all(chosen.map(([, make]) => make(bytes)))
  return Object.assign({}, ...parts)
}
