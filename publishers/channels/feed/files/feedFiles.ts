import type {Result} from '#schemas/problem.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {words} from '../../../manuscript/words.ts'
import {attributionOf} from '../attribution.ts'
import type {FeedInput, Voice} from '../feedInput.ts'
import {contract, feedPaths} from '../feedPaths.ts'
import {obligations} from '../obligations.ts'
import type {FeedEntry} from '../tombstone.ts'
import {changeFileOf} from './changeFiles.ts'
import {type FeedArtifact, feedArtifact} from './feedArtifact.ts'
import {byteLength, paginate} from './feedPages.ts'

/** One feed: of all languages of a partner, or of one. */
export interface Feed {
  readonly input: Pick<FeedInput, 'site'>
  readonly voice: Voice
  /** Absent in the feed of all languages. */
  readonly language?: Language
  readonly seq: number
  /** Newest change first. */
  readonly items: readonly FeedEntry[]
}

/** All pages of a feed. */
export function feedFiles(feed: Feed): Result<FeedArtifact[]> {
  const {items, language, input, voice} = feed
  const longest = {...feedHead(feed, {page: 9999, isLast: false}), items: []}
  const pages = paginate(items, byteLength(longest))
  if (!pages.ok) return pages
  const {partner} = voice
  return {
    ok: true,
    value: pages.value.map((pageItems, index) => {
      const place = {page: index + 1, isLast: index + 1 === pages.value.length}
      const head = feedHead(feed, place)
      return feedArtifact({
        path: feedPaths.feed(partner.key, {...(language && {language}), page: place.page}),
        mediaType: 'application/feed+json',
        value: {...head, items: pageItems},
        links: {
          describedby: `${input.site.url}${feedPaths.schema('feed')}`,
          next: head.next_url,
        },
      })
    }),
  }
}

interface Place {
  readonly page: number
  readonly isLast: boolean
}

function feedHead(feed: Feed, {page, isLast}: Place) {
  const {input, voice, language} = feed
  const {clinic, partner} = voice
  const named = partner.brandPolicy === 'clinic'
  const url = (number: number) =>
    `${input.site.url}${feedPaths.feed(partner.key, {...(language && {language}), page: number})}`
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: words[clinic.language].guidesFor(partner.name),
    ...(named ? {home_page_url: clinic.url} : {}),
    feed_url: url(1),
    ...(isLast ? {} : {next_url: url(page + 1)}),
    user_comment: `This is a JSON Feed of patient guides. ${input.site.url}${feedPaths.schema('feed')} explains its members.`,
    language: clinic.language,
    ...(named ? {authors: [{name: clinic.name, url: clinic.url}]} : {}),
    ...(partner.status === 'ended' ? {expired: true} : {}),
    _clinic: clinicMember(feed),
  } satisfies Record<string, unknown> & {next_url?: string}
}

function clinicMember({input, voice, seq}: Feed) {
  const {site} = input
  const {partner, clinic} = voice
  const attribution = attributionOf(voice, clinic.language)
  return {
    about: `${site.url}${feedPaths.schema('feed')}`,
    contract,
    partner: partner.key,
    seq,
    manifest_url: `${site.url}${feedPaths.manifest(partner.key)}`,
    changes_url: `${site.url}${feedPaths.changes(partner.key, changeFileOf(seq))}`,
    schema_url: `${site.url}${feedPaths.schema('feed')}`,
    brandPolicy: partner.brandPolicy,
    licence: partner.licence,
    attribution: {...attribution, html: attribution.html.toString()},
    obligations,
  }
}
