import {inflateRawSync} from 'node:zlib'

import mammoth from 'mammoth'

import {readHtmlOutline} from './htmlOutline.ts'
import type {Outline} from './outline.ts'

/** Unpacked, a guide without its pictures has less than a tenth of this. */
const maxUnpacked = 40_000_000

/**
 * A word-processor file as an outline. Undefined when it is no such file, or one that unpacks to more than any guide.
 * Pictures are left out before they are read; nothing that the file names is loaded.
 */
export async function readDocxOutline(bytes: Uint8Array): Promise<Outline | undefined> {
  const buffer = Buffer.from(bytes)
  if (!isSafeArchive(buffer)) return undefined
  try {
    const {value} = await mammoth.convertToHtml(
      {buffer},
      {convertImage: mammoth.images.imgElement(async () => Promise.resolve({src: ''}))},
    )
    return readHtmlOutline(value)
  } catch {
    return undefined
  }
}

const directoryEntry = 0x02_01_4b_50
const localEntry = 0x04_03_4b_50
const directoryEnd = 0x06_05_4b_50

/** Unpacks every entry once with a limit: what an archive says of its sizes need not be true. */
function isSafeArchive(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== directoryEnd)
    return false
  const count = bytes.readUInt16LE(end + 10)
  let offset = bytes.readUInt32LE(end + 16)
  let left = maxUnpacked
  try {
    for (let index = 0; index < count; index += 1) {
      if (bytes.readUInt32LE(offset) !== directoryEntry) return false
      const unpacked = unpackedEntry(bytes, offset, left)
      if (unpacked === undefined) return false
      left -= unpacked.length
      // Entities could make a small text endless; word processors write none.
      if (unpacked.includes('<!DOCTYPE') || unpacked.includes('<!ENTITY')) return false
      const lengths = [28, 30, 32].map((place) => bytes.readUInt16LE(offset + place))
      offset += 46 + lengths.reduce((sum, length) => sum + length, 0)
    }
  } catch {
    return false
  }
  return true
}

function unpackedEntry(bytes: Buffer, offset: number, limit: number): Buffer | undefined {
  const method = bytes.readUInt16LE(offset + 10)
  const size = bytes.readUInt32LE(offset + 20)
  const local = bytes.readUInt32LE(offset + 42)
  if (bytes.readUInt32LE(local) !== localEntry) return undefined
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + size)
  if (method === 0) return packed.length <= limit ? packed : undefined
  if (method !== 8) return undefined
  return inflateRawSync(packed, {maxOutputLength: Math.max(1, limit)})
}
