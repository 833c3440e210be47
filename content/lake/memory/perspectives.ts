import {isDraftId, isVersionId} from '../document.ts'
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

/** The draft if there is one, else the published document, under the published id. */
function showDraft(variants: readonly Entry[]): readonly Entry[] {
  const published = variants.find(isPublished)
  const draft = variants.find(({document}) => isDraftId(document._id))
  const shown = draft ?? published
  if (shown === undefined) return []
  const _originalId = idOf(shown)
  const _id = isDraftId(_originalId) ? _originalId.slice('drafts.'.length) : _originalId
  return [
    {
      ...shown,
      document: Object.freeze(withWords({...shown.document, _id, _originalId})),
    },
  ]
}

function isPublished(entry: Entry): boolean {
  return !isDraftId(idOf(entry)) && !isVersionId(idOf(entry))
}

function idOf({document}: Entry): string {
  return document._id
}
