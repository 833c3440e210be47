import {join} from 'node:path'

import {formatProblem, type Problem} from '#schemas/problem.ts'
import {UserError} from '#schemas/userError.ts'
import {type Channel, channels as allChannels} from '#schemas/vocabulary.ts'

import type {Config} from './config.ts'
import type {LakeConnection} from './connectLake.ts'
import {type Content, fetchContent} from './fetchContent.ts'
import {codeHash} from './outputs/codeHash.ts'
import type {Job, Tools} from './outputs/job.ts'
import {openKnownVoices} from './outputs/knownVoices.ts'
import {isManifestDue} from './outputs/manifestDue.ts'
import {OutFolder, type WriteReport} from './outputs/outFolder.ts'
import {planFeeds} from './outputs/planFeeds.ts'
import {planJobs} from './outputs/planJobs.ts'
import {mayLeave, type Run} from './outputs/run.ts'
import {carriesRecalled, openTools, runJobs} from './outputs/runJobs.ts'
import {takeTurn} from './outputs/takeTurn.ts'
import {hasTypesetter} from './press/typst/binding.ts'
import {type Catalogue, catalogueOf} from './site/catalogue.ts'
import {moveOn, noProgress, type Progress} from './site/progress.ts'

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
  /** Stops a long run between two outputs: each is whole or as it was, and the next run goes on. */
  readonly signal?: AbortSignal | undefined
  /** Tools that are kept from run to run; absent means tools for this run alone. */
  readonly tools?: Tools
}

export interface PublishReport extends WriteReport {
  readonly problems: readonly Problem[]
  readonly catalogue: Catalogue
}

/**
 * Brings the output folder to where the records say it must be: what was taken back goes first, then what is not current is made,
 * then what nothing asks for any more is removed. Each output is replaced whole or not at all, and one that fails does not
 * hold up the others.
 * @throws UserError when the store, a picture or the output folder cannot be had, or nothing has the key asked for
 */
export async function publish(options: PublishOptions): Promise<PublishReport> {
  const turn = await takeTurn(options.config.dataFolder)
  const own = options.tools === undefined ? openTools(options.connection) : undefined
  try {
    const tools = options.tools ?? own
    if (tools === undefined) throw new Error('BUG: a run without tools')
    return await publishInTurn(options, tools)
  } finally {
    await own?.close()
    turn.end()
  }
}

/** From so many on, memory counts more than a fast next run. */
const manyJobs = 1000

async function publishInTurn(options: PublishOptions, tools: Tools): Promise<PublishReport> {
  const {connection, config, asOf, now, channels = allChannels, report = () => {}} = options
  let progress: Progress = moveOn(noProgress, 'Store')
  report(progress)
  const code = codeHash()
  const voices = openKnownVoices(config.dataFolder, code)
  const content = await fetchContent(connection.client, {clinic: config.clinic, voices})
  const papers = hasTypesetter() ? config.papers : []
  const run: Run = {content, config, asOf, now, code, papers}
  const standing = new Set(content.guides.map(({id}) => id))
  const selects = selection(options, content)
  const out = new OutFolder(config.outFolder)

  const jobs = planJobs(run)
  const memory = join(config.dataFolder, 'feeds')
  const unplanned = (all: readonly Job[]) => {
    const names = new Set(all.map(({name}) => name))
    return [...out.entries].filter(([name]) => !names.has(name))
  }
  const carrying = (entries: ReturnType<typeof unplanned>) =>
    entries.filter(([, {guides}]) => carriesRecalled(guides, standing)).map(([name]) => name)
  // Feeds say that a guide is gone, so they are made anew and not taken away.
  out.drop(carrying(unplanned(jobs)).filter((name) => !name.startsWith('feed ')))

  const context = (step: 'Outputs' | 'Partner feeds') => ({
    out,
    tools,
    standing,
    signal: options.signal,
    onDone: (done: number, total: number) =>
      report((progress = moveOn(progress, step, {done, total}))),
  })
  const feedJobs = (isWhole: boolean) =>
    planFeeds({
      ...run,
      memory,
      entries: out.entries,
      outFolder: config.outFolder,
      isWhole,
      isDue: (partner) => isManifestDue(memory, partner, now),
    })
  // A feed holds all its guides in memory: one feed after the other.
  const runFeeds = (some: readonly Job[]) =>
    runJobs(some.filter(selects), {...context('Partner feeds'), width: 1})
  // Partners hear of what was taken back before anything else is made, which may take minutes.
  const urgent = new Set(carrying([...out.entries]))
  await runFeeds(feedJobs(false).filter(({name}) => urgent.has(name)))
  out.flush()
  // Only now: a full disk must keep nothing from being taken away.
  voices.save()

  const problems = [
    ...content.problems,
    ...sampleProblems(run),
    ...(papers.length === 0 ? [await noTypesetter()] : []),
    ...(await runJobs(jobs.filter(selects), context('Outputs'))),
  ]
  // A press that has set many sheets is large, and no more are to come.
  if (jobs.length > manyJobs) await tools.close()
  // Feeds are put together from the guide documents that lie there.
  out.flush()
  const feeds = feedJobs(options.guides === undefined)
  problems.push(...(await runFeeds(feeds)))

  const rest = unplanned([...jobs, ...feeds])
  const isWhole = options.guides === undefined && !hasErrors(content.problems)
  out.drop(
    isWhole
      ? rest.filter(([, {channel}]) => channels.includes(channel)).map(([name]) => name)
      : carrying(rest),
  )
  const all = [...jobs, ...feeds].filter(selects)
  const written = out.finish(all)
  report(moveOn(progress, 'Files'))
  return {
    ...written,
    problems: withStored(problems, all, out),
    catalogue: catalogueOf(content, out.entries),
  }
}

function sampleProblems({content, config}: Run): Problem[] {
  const held = content.guides.filter((guide) => !mayLeave(guide, config))
  if (held.length === 0) return []
  const message = `Not in feeds and editions, because only sample people have signed: ${held.map(({id}) => id).join(', ')}. Have real people sign them, or take them out.`
  return [{rule: 'sample', level: 'warning', path: 'PUBLIC_URL', message}]
}

/** Which jobs this run is for. Feeds and pages that belong to no guide are in every run of their channel. */
function selection(
  {guides: keys, channels = allChannels}: PublishOptions,
  {guides, recalled}: Content,
): (job: Job) => boolean {
  const known = [...guides, ...recalled]
  for (const key of keys ?? []) {
    if (known.some((guide) => guide.key === key)) continue
    const names = [...new Set(known.map((guide) => guide.key))].join(', ')
    throw new UserError(`No guide "${key}" is published`, {
      hint: `Published are: ${names || 'none'}. Sign and publish it first: npm run sign, npm run publish-guide.`,
    })
  }
  const ids = new Set(known.filter(({key}) => keys?.includes(key) ?? true).map(({id}) => id))
  return ({channel, guides: carried}) =>
    channels.includes(channel) &&
    (keys === undefined || carried.length === 0 || carried.some((id) => ids.has(id)))
}

/** Warnings of outputs that did not have to be made again still hold. */
function withStored(problems: readonly Problem[], jobs: readonly Job[], out: OutFolder): Problem[] {
  const stored = jobs.flatMap(({name}) => out.entries.get(name)?.warnings ?? [])
  return [
    ...new Map(
      [...problems, ...stored].map((problem) => [formatProblem(problem), problem]),
    ).values(),
  ]
}

/** A warning and not an error: mail, pages and feeds of this computer are as good as any. */
async function noTypesetter(): Promise<Problem> {
  const {openTypesetter} = await import('./press/typst/openTypesetter.ts')
  const fault: unknown = await openTypesetter().catch((cause: unknown) => cause)
  const message = fault instanceof UserError ? `${fault.message}. ${fault.hint}` : ''
  return {
    rule: 'leaflet',
    level: 'warning',
    path: 'leaflets',
    message: message || 'Leaflets cannot be made on this computer.',
  }
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({level}) => level === 'error')
}
