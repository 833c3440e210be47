import {formatProblem, type Problem} from '#schemas/problem.ts'
import {UserError} from '#schemas/userError.ts'
import {type Channel, channels as allChannels} from '#schemas/vocabulary.ts'

import type {Config} from './config.ts'
import type {LakeConnection} from './connectLake.ts'
import {fetchContent} from './fetchContent.ts'
import {loadFigures} from './loadFigures.ts'
import {makeFeeds} from './make/makeFeeds.ts'
import {makeLeaflets} from './make/makeLeaflets.ts'
import {makeNewsletters} from './make/makeNewsletters.ts'
import {makePages} from './make/makePages.ts'
import type {Made, Run} from './make/run.ts'
import type {Catalogue} from './site/catalogue.ts'
import {moveOn, noProgress, type Progress, type StepName} from './site/progress.ts'
import {writeArtifacts, type WriteReport} from './writeArtifacts.ts'

export interface PublishOptions {
  readonly connection: LakeConnection
  readonly config: Config
  /** `YYYY-MM-DD`: the day for which outputs are made. */
  readonly asOf: string
  /** RFC 3339 instant: reaches the feed manifest alone. */
  readonly now: string
  /** Keys of the guides to make; absent means all. */
  readonly guides?: readonly string[] | undefined
  readonly channels?: readonly Channel[] | undefined
  readonly report?: (progress: Progress) => void
}

export interface PublishReport extends WriteReport {
  readonly problems: readonly Problem[]
  readonly catalogue: Catalogue
}

/** Which files a channel is responsible for: what it no longer makes of them is removed. */
const owners: {readonly [C in Channel]: RegExp} = {
  newsletter: /^newsletter\//,
  leaflet: /^site\/(guides|leaflets|l|figures|mail)\//,
  feed: /^site\/v1\//,
}

/**
 * The pipeline: fetch, read, check, render, write. All or nothing: with one error nothing is written, and what was published
 * before still stands.
 * @throws UserError when the store, a picture or the output folder cannot be had, or nothing has the key asked for
 */
export async function publish(options: PublishOptions): Promise<PublishReport> {
  const {connection, config, asOf, now, channels = allChannels, report = () => {}} = options
  let progress = noProgress
  const step = async <Value>(
    name: StepName,
    work: () => Value | Promise<Value>,
  ): Promise<Value> => {
    report((progress = moveOn(progress, name, 'running')))
    const value = await work()
    report((progress = moveOn(progress, name, 'done')))
    return value
  }
  const makes = (channel: Channel) => channels.includes(channel)

  const run = await step('Store', async (): Promise<Run> => {
    const content = await fetchContent(connection.client, {asOf, clinic: config.clinic})
    const figures = await loadFigures(content.guides, connection)
    return {content, figures, config, asOf, now, wants: wanted(options, content.guides)}
  })
  if (hasErrors(run.content.problems)) return refuse(run.content.problems)

  const newsletters = await step('Newsletter', () =>
    makes('newsletter') ? makeNewsletters(run) : nothing,
  )
  const pages = await step('Guide pages', () => (makes('leaflet') ? makePages(run) : nothing))
  const leaflets = await step('Leaflets', () =>
    makes('leaflet') || makes('feed') ? makeLeaflets(run) : nothing,
  )
  const feeds = await step('Partner feeds', () =>
    makes('feed') ? makeFeeds(run, leaflets.artifacts) : nothing,
  )

  const made = [newsletters, pages, leaflets, feeds]
  const problems = [...run.content.problems, ...made.flatMap((part) => part.problems)]
  if (hasErrors(problems)) return refuse(problems)
  const artifacts = made
    .flatMap((part) => part.artifacts)
    .filter(({path}) => channels.some((channel) => owners[channel].test(path)))
  const written = await step('Files', () =>
    writeArtifacts(config.outFolder, artifacts, owns(options, channels)),
  )
  return {...written, problems, catalogue: joinCatalogues(made)}
}

const nothing: Made = {artifacts: [], problems: [], catalogue: {}}

/** A run for some guides removes nothing: it does not know what the others still need. */
function owns({guides}: PublishOptions, channels: readonly Channel[]): (path: string) => boolean {
  if (guides !== undefined) return () => false
  return (path) => channels.some((channel) => owners[channel].test(path))
}

function wanted({guides: keys}: PublishOptions, guides: Run['content']['guides']): Run['wants'] {
  if (keys === undefined) return () => true
  for (const key of keys) {
    if (guides.some((guide) => guide.key === key)) continue
    const known = [...new Set(guides.map((guide) => guide.key))].join(', ')
    throw new UserError(`There is no guide "${key}"`, {hint: `The store has: ${known || 'none'}.`})
  }
  return ({key}) => keys.includes(key)
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({level}) => level === 'error')
}

function refuse(problems: readonly Problem[]): PublishReport {
  return {written: [], unchanged: [], removed: [], problems, catalogue: joinCatalogues([])}
}

function joinCatalogues(made: readonly Made[]): Catalogue {
  const parts = made.map(({catalogue}) => catalogue)
  return {
    issues: parts.flatMap(({issues}) => issues ?? []),
    guides: parts.flatMap(({guides}) => guides ?? []),
    feeds: parts.flatMap(({feeds}) => feeds ?? []),
  }
}

/** A run for the terminal: what changed, and every problem. */
export function formatReport({written, unchanged, removed, problems}: PublishReport): string {
  const list = (mark: string, paths: readonly string[]) => paths.map((path) => `${mark} ${path}`)
  const summary = hasErrors(problems)
    ? 'Nothing was published: mend the errors first. What was published before still stands.'
    : `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`
  return [
    ...problems.map(formatProblem),
    ...list('+', written),
    ...list('-', removed),
    summary,
  ].join('\n')
}
