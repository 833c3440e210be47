import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/**
 * SHA-256, as 64 hex digits, over the canonical JSON (RFC 8785) of a value: the same value gives the same hash in Node and in
 * a browser, whatever the order of its members. Synchronous, so that the Studio can hash on each keystroke.
 */
export function hashJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('BUG: a value without a JSON form was hashed')
  return hashText(text)
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
