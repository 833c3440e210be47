import {hashJson} from '#schemas/hash.ts'

import type {ItemSource} from '../feedItem.ts'
import type {Tombstone} from '../tombstone.ts'
import type {Shown} from './planFeed.ts'

/** What the change log keeps of a guide document, or of what stands in its place. */
export function shownPart(document: ItemSource | Tombstone): Shown {
  const {id, status, version, contentHash, documentHash} = document
  const safety =
    document.status === 'published'
      ? {careAdvice: document.careAdvice, notices: document.notices}
      : {notice: document.notice}
  return {id, status, version, contentHash, safetyHash: hashJson(safety), documentHash}
}
