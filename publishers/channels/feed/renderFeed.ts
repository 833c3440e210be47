import type {Guide} from '#schemas/guide/guide.ts'
import type {Problem, Result} from '#schemas/problem.ts'

import {checkFeedInput} from './checkFeedInput.ts'
import {entitledGuides} from './entitledGuides.ts'
import type {FeedInput, Voice} from './feedInput.ts'
import {feedItem, itemSource, type ItemSource} from './feedItem.ts'
import {feedPaths} from './feedPaths.ts'
import {changeFiles} from './files/changeFiles.ts'
import {type FeedArtifact, feedArtifact} from './files/feedArtifact.ts'
import {feedFiles} from './files/feedFiles.ts'
import {renewManifest} from './files/manifest.ts'
import {type GuideDocument, renderGuideDocument} from './guideDocument.ts'
import {schemaFiles} from './schema/schemaFiles.ts'
import {type ChangeEvent, type FeedState, lastEvents} from './state/feedState.ts'
import {planFeed} from './state/planFeed.ts'
import {shownPart} from './state/shownPart.ts'
import {type FeedEntry, renderTombstone, type Tombstone, tombstoneItem} from './tombstone.ts'

/** What lies at the address of a guide document. */
type FeedDocument = GuideDocument | Tombstone

export interface RenderedFeed {
  /** Every file of this partner, and the shared schemas: what is not here must not be served. */
  readonly artifacts: readonly FeedArtifact[]
  /** Which of them stand for guides that are gone: a server answers 410 with them. */
  readonly gone: readonly string[]
  /** What the next call takes as `previous`; `readFeedState` gets the same from the artifacts. */
  readonly state: FeedState
}

/**
 * Renders all files of one partner: feed pages, guide documents, change log, manifest, schemas. Pure; the log of changes
 * follows from comparing what the partner was told with what it may show now.
 */
export function renderFeed(input: FeedInput): Result<RenderedFeed> {
  const guides = entitledGuides(input.partner, input.guides)
  const problems = checkFeedInput(input, guides)
  if (problems.length > 0) return {ok: false, problems}
  const documents = guides.map((guide) =>
    renderGuideDocument(guide, {input, voice: voiceOf(input, guide.language), entitled: guides}),
  )
  const feed = assembleFeed(input, documents.map(itemSource))
  if (!feed.ok) return feed
  const files = documents.map((document) => documentFile(document, input))
  return {ok: true, value: {...feed.value, artifacts: [...feed.value.artifacts, ...files]}}
}

/** What a feed needs beside its guide documents. */
export type AssemblyInput = Omit<FeedInput, 'guides' | 'leaflets'>

/**
 * Renders the files of one partner around guide documents that were rendered before: a guide that did not change need not be
 * rendered again because another one did. The documents themselves are not among the files.
 */
export function assembleFeed(
  input: AssemblyInput,
  guides: readonly ItemSource[],
): Result<RenderedFeed> {
  const {partner, previous, today, now} = input
  const problems = checkFeedInput(input, [])
  if (problems.length > 0) return {ok: false, problems}
  const documents = [
    ...entitledGuides(partner, input.recalled).map((guide) =>
      renderTombstone(guide, {input, voice: voiceOf(input, guide.language), entitled: guides}),
    ),
    ...guides.toSorted(oldestFirst),
  ]
  const log = planFeed(previous, documents.map(shownPart), `${today}T00:00:00Z`)
  const feeds = renderFeeds(input, newestFirst(documents, log.events), log.seq)
  if (!feeds.ok) return feeds
  const manifest = renewManifest(
    previous.manifest,
    {partner: partner.key, seq: log.seq, items: documents.map(manifestItem)},
    now,
  )
  return {
    ok: true,
    value: {
      artifacts: [
        ...feeds.value,
        ...documents.flatMap((document) =>
          document.status === 'published' ? [] : documentFile(document, input),
        ),
        ...changeFiles(partner.key, log, schemaUrl(input, 'changes')),
        manifestFile(manifest, input),
        ...schemaFiles(),
      ],
      gone: documents
        .filter(({status}) => status !== 'published')
        .map((document) => `site${feedPaths.guide(partner.key, document)}`),
      state: {...log, manifest},
    },
  }
}

/** Guides that enter together do so in the order of their last change, so that the newest stands on top of the feed. */
function oldestFirst(one: ItemSource, other: ItemSource): number {
  const key = ({review, id}: ItemSource) => `${review.modified} ${id}`
  return key(one) < key(other) ? -1 : 1
}

function newestFirst(
  documents: readonly (ItemSource | Tombstone)[],
  events: readonly ChangeEvent[],
): FeedEntry[] {
  const last = lastEvents(events)
  return documents
    .map((document) => {
      const event = last.get(document.id)
      if (event === undefined) throw new Error(`BUG: "${document.id}" entered without an event`)
      return {document, event}
    })
    .sort((one, other) => other.event.seq - one.event.seq)
    .map(({document, event}) =>
      document.status === 'published' ? feedItem(document, event) : tombstoneItem(document, event),
    )
}

/** The feed of all languages, in the words of the partner's first, and one feed for each language. */
function renderFeeds(
  input: AssemblyInput,
  items: readonly FeedEntry[],
  seq: number,
): Result<FeedArtifact[]> {
  const {languages} = input.partner
  const [first] = languages
  if (first === undefined) throw new Error('BUG: a partner without language passed its form')
  const feeds = [
    feedFiles({input, voice: voiceOf(input, first), seq, items}),
    ...languages.map((language) =>
      feedFiles({
        input,
        voice: voiceOf(input, language),
        language,
        seq,
        items: items.filter((item) => item.language === language),
      }),
    ),
  ]
  const problems = feeds.flatMap((feed) => (feed.ok ? [] : feed.problems))
  if (problems.length > 0) return {ok: false, problems: eachOnce(problems)}
  return {ok: true, value: feeds.flatMap((feed) => (feed.ok ? feed.value : []))}
}

/** A guide that is too long is so in the feed of all languages and in that of its own. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()]
}

function voiceOf({voices}: Pick<FeedInput, 'voices'>, language: Guide['language']): Voice {
  const voice = voices[language]
  if (voice === undefined) throw new Error(`BUG: nobody speaks "${language}" past the check`)
  return voice
}

/** The file of a guide document, or of the tombstone in its place. */
export function documentFile(
  document: FeedDocument,
  input: Pick<FeedInput, 'partner' | 'site'>,
): FeedArtifact {
  return feedArtifact({
    path: feedPaths.guide(input.partner.key, document),
    mediaType: 'application/json',
    value: document,
    hash: document.documentHash,
    links: {
      describedby: schemaUrl(input, document.status === 'published' ? 'guide' : 'tombstone'),
    },
  })
}

function manifestItem({id, status, version, documentHash, document_url}: ItemSource | Tombstone) {
  return {id, status, version, documentHash, url: document_url}
}

function manifestFile(manifest: FeedState['manifest'], input: AssemblyInput): FeedArtifact {
  return feedArtifact({
    path: feedPaths.manifest(input.partner.key),
    mediaType: 'application/json',
    value: manifest,
    links: {describedby: schemaUrl(input, 'manifest')},
  })
}

function schemaUrl(
  {site}: Pick<FeedInput, 'site'>,
  name: Parameters<typeof feedPaths.schema>[0],
): string {
  return `${site.url}${feedPaths.schema(name)}`
}
