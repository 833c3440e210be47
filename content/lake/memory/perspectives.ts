import {isDraftId, isVersionId, type LakeDocument} from '../document.ts'
import {withWords} from '../search/terms.ts'
import type {Entry, Shows} from './view.ts'

/**
 * The views the lake keeps. `rawBeforeVersions` is `raw` for clients older than content releases, which never see `versions.**`.
 * @see https://www.sanity.io/docs/content-lake/perspectives
 */
export const perspectives = {
  raw: (variants) => variants,
  rawBeforeVersions: (variants) => variants.filter(({document}) => !isVersionId(document._id)),
  published: (variants) => variants.filter(isPublished),
  drafts: showDraft,
} as const satisfies Record<string, Shows>

export type ViewName = keyof typeof perspectives

export const viewNames = [
  'raw',
  'rawBeforeVersions',
  'published',
  'drafts',
] as const satisfies readonly ViewName[]

/** Whose words a document of a view shows, where that is not the id under which it is shown. */
const originalIds = new WeakMap<LakeDocument, string>()

/** The id under which a document of a view is stored. */
export function originalIdOf(document: LakeDocument): string {
  return originalIds.get(document) ?? document._id
}

/** The draft if there is one, else the published document, under the published id. */
function showDraft(variants: readonly Entry[]): readonly Entry[] {
  const published = variants.find(isPublished)
  const draft = variants.find(({document}) => isDraftId(document._id))
  const shown = draft ?? published
  if (shown === undefined) return []
  const _originalId = idOf(shown)
  const _id = isDraftId(_originalId) ? _originalId.slice('drafts.'.length) : _originalId
  const document: LakeDocument = Object.freeze(withWords({...shown.document, _id, _originalId}))
  originalIds.set(document, _originalId)
  return [{...shown, document}]
}

function isPublished(entry: Entry): boolean {
  return !isDraftId(idOf(entry)) && !isVersionId(idOf(entry))
}

function idOf({document}: Entry): string {
  return document._id
}
