import {withApproval} from '#schemas/approval/approvalOf.ts'
import {versionsOf} from '#schemas/approval/guideState.ts'
import {readSignOff, readSnapshot, readWithdrawal} from '#schemas/approval/records.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import type {Problem, Result} from '#schemas/problem.ts'
import {
  factsQuery,
  type FactsQueryResult,
  recordsQuery,
  type RecordsQueryResult,
} from '#schemas/queries.ts'
import {baseOf, composeFacts} from '#schemas/rules/composeFacts.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import type {Facts, TranslationBase} from '#schemas/rules/rule.ts'

import {today} from '../surroundings.ts'
import {fetchApproved} from './fetchApproved.ts'
import {fetchWithdrawals} from './fetchWithdrawals.ts'
import type {Library} from './library.ts'
import {type GuideDraft, storedPath} from './storedPath.ts'

/** A guide as it is being typed, read through the same door as every other. */
export interface GuideReading {
  readonly id: string
  readonly draft: GuideDraft
  /** The guide and all that it reaches, by published id. */
  readonly documents: ReadonlyMap<string, unknown>
  /** With the approval and version of exactly this text. */
  readonly read: Result<Guide>
  /** What the rules say; what stops the reading while it cannot be read. Paths are those of the stored document. */
  readonly problems: readonly Problem[]
}

/** Reads a draft. The rules run over it once somebody asks for its problems. */
export async function readDraft(library: Library, draft: GuideDraft): Promise<GuideReading> {
  const id = draft._id.replace(/^drafts\./, '')
  const own = {...draft, _id: id}
  const [reached, facts, records] = await Promise.all([
    collectDocuments([id], async (ids) => {
      const [others, self] = [ids.filter((wanted) => wanted !== id), ids.includes(id)]
      const found = others.length === 0 ? [] : await library.fetchDocuments(others)
      return self ? [own, ...found] : found
    }),
    fetchFacts(library, own),
    fetchRecords(library, id),
  ])
  const typed = readGuide(id, reached)
  const read: Result<Guide> = typed.ok
    ? {ok: true, value: withApproval(typed.value, records)}
    : typed
  let problems: readonly Problem[] | undefined
  return {
    id,
    draft,
    documents: reached,
    read,
    // Previews follow each keystroke and do not ask: the rules take longer than any of them.
    get problems() {
      problems ??= problemsOf(read, facts, draft)
      return problems
    },
  }
}

function problemsOf(read: Result<Guide>, facts: Facts, draft: GuideDraft): readonly Problem[] {
  if (!read.ok) return read.problems
  return checkGuide(read.value, facts).map((problem) => ({
    ...problem,
    path: storedPath(problem.path, draft),
  }))
}

async function fetchFacts(library: Library, draft: GuideDraft): Promise<Facts> {
  const {client} = library
  const [names, withdrawals, own] = await Promise.all([
    library.keep('facts', () =>
      client.fetch<FactsQueryResult>(factsQuery, {}, {perspective: 'drafts'}),
    ),
    fetchWithdrawals(library),
    fetchRecords(library, draft._id),
  ])
  const base = await fetchBase(library, draft, names)
  return composeFacts(
    names,
    {
      snapshots: own.snapshots,
      withdrawals,
      bases: new Map(base === undefined ? [] : [[draft._id, base]]),
    },
    today(),
  )
}

/** What happened to one guide. */
export async function fetchRecords({client, keep}: Library, guide: string) {
  const {snapshots, signOffs, withdrawals} = await keep(`records of ${guide}`, () =>
    client.fetch<RecordsQueryResult>(recordsQuery, {guide}, {perspective: 'published'}),
  )
  return {
    snapshots: valuesOf(snapshots.map(readSnapshot)),
    signOffs: valuesOf(signOffs.map(readSignOff)),
    withdrawals: valuesOf(withdrawals.map(readWithdrawal)),
  }
}

/** What a translation says again: the version that was translated, or the text as it stands while none is published. */
async function fetchBase(
  library: Library,
  draft: GuideDraft,
  {guides}: FactsQueryResult,
): Promise<TranslationBase | undefined> {
  const own = guides.find(({_id}) => _id === draft._id)
  const base = own === undefined ? undefined : baseOf(own, guides)
  if (base === undefined) return undefined
  const {snapshots, signOffs} = await fetchRecords(library, base._id)
  const versions = versionsOf(snapshots)
  const translated = versions.find(({version}) => version === draft['translatedVersion'])
  const snapshot = translated ?? versions[0]
  if (snapshot === undefined) {
    const read = readGuide(base._id, await collectDocuments([base._id], library.fetchDocuments))
    return {versions, view: read.ok ? read.value : undefined}
  }
  const read = await fetchApproved(library, snapshot, signOffs)
  return {versions, view: read.ok ? read.value : undefined}
}

function valuesOf<Value>(results: readonly Result<Value>[]): Value[] {
  return results.flatMap((result) => (result.ok ? [result.value] : []))
}
