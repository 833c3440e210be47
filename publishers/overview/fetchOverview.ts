import type {Problem} from '#schemas/problem.ts'
import {
  overviewQuery,
  type OverviewQueryResult,
  versionsQuery,
  type VersionsQueryResult,
} from '#schemas/queries.ts'

import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import {type Content, fetchContent} from '../fetchContent.ts'
import {codeHash} from '../outputs/codeHash.ts'
import type {Tools} from '../outputs/job.ts'
import {type Entry, readEntries} from '../outputs/outFolder.ts'
import {editionJobs, newsletterJobs} from '../outputs/planJobs.ts'
import type {Run} from '../outputs/run.ts'
import {hasTypesetter} from '../press/typst/binding.ts'
import type {LastRun} from '../publishLoop.ts'
import {editionOverview} from './editionOverview.ts'
import {issueOverview} from './issueOverview.ts'
import type {CarriedGuide, Overview, Plan} from './overview.ts'
import {partnerOverview} from './partnerOverview.ts'
import {type KnownPlans, planOutputs} from './planOutputs.ts'
import {summarise} from './summarise.ts'

export interface OverviewOptions {
  readonly connection: LakeConnection
  readonly config: Config
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** RFC 3339 instant. */
  readonly now: string
  readonly tools: Tools
  readonly lastRun: LastRun | undefined
  /** What earlier calls planned. */
  readonly known: KnownPlans
}

/** What the parts of an overview are put together from. */
export interface Material {
  readonly asOf: string
  readonly config: Config
  readonly content: Content
  readonly entries: ReadonlyMap<string, Entry>
  /** By the name of the job. */
  readonly plans: ReadonlyMap<string, Plan>
  readonly lastRun: LastRun | undefined
  /** When a document was published last; absent means that it is a draft alone. */
  readonly publishedAt: (id: string) => string | undefined
  /** Whether a draft of it waits. */
  readonly isDrafted: (id: string) => boolean
  readonly guide: (id: string) => CarriedGuide
  /** Every problem of a document, by the start of its path. */
  readonly problemsOf: (...subjects: readonly string[]) => readonly Problem[]
}

/** Says of every newsletter, print run and partner what was made, what would be, and what holds it back. Writes nothing. */
export async function fetchOverview(options: OverviewOptions): Promise<Overview> {
  const {connection, config, asOf, now, tools, lastRun, known} = options
  const {client} = connection
  const [names, versions, content] = await Promise.all([
    client.fetch<OverviewQueryResult>(overviewQuery),
    client.fetch<VersionsQueryResult>(versionsQuery, {}, {perspective: 'raw'}),
    fetchContent(client, {clinic: config.clinic, planned: true}),
  ])
  const papers = hasTypesetter() ? config.papers : []
  const run: Run = {content, config, asOf, now, code: codeHash(), papers}
  const standing = new Set(content.guides.map(({id}) => id))
  const entries = readEntries(config.outFolder)
  const plans = await planOutputs([...newsletterJobs(run), ...editionJobs(run, standing)], {
    entries,
    outFolder: config.outFolder,
    tools,
    known,
  })
  const changedAt = new Map(versions.map(({_id, _updatedAt}) => [_id, _updatedAt]))
  const material: Material = {
    asOf,
    config,
    content,
    entries,
    plans,
    lastRun,
    publishedAt: (id) => changedAt.get(id),
    isDrafted: (id) => changedAt.has(`drafts.${id}`),
    guide: guideFinder(names, content),
    problemsOf: (...subjects) =>
      content.problems.filter(({path}) => subjects.some((one) => path.startsWith(`${one}: `))),
  }
  return {
    asOf,
    site: config.site,
    ...(lastRun === undefined ? {} : {lastRun: summarise(lastRun, names)}),
    issues: names.issues.map((issue) => issueOverview(issue, material)),
    editions: names.editions.map((edition) => editionOverview(edition, material)),
    partners: names.partners.map((partner) => partnerOverview(partner, material)),
  }
}

function guideFinder({guides}: OverviewQueryResult, {recalled}: Content) {
  const titles = new Map(guides.map(({_id, shortTitle, title}) => [_id, shortTitle || title]))
  const recalls = new Map(recalled.map((guide) => [guide.id, guide]))
  return (id: string): CarriedGuide => {
    const recall = recalls.get(id)
    const title = titles.get(id) || recall?.shortTitle || id
    return {id, title, ...(recall === undefined ? {} : {recalled: recall.kind})}
  }
}
