import {randomUUID} from 'node:crypto'

import {invalid} from './mutationRefused.ts'

/**
 * Makes the id of a new document: none is generated, a prefix (`drafts.`) is completed.
 * @see https://www.sanity.io/docs/content-lake/ids
 */
export function completeId(id: string | undefined): string {
  if (id === undefined) return randomUUID()
  if (id.endsWith('.')) return requireDocumentId(`${id}${randomUUID()}`)
  return requireDocumentId(id)
}

export function requireDocumentId(id: string): string {
  if (!isDocumentId(id)) throw invalid(`Malformed document ID: "${id}"`)
  return id
}

/** Letters, digits, `.`, `_`, `-`; no leading dash, no empty path segment, at most 128. */
export function isDocumentId(id: string): boolean {
  const isSpelled = /^[a-zA-Z0-9._-]{1,128}$/.test(id) && !id.startsWith('-')
  return isSpelled && !id.split('.').includes('')
}

/** A transaction id becomes the `_rev` of every document it touches. */
export function isTransactionId(id: string): boolean {
  return /^[a-zA-Z0-9._-]{1,128}$/.test(id)
}
