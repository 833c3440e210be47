import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

import type {Guide} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'

import type {FeedInput, Voice} from '../channels/feed/feedInput.ts'
import {feedItem, itemSource} from '../channels/feed/feedItem.ts'
import type {FeedArtifact} from '../channels/feed/files/feedArtifact.ts'
import {maxPageBytes, paginate} from '../channels/feed/files/feedPages.ts'
import {type GuideDocument, renderGuideDocument} from '../channels/feed/guideDocument.ts'
import {type AssemblyInput, assembleFeed, documentFile} from '../channels/feed/renderFeed.ts'
import {schemaFiles} from '../channels/feed/schema/schemaFiles.ts'
import {emptyFeedState} from '../channels/feed/state/feedState.ts'
import {planFeed} from '../channels/feed/state/planFeed.ts'
import {readFeedState} from '../channels/feed/state/readFeedState.ts'
import {shownPart} from '../channels/feed/state/shownPart.ts'
import {partnerBrand} from '../manuscript/brand.ts'
import type {Output} from '../outputs/job.ts'
import {replaceFiles} from '../outputs/replaceFiles.ts'
import {htmlText, safetyProblems} from './safetyGate.ts'

export interface DocumentInputs extends Pick<
  FeedInput,
  'site' | 'authority' | 'asOf' | 'leaflets'
> {
  readonly guide: Guide
  readonly voice: Voice
  /** The guides that this one may link to because the partner gets them, too. */
  readonly entitled: readonly Pick<Guide, 'key' | 'language'>[]
}

/** Makes one guide as one partner may show it. Its feed is put together from these. */
export async function makeDocument(inputs: DocumentInputs): Promise<Output> {
  const {guide, voice, entitled, ...input} = inputs
  const document = renderGuideDocument(guide, {input, voice, entitled})
  const {partner} = voice
  const printed = {guides: [guide], brand: partnerBrand(voice.clinic, partner)}
  const texts = [htmlText(document.content_html), document.content_text]
  return {
    artifacts: [documentFile(document, {partner, site: input.site})],
    problems: [
      ...texts.flatMap((text) => safetyProblems(`feed of ${partner.key}`, text, printed)),
      ...sizeProblems(document),
    ],
  }
}

/** Known before there is a feed: an item that fits on no page. */
function sizeProblems(document: GuideDocument): readonly Problem[] {
  // The rest of an item is no longer than its two contents.
  const {content_html, content_text} = document
  if (4 * (content_html.length + content_text.length) < maxPageBytes) return []
  const first = planFeed(emptyFeedState, [shownPart(document)], '2000-01-01T00:00:00Z').events[0]
  if (first === undefined) throw new Error('BUG: a first guide without an event')
  const pages = paginate([feedItem(document, first)], headRoom)
  return pages.ok ? [] : pages.problems
}

/** More than the head of a page takes. Bytes. */
const headRoom = 8000

/** What a feed is made from, beside the hour and what partners were told before. */
export interface FeedInputs extends Omit<AssemblyInput, 'previous' | 'now' | 'today'> {
  /** Files of its guide documents, below the output folder, with the hashes of what they hold. */
  readonly documents: readonly {readonly path: string; readonly hash: string}[]
}

export interface FeedSetting {
  readonly outFolder: string
  /** Where it is kept what partners were told: the output folder may be deleted at any time, and a feed may never count anew. */
  readonly memory: string
  /** `YYYY-MM-DD` of this run: dates what is new in the change log. */
  readonly today: string
  /** RFC 3339 instant: reaches the manifest alone. */
  readonly now: string
}

/** Makes the pages, change log, manifest and tombstones of one partner, from the guide documents that lie there. */
export async function makeFeed(
  {documents, ...input}: FeedInputs,
  {outFolder, memory, today, now}: FeedSetting,
): Promise<Output> {
  const {partner} = input
  const previous = readFeedState(partner.key, readMemory(memory, partner.key))
  if (!previous.ok) return {artifacts: [], problems: previous.problems}
  const guides = documents.map(({path}) => itemSource(readDocument(join(outFolder, path))))
  const rendered = assembleFeed({...input, today, now, previous: previous.value}, guides)
  if (!rendered.ok) return {artifacts: [], problems: rendered.problems}
  const {artifacts, gone} = rendered.value
  // What partners will be told is remembered before they can read it: a number is never given twice.
  replaceFiles(memory, artifacts.filter(isMemory))
  return {artifacts: artifacts.filter(({path}) => !isSchema(path)), gone}
}

/** The schemas that describe every feed. */
export async function makeFeedSchemas(): Promise<Output> {
  return {artifacts: schemaFiles()}
}

function readDocument(file: string): GuideDocument {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `makeDocument`, of this run or one with the same code
  return JSON.parse(readFileSync(file, 'utf8')) as GuideDocument
}

const isSchema = (path: string) => path.startsWith('site/v1/schema/')

const isMemory = ({path}: FeedArtifact) =>
  /^site\/v1\/[^/]+\/(changes\/\d+|manifest)\.json$/.test(path)

/** Texts by path; none when the folder does not exist yet. Any other fault is told: a feed may never silently count anew. */
function readMemory(memory: string, partner: string): Map<string, string> {
  const folder = join(memory, 'site/v1', partner)
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .map((file) => [relative(memory, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  )
}
