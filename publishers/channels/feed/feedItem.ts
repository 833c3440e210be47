import type {GuideDocument} from './guideDocument.ts'
import type {ChangeEvent} from './state/feedState.ts'

/** What of a guide document its item is made from: a feed of a thousand guides need not hold their texts three times. */
export type ItemSource = Omit<
  GuideDocument,
  'lede' | 'sections' | 'jsonLd' | 'keyPoints' | 'glossary'
> & {readonly sections: readonly SectionHead[]}

type SectionHead = Omit<GuideDocument['sections'][number], 'portableText' | 'html' | 'text'>

export function itemSource(document: GuideDocument): ItemSource {
  const {lede: _lede, jsonLd: _jsonLd, keyPoints: _points, glossary: _glossary, ...kept} = document
  const sections = document.sections.map(
    ({portableText: _blocks, html: _html, text: _text, ...head}) => head,
  )
  return {...kept, sections}
}

/**
 * One guide as a JSON Feed item: the standard members suffice for a reader that knows nothing of us, `_clinic` holds the same
 * as data. It is made from the guide document alone, so nothing changes here that the document's hash does not cover.
 * @see https://www.jsonfeed.org/version/1.1/#items-a-name-items-a
 */
export function feedItem(document: ItemSource, last: ChangeEvent) {
  const {review, topics, bodyRegions, authors, leaflets} = document
  return {
    id: document.id,
    ...('page_url' in document ? {url: document.page_url} : {}),
    title: document.title,
    summary: summaryOf(document),
    content_html: document.content_html,
    content_text: document.content_text,
    date_published: midnight(review.published),
    date_modified: modifiedAt(review.modified, last),
    authors: authors.map(({name, credentials}) => ({
      name: [name, credentials].filter((part) => part !== undefined).join(', '),
    })),
    tags: [...new Set([...topics, ...bodyRegions].map(({name}) => name))],
    language: document.language,
    ...(leaflets.length === 0 ? {} : {attachments: leaflets}),
    _clinic: clinicMember(document, last),
  }
}

export type FeedItem = ReturnType<typeof feedItem>

function clinicMember(document: ItemSource, last: ChangeEvent) {
  const {status, version, approval, notices, careAdvice, review, condition, citations} = document
  const {translations, brandPolicy, attribution, legalNotice, contentHash, documentHash} = document
  return {
    status,
    seq: last.seq,
    class: last.class,
    version,
    approval,
    notices,
    careAdvice,
    review,
    reviewers: document.reviewers,
    condition,
    aspects: document.sections.map(({key, anchor, aspect, heading, ...section}) => ({
      key,
      anchor,
      aspect,
      ...('healthAspect' in section ? {healthAspect: section.healthAspect} : {}),
      heading,
    })),
    citations,
    translations,
    brandPolicy,
    attribution,
    legalNotice,
    contentHash,
    documentHash,
    document_url: document.document_url,
  }
}

/**
 * What a list of guides shows. Every red flag is in it, because a partner may show nothing else; there is no shorter form that
 * is safe.
 */
function summaryOf({notices, mainMessage, careAdvice}: ItemSource): string {
  const cards = careAdvice
    .filter(({urgency}) => urgency !== 'nonurgent')
    .map(
      ({label, heading, items}) =>
        `${label}: ${heading} ${items.map(({text}) => text).join(' · ')}`,
    )
  return [...notices, mainMessage, ...cards].join(' ')
}

/** The guide's own date, or the day of a later update: readers that know only dates must notice it. */
function modifiedAt(modified: string, {type, at}: ChangeEvent): string {
  const own = midnight(modified)
  return type === 'updated' && at > own ? at : own
}

function midnight(date: string): string {
  return `${date}T00:00:00Z`
}
