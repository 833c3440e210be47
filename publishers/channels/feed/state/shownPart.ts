import {hashJson} from '#schemas/hash.ts'

import type {GuideDocument} from '../guideDocument.ts'
import type {Shown} from './planFeed.ts'

/** What the change log keeps of a guide document. */
export function shownPart(document: GuideDocument): Shown {
  const {id, version, contentHash, documentHash, careAdvice, notices} = document
  return {id, version, contentHash, safetyHash: hashJson({careAdvice, notices}), documentHash}
}
