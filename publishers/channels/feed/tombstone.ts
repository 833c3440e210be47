import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import {hashJson} from '#schemas/hash.ts'

import {html} from '../../html/html.ts'
import {words} from '../../manuscript/words.ts'
import type {FeedInput} from './feedInput.ts'
import type {FeedItem} from './feedItem.ts'
import {contract, feedPaths} from './feedPaths.ts'
import type {DocumentSetting} from './guideDocument.ts'
import {guideId} from './guideId.ts'
import {findGuides} from './relatedGuide.ts'
import type {ChangeEvent} from './state/feedState.ts'

/** What stands in place of a guide that was taken back: the same id and address, no word of its advice. */
export type Tombstone = ReturnType<typeof renderTombstone>

/** An item of a feed: a guide, or a tombstone under its id. */
export type FeedEntry = FeedItem | ReturnType<typeof tombstoneItem>

interface TombstoneSetting extends Pick<DocumentSetting, 'voice' | 'entitled'> {
  readonly input: Pick<FeedInput, 'site' | 'authority'>
}

/** The tombstone as the file at the address of the guide document, for ever. Its hash covers every member but itself. */
export function renderTombstone(guide: RecalledGuide, setting: TombstoneSetting) {
  const unsigned = tombstoneBody(guide, setting)
  return {...unsigned, documentHash: hashJson(unsigned)}
}

function tombstoneBody(guide: RecalledGuide, {input, voice, entitled}: TombstoneSetting) {
  const {site, authority} = input
  const {partner} = voice
  const {language, kind, replacement} = guide
  const text = words[language].status.recalled
  const finder = findGuides({authority, site, partner, entitled})
  const instead = replacement === undefined ? undefined : finder.relate(replacement)
  return {
    schema: 'guidepost-tombstone/1',
    contract,
    id: guideId(authority, guide),
    status: kind,
    key: guide.key,
    language,
    version: guide.version,
    document_url: `${site.url}${feedPaths.guide(partner.key, guide)}`,
    title: `${text.heading[kind]}: ${guide.title}`,
    reason: guide.reason,
    severity: guide.severity,
    notice: [text.notice[kind], guide.notice].filter(Boolean).join(' '),
    issuedAt: `${guide.on}T00:00:00Z`,
    removeBy: guide.removeBy,
    // A guide that this partner does not hold is no help to its readers.
    ...(instead?.document_url === undefined
      ? {}
      : {replacedBy: instead.id, replacement_url: instead.document_url}),
    contentHash: guide.contentHash,
  } as const
}

/**
 * The tombstone as an item: the standard members are overwritten, because most readers keep nothing else. No page, no picture,
 * no attachment.
 */
export function tombstoneItem(tombstone: Tombstone, {seq}: ChangeEvent) {
  const {id, title, notice, issuedAt, language, status, version} = tombstone
  const {reason, severity, removeBy, contentHash, documentHash, document_url} = tombstone
  return {
    id,
    title,
    summary: notice,
    content_html: html`<p><strong>${notice}</strong></p>`.toString(),
    content_text: notice,
    date_published: issuedAt,
    date_modified: issuedAt,
    language,
    _clinic: {
      status,
      seq,
      class: 'major',
      version,
      reason,
      severity,
      removeBy,
      ...('replacedBy' in tombstone
        ? {replacedBy: tombstone.replacedBy, replacement_url: tombstone.replacement_url}
        : {}),
      contentHash,
      documentHash,
      document_url,
    },
  } as const
}
