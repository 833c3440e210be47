/** Stored documents are unknown JSON until `readGuide`; these take single members out of it. */

export type StoredRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is StoredRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The records of an array; nothing when it is none. */
export function records(value: unknown): readonly StoredRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** A member that must be text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
