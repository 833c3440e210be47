import sharp from 'sharp'

import type {Logo} from '#schemas/guide/guide.ts'

/** A mark in a colour that no output has but for it. */
export const logoDrawing = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><path fill="#d4007a" d="M4 4h88v88H4z"/></svg>`

export const sampleLogo: Logo = {
  assetId: 'image-abcdefabcdefabcdefabcdefabcdefabcdefabcd-96x96-svg',
  width: 96,
  height: 96,
  mediaType: 'image/svg+xml',
}

/** A word mark: wide, with dots. */
export const wideLogo: Logo = {
  assetId: 'image-abcdefabcdefabcdefabcdefabcdefabcdefabce-1200x200-png',
  width: 1200,
  height: 200,
  mediaType: 'image/png',
}

/** A picture of one colour. */
export function plainPicture(width: number, height: number, format: 'png' | 'webp' = 'png') {
  return sharp({create: {width, height, channels: 3, background: '#d4007a'}})
    .toFormat(format)
    .toBuffer()
}

/** How many dots of a picture have the colour of the sample logo, roughly. */
export async function logoDots(picture: Uint8Array): Promise<number> {
  const {data, info} = await sharp(picture).removeAlpha().raw().toBuffer({resolveWithObject: true})
  return Array.from({length: info.width * info.height}, (_, dot) =>
    [...data.subarray(dot * 3, dot * 3 + 3)].every(
      (value, channel) => Math.abs(value - (rgb[channel] ?? 0)) < 24,
    ),
  ).filter(Boolean).length
}

const rgb = [0xd4, 0x00, 0x7a]
