import type {SanityClient} from '@sanity/client'

import {type Change, changesBetween} from '#schemas/approval/changesBetween.ts'
import {coverageProblems} from '#schemas/approval/coverage.ts'
import {
  type GuideState,
  guideState,
  newestSnapshot,
  standingWithdrawal,
} from '#schemas/approval/guideState.ts'
import {parseView} from '#schemas/approval/readApprovedGuide.ts'
import {sentBackProblems} from '#schemas/approval/sentBack.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {formatProblem, type Problem} from '#schemas/problem.ts'
import {
  readAnswers,
  type Score,
  scoreWorksheet,
  worksheetOf,
} from '#schemas/worksheets/worksheet.ts'

import {fetchNames, readFacts} from '../approval/fetchFacts.ts'
import {fetchRecords, fetchViews, type Records} from '../approval/fetchRecords.ts'
import {documentsById} from '../documentsById.ts'
import {type FindFaults, findFaults} from './findings.ts'

/** Where one guide stands, for whoever has to decide what to do next. */
export interface Standing {
  readonly id: string
  readonly title: string
  /** For charts and lists. */
  readonly shortTitle: string
  readonly language: string
  readonly state: GuideState | 'incomplete'
  /** The published version, if there is one. */
  readonly version?: string
  readonly reviewBy?: string
  /** How hard the text is to read as it is now; absent when it cannot be read. */
  readonly readability?: {readonly scale: 'FK' | 'INFLESZ'; readonly score: number}
  /** What differs from the published version: what reopened it. */
  readonly changes: readonly Change[]
  /** Sign-offs that the text as it is now still needs. */
  readonly missing: readonly string[]
  readonly problems: readonly Problem[]
  /** How far its worksheets are answered, and how they came out. */
  readonly scores: readonly Score[]
}

export interface Checked {
  readonly guides: readonly Standing[]
  /** Of records, which belong to no guide that could be read. */
  readonly problems: readonly Problem[]
}

export interface CheckOptions {
  /** Hears how far the check is, and may let others of this process have their turn: a thousand guides take most of a minute. */
  readonly onGuide?: (done: number, total: number) => Promise<void>
  /** Looks at one guide; absent means anew. */
  readonly find?: FindFaults
}

/**
 * Reads every guide as editors see it, drafts included, and says where it stands: its state, what its text breaks, and what
 * changed since it was published. A shared red flag that was edited shows here in every guide that must be signed again.
 */
export async function checkGuides(
  client: SanityClient,
  asOf: string,
  {onGuide = async () => {}, find = findFaults}: CheckOptions = {},
): Promise<Checked> {
  const [names, records] = await Promise.all([fetchNames(client), fetchRecords(client)])
  const guideIds = names.guides.map(({_id}) => _id)
  const documents = await collectDocuments(guideIds, documentsById(client))
  const facts = await readFacts(client, {names, records, documents, guideIds, asOf})
  const recordsOf = groupRecords(records)
  const total = guideIds.length
  const read: ReturnType<typeof readOne>[] = []
  const readOne = (id: string) => ({id, ...recordsOf(id), read: readGuide(id, documents)})
  for (const id of guideIds) {
    await onGuide(0, total)
    read.push(readOne(id))
  }
  const reopened = read.flatMap(({read: result, published}) =>
    result.ok && published !== undefined && published.contentHash !== result.value.contentHash
      ? published.id
      : [],
  )
  const views = await fetchViews(client, reopened)
  const standing = ({id, read: result, ...own}: (typeof read)[number]): Standing => {
    const {published, withdrawals, signOffs} = own
    const name = names.guides.find(({_id}) => _id === id)
    const common = {
      id,
      language: name?.language ?? '',
      ...(published === undefined ? {} : {version: published.version}),
    }
    if (!result.ok) {
      const recall = standingWithdrawal(withdrawals)
      const state = recall === undefined || recall.kind === 'lifted' ? 'incomplete' : recall.kind
      return {
        ...common,
        title: name?.title || id,
        shortTitle: name?.title || id,
        state,
        changes: [],
        missing: [],
        problems: result.problems,
        scores: [],
      }
    }
    const guide = result.value
    const answers = readAnswers(id, documents.get(id))
    const reviewBy = published?.reviewBy ?? guide.dates.reviewBy
    const {problems, readability} = find(guide, facts)
    return {
      ...common,
      title: guide.title,
      shortTitle: guide.shortTitle,
      state: guideState({...own, current: guide, reviewBy}, asOf),
      reviewBy,
      readability,
      changes: published === undefined ? [] : changesOf(guide, views.get(published.id)),
      missing: [...coverageProblems(guide, signOffs), ...sentBackProblems(guide, signOffs)].map(
        ({message}) => message,
      ),
      problems: [...problems, ...(answers.ok ? [] : answers.problems)],
      scores: scoreWorksheet(worksheetOf(guide, answers.ok ? answers.value : [])),
    }
  }
  const guides: Standing[] = []
  for (const one of read) {
    guides.push(standing(one))
    await onGuide(guides.length, total)
  }
  return {guides, problems: records.problems}
}

function groupRecords(records: Records) {
  const snapshots = Map.groupBy(records.snapshots, ({guideId}) => guideId)
  const withdrawals = Map.groupBy(records.withdrawals, ({guideId}) => guideId)
  const signOffs = Map.groupBy(records.signOffs, ({guideId}) => guideId)
  return (id: string) => ({
    snapshots: snapshots.get(id) ?? [],
    published: newestSnapshot(snapshots.get(id) ?? []),
    withdrawals: withdrawals.get(id) ?? [],
    signOffs: signOffs.get(id) ?? [],
  })
}

function changesOf(guide: Guide, text: string | undefined): Change[] {
  const before = text === undefined ? undefined : parseView(text)
  return before === undefined ? [] : changesBetween(before, guide)
}

/** Every problem of a check, of guides and records alike, once: what is wrong in a guide that others link to stands with each of them. */
export function problemsOf({guides, problems}: Checked): Problem[] {
  const all = [...problems, ...guides.flatMap((guide) => guide.problems)]
  return [...new Map(all.map((problem) => [formatProblem(problem), problem])).values()]
}
