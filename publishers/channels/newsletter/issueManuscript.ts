import type {CallToAction} from '#schemas/guide/guide.ts'
import type {Language, Urgency} from '#schemas/vocabulary.ts'

import type {Brand} from '../../manuscript/brand.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import type {Explanation} from '../../manuscript/glossary.ts'
import type {InlineNode} from '../../manuscript/nodes.ts'
import type {Reference} from '../../manuscript/numbering.ts'

/** The text of one newsletter in reading order: safety first, for all its guides, then guide by guide. */
export interface IssueManuscript {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly subject: string
  readonly preheader: string
  readonly intro: string
  readonly notices: readonly string[]
  readonly careAdvice: readonly UrgencyBlock[]
  readonly guides: readonly Manuscript[]
  readonly callToAction?: CallToAction
  readonly glossary: readonly Explanation[]
  readonly references: readonly Reference[]
  readonly legalNotice: string
  readonly brand: Brand
}

/** All that is equally urgent, of every guide. */
export interface UrgencyBlock {
  readonly urgency: Urgency
  /** The urgency in words. */
  readonly label: string
  readonly groups: readonly CareGroup[]
}

/** Signs that call for the same act: cards with the same heading are one. */
export interface CareGroup {
  readonly heading: readonly InlineNode[]
  readonly signs: readonly CareSign[]
  readonly afterTexts: readonly string[]
}

export interface CareSign {
  readonly children: readonly InlineNode[]
  /** Short titles of the guides that it belongs to; empty in an issue with one guide. */
  readonly guides: readonly string[]
}
