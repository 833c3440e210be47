import type {Guide, Reviewer} from '#schemas/guide/guide.ts'
import {hashJson} from '#schemas/hash.ts'
import {aspectFacts} from '#schemas/vocabulary.ts'

import {partnerBrand} from '../../manuscript/brand.ts'
import {composeGuide, type Manuscript, type SectionText} from '../../manuscript/composeGuide.ts'
import {glossaryOf} from '../../manuscript/glossary.ts'
import {attributionOf} from './attribution.ts'
import {citationRecords, itemRecords, cardRecords} from './documentRecords.ts'
import type {FeedInput, Voice} from './feedInput.ts'
import {contract, feedPaths} from './feedPaths.ts'
import {frameOf} from './frame.ts'
import {guideId} from './guideId.ts'
import {guideJsonLd} from './jsonLd.ts'
import {leafletRecords} from './leafletRecords.ts'
import {obligations} from './obligations.ts'
import {partnerBlocks, type PartnerText} from './portableText.ts'
import {findGuides} from './relatedGuide.ts'
import {blocksHtml} from './text/blockHtml.ts'
import {blocksText} from './text/blockText.ts'
import {contentHtml} from './text/contentHtml.ts'
import {contentText} from './text/contentText.ts'

/** One guide as this partner may show it: all of it as data, and ready-made as markup and as plain text. */
export type GuideDocument = ReturnType<typeof renderGuideDocument>

export interface DocumentSetting {
  readonly input: Pick<FeedInput, 'site' | 'authority' | 'asOf' | 'leaflets'>
  readonly voice: Voice
  /** Every guide that the partner gets, for links between them. */
  readonly entitled: readonly Pick<Guide, 'key' | 'language'>[]
}

/** The guide document. Its hash covers every member but itself (and, one day, the signature). */
export function renderGuideDocument(guide: Guide, setting: DocumentSetting) {
  const unsigned = documentBody(guide, setting)
  return {...unsigned, documentHash: hashJson(unsigned)}
}

function documentBody(guide: Guide, {input, voice, entitled}: DocumentSetting) {
  const {site, authority, asOf} = input
  const {clinic, partner} = voice
  const brand = partnerBrand(clinic, partner)
  const manuscript = composeGuide(guide, {output: 'guideDocument', brand, site, asOf})
  const item = composeGuide(guide, {output: 'feedItem', brand, site, asOf})
  const {language, references} = manuscript
  const id = guideId(authority, guide)
  const frame = frameOf(guide, voice, site)
  const finder = findGuides({authority, site, partner, entitled})
  const attribution = attributionOf(voice, language)
  const text = {brand, references, language, frame, relate: finder.relate}
  const named = partner.brandPolicy === 'clinic'
  return {
    schema: 'guidepost-guide/1',
    contract,
    id,
    status: 'published',
    key: guide.key,
    language,
    direction: manuscript.direction,
    version: guide.version,
    approval: guide.approval,
    document_url: `${site.url}${feedPaths.guide(partner.key, guide)}`,
    ...(named ? {page_url: manuscript.url} : {}),
    title: guide.title,
    shortTitle: guide.shortTitle,
    description: guide.metaDescription,
    notices: manuscript.notices,
    mainMessage: manuscript.mainMessage,
    careAdvice: cardRecords(manuscript.careAdvice),
    keyPoints: itemRecords(manuscript.keyPoints),
    lede: bodyRecord(guide.lede, manuscript.lede, text),
    sections: manuscript.sections.map((section) => sectionRecord(guide, section, text)),
    glossary: glossaryOf(manuscript),
    citations: citationRecords(references, frame),
    condition: guide.about,
    bodyRegions: guide.bodyRegions,
    topics: guide.topics,
    audience: guide.audience,
    authors: guide.authors.map(personRecord),
    reviewers: guide.reviewers.map(personRecord),
    review: reviewRecord(guide, asOf),
    related: guide.related.map(finder.relate),
    translations: finder.translations(guide),
    leaflets: named ? leafletRecords(guide, input) : [],
    brandPolicy: partner.brandPolicy,
    attribution: {...attribution, html: attribution.html.toString()},
    licence: partner.licence,
    legalNotice: manuscript.legalNotice,
    obligations,
    content_html: contentHtml(item, frame, attribution.html),
    content_text: contentText(item, frame, attribution.text),
    jsonLd: guideJsonLd(manuscript, {
      id,
      frame,
      licenceUrl: partner.licence.url,
      ...(named ? {publisher: clinic} : {}),
    }),
    contentHash: guide.contentHash,
  } as const
}

function personRecord({key, name, credentials}: Reviewer) {
  return {key, name, ...(credentials === undefined ? {} : {credentials})}
}

function sectionRecord(guide: Guide, section: SectionText, text: PartnerText) {
  const {key, aspect, heading} = section
  const {healthAspect} = aspectFacts[aspect]
  const source = guide.sections.find((candidate) => candidate.key === key)
  if (source === undefined) throw new Error(`BUG: section "${key}" was composed from nothing`)
  return {
    key,
    anchor: `${text.frame.anchorPrefix}-${key}`,
    aspect,
    ...(healthAspect === undefined ? {} : {healthAspect}),
    heading,
    ...bodyRecord(source.body, section.body, text),
  }
}

/** The same text three times: as data, as markup, as plain text. A partner takes what it can show. */
function bodyRecord(blocks: Guide['lede'], nodes: Manuscript['lede'], text: PartnerText) {
  return {
    portableText: partnerBlocks(blocks, text),
    html: blocksHtml(nodes, text).toString(),
    text: blocksText(nodes, text),
  }
}

function reviewRecord({dates}: Guide, asOf: string) {
  const {published, modified, lastReviewed, reviewBy, evidenceChecked} = dates
  const overdue = asOf > reviewBy
  return {published, modified, lastReviewed, reviewBy, evidenceChecked, overdue}
}
