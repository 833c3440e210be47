import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

import type {Problem} from '#schemas/problem.ts'

import type {FeedInput} from '../channels/feed/feedInput.ts'
import type {FeedArtifact} from '../channels/feed/files/feedArtifact.ts'
import {renderFeed} from '../channels/feed/renderFeed.ts'
import {schemaFiles} from '../channels/feed/schema/schemaFiles.ts'
import {emptyFeedState} from '../channels/feed/state/feedState.ts'
import {readFeedState} from '../channels/feed/state/readFeedState.ts'
import {partnerBrand} from '../manuscript/brand.ts'
import type {Output} from '../outputs/job.ts'
import {replaceFiles} from '../outputs/replaceFiles.ts'
import {feedItems, safetyProblems} from './safetyGate.ts'

/** What a feed is made from, beside the hour and what partners were told before. */
export type FeedInputs = Omit<FeedInput, 'previous' | 'now' | 'today'>

export interface FeedSetting {
  /** Where it is kept what partners were told: the output folder may be deleted at any time, and a feed may never count anew. */
  readonly memory: string
  /** `YYYY-MM-DD` of this run: dates what is new in the change log. */
  readonly today: string
  /** RFC 3339 instant: reaches the manifest alone. */
  readonly now: string
}

/** Makes the files of one partner. A feed is always made whole: it lists all that the partner may show. */
export async function makeFeed(
  inputs: FeedInputs,
  {memory, today, now}: FeedSetting,
): Promise<Output> {
  const {partner} = inputs
  const previous = readFeedState(partner.key, readMemory(memory, partner.key))
  if (!previous.ok) return {artifacts: [], problems: previous.problems}
  const rendered = renderFeed({...inputs, today, now, previous: previous.value})
  if (!rendered.ok) return {artifacts: [], problems: rendered.problems}
  const {artifacts, gone} = rendered.value
  const problems = safetyOf(inputs, artifacts)
  // What partners will be told is remembered before they can read it: a number is never given twice.
  if (problems.length === 0) replaceFiles(memory, artifacts.filter(isMemory))
  return {artifacts: artifacts.filter(({path}) => !isSchema(path)), gone, problems}
}

/** What would be wrong with a feed of these guides, were it the first: nothing is written or remembered. */
export function tryFeed(
  inputs: FeedInputs,
  {today, now}: Omit<FeedSetting, 'memory'>,
): readonly Problem[] {
  const rendered = renderFeed({...inputs, today, now, previous: emptyFeedState})
  return rendered.ok ? safetyOf(inputs, rendered.value.artifacts) : rendered.problems
}

function safetyOf(inputs: FeedInputs, artifacts: readonly FeedArtifact[]) {
  const {voices, guides} = inputs
  return feedItems(artifacts).flatMap(({document_url, content_html, content_text}) =>
    guides
      .filter(({key, language}) => document_url.endsWith(`/guides/${key}.${language}.json`))
      .flatMap((guide) => {
        const voice = voices[guide.language]
        if (voice === undefined) return []
        const brand = partnerBrand(voice.clinic, voice.partner)
        const printed = {guides: [guide], brand}
        return [content_html, content_text].flatMap((text) =>
          safetyProblems(`feed of ${voice.partner.key}`, text, printed),
        )
      }),
  )
}

/** The schemas that describe every feed. */
export async function makeFeedSchemas(): Promise<Output> {
  return {artifacts: schemaFiles()}
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
