import type {Guide, Partner} from '#schemas/guide/guide.ts'
import type {GuideLink} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {paths, type Site} from '../../manuscript/addresses.ts'
import type {Authority} from './feedInput.ts'
import {feedPaths} from './feedPaths.ts'
import {guideId} from './guideId.ts'

/** Another guide as a partner can find it. */
interface RelatedGuide {
  /** Permanent id: a partner that holds it links to its own page. */
  readonly id: string
  readonly language: Language
  readonly title: string
  /** Present when this partner gets the guide. */
  readonly document_url?: string
  /** The clinic's own page; absent in a text that names no clinic. */
  readonly page_url?: string
}

export interface GuideFinder {
  readonly relate: (link: GuideLink) => RelatedGuide
  /** The same guide in other languages that this partner gets. */
  readonly translations: (
    guide: Guide,
  ) => readonly {readonly language: Language; readonly id: string; readonly document_url: string}[]
}

interface Surroundings {
  readonly authority: Authority
  readonly site: Site
  readonly partner: Partner
  readonly entitled: readonly Pick<Guide, 'key' | 'language'>[]
}

export function findGuides({authority, site, partner, entitled}: Surroundings): GuideFinder {
  const documentUrl = (guide: Pick<Guide, 'key' | 'language'>) =>
    `${site.url}${feedPaths.guide(partner.key, guide)}`
  return {
    relate: (link) => {
      const isHeld = entitled.some(
        ({key, language}) => key === link.key && language === link.language,
      )
      return {
        id: guideId(authority, link),
        language: link.language,
        title: link.shortTitle,
        ...(isHeld ? {document_url: documentUrl(link)} : {}),
        ...(partner.brandPolicy === 'clinic'
          ? {page_url: `${site.url}${paths.guidePage(link)}`}
          : {}),
      }
    },
    translations: ({key, language}) =>
      entitled
        .filter((other) => other.key === key && other.language !== language)
        .map((other) => ({
          language: other.language,
          id: guideId(authority, other),
          document_url: documentUrl(other),
        })),
  }
}
