import type {SanityClient} from '@sanity/client'

import {coverageProblems} from '#schemas/approval/coverage.ts'
import {
  type GuideState,
  guideState,
  newestSnapshot,
  standingWithdrawal,
} from '#schemas/approval/guideState.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import type {Problem} from '#schemas/problem.ts'
import {checkGuide} from '#schemas/rules/index.ts'

import {documentsById} from '../documentsById.ts'
import {fetchNames, readFacts} from './fetchFacts.ts'
import {fetchRecords} from './fetchRecords.ts'

/** Where one guide stands, for whoever has to decide what to do next. */
export interface Standing {
  readonly id: string
  readonly title: string
  readonly state: GuideState | 'incomplete'
  /** The published version, if there is one. */
  readonly version?: string
  readonly reviewBy?: string
  /** A published guide whose text has changed since: what is missing before the change can go out. Empty when nothing changed. */
  readonly reopened: readonly string[]
}

export interface Checked {
  readonly guides: readonly Standing[]
  readonly problems: readonly Problem[]
}

/**
 * Reads every guide as editors see it, drafts included, and says where it stands: its state, and what its text breaks. A shared red
 * flag that was edited shows here in every guide that must be signed again.
 */
export async function checkGuides(client: SanityClient, asOf: string): Promise<Checked> {
  const [names, records] = await Promise.all([fetchNames(client), fetchRecords(client)])
  const guideIds = names.guides.map(({_id}) => _id)
  const documents = await collectDocuments(guideIds, documentsById(client))
  const facts = await readFacts(client, {names, records, documents, guideIds, asOf})
  const snapshots = Map.groupBy(records.snapshots, ({guideId}) => guideId)
  const withdrawals = Map.groupBy(records.withdrawals, ({guideId}) => guideId)
  const signOffs = Map.groupBy(records.signOffs, ({guideId}) => guideId)
  const problems: Problem[] = [...records.problems]
  const guides = guideIds.map((id): Standing => {
    const history = snapshots.get(id) ?? []
    const published = newestSnapshot(history)
    const recalls = withdrawals.get(id) ?? []
    const read = readGuide(id, documents)
    const version = published === undefined ? {} : {version: published.version}
    if (!read.ok) {
      problems.push(...read.problems)
      const recall = standingWithdrawal(recalls)
      const state = recall === undefined || recall.kind === 'lifted' ? 'incomplete' : recall.kind
      return {id, title: id, state, ...version, reopened: []}
    }
    const guide = read.value
    problems.push(...checkGuide(guide, facts))
    const signed = signOffs.get(id) ?? []
    const reviewBy = published?.reviewBy ?? guide.dates.reviewBy
    const state = guideState(
      {snapshots: history, withdrawals: recalls, signOffs: signed, current: guide, reviewBy},
      asOf,
    )
    const hasChanged = published !== undefined && published.contentHash !== guide.contentHash
    const missing = coverageProblems(guide, signed).map(({message}) => message)
    return {
      id,
      title: guide.title,
      state,
      ...version,
      reviewBy,
      reopened: hasChanged ? [...missing, ...(missing.length === 0 ? ['Publish it.'] : [])] : [],
    }
  })
  return {guides, problems}
}

/** One line per guide, for a terminal. */
export function formatStandings(guides: readonly Standing[]): string[] {
  return guides.map(({id, state, version, reviewBy, reopened}) =>
    [
      `${state.padEnd(10)} ${id.padEnd(34)} ${(version ?? '').padEnd(8)} ${reviewBy === undefined ? '' : `review by ${reviewBy}`}`.trimEnd(),
      ...(reopened.length === 0 ? [] : [`  Its text has changed since: ${reopened.join(' ')}`]),
    ].join('\n'),
  )
}
