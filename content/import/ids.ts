/** Document ids follow from type and key, so that importing twice meets the same documents. */
export function documentId(type: string, key: string): string {
  return `${type}-${key}`
}

/** A guide's id names its language: one document per language. */
export function guideId(key: string, language: string): string {
  return `guide-${key}-${language}`
}

export function draftId(id: string): string {
  return `drafts.${id}`
}

/** The key in an id that `documentId` made. */
export function keyOf(type: string, id: string): string {
  return id.slice(type.length + 1)
}

/** A stored reference. */
export interface Reference {
  readonly _type: 'reference'
  readonly _ref: string
  readonly _weak: true
  readonly _strengthenOnPublish: {readonly type: string}
}

/**
 * A reference from a draft. It is weak until both ends are published, because what it names may still be a draft too: Sanity's
 * own convention (`_strengthenOnPublish`), which its publish action undoes.
 */
export function reference(type: string, id: string): Reference {
  return {_type: 'reference', _ref: id, _weak: true, _strengthenOnPublish: {type}}
}

/** An image that is still a file; reading the import replaces it by the asset that the file becomes. */
export function fileReference(path: string) {
  return {_type: 'image', asset: {_type: 'reference', _ref: `file:${path}`}}
}
