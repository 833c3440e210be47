import type {JsonObject} from './json.ts'

/** A document as it is stored: the five attributes every Content Lake document has, and any other. */
export interface LakeDocument extends JsonObject {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
}

/** `drafts.x` and `versions.release.x` are variants of the published document `x`. */
export function publishedIdOf(id: string): string {
  const [root, ...rest] = id.split('.')
  if (root === 'drafts' && rest.length > 0) return rest.join('.')
  if (root === 'versions' && rest.length > 1) return rest.slice(1).join('.')
  return id
}

export function isDraftId(id: string): boolean {
  return id.startsWith('drafts.') && publishedIdOf(id) !== id
}

export function isVersionId(id: string): boolean {
  return id.startsWith('versions.') && publishedIdOf(id) !== id
}
