import type {SanityClient} from '@sanity/client'

import {newestSnapshot, standingWithdrawal} from '#schemas/approval/guideState.ts'
import {parseView, readApprovedGuide} from '#schemas/approval/readApprovedGuide.ts'
import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import type {Snapshot, Withdrawal} from '#schemas/approval/records.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Clinic, Guide, LeafletEdition, NewsletterIssue, Partner} from '#schemas/guide/guide.ts'
import {
  readClinic,
  readLeafletEdition,
  readNewsletterIssue,
  readPartner,
} from '#schemas/guide/readRecords.ts'
import type {Problem, Result} from '#schemas/problem.ts'
import {publishableQuery, type PublishableQueryResult} from '#schemas/queries.ts'
import {type Language, languages as knownLanguages} from '#schemas/vocabulary.ts'

import {fetchRecords, fetchViews, type Records} from './approval/fetchRecords.ts'
import {type Speakers, speakerOf} from './chooseClinic.ts'
import {documentsById} from './documentsById.ts'

/** Everything that leaves, and everything that must be gone: follows from the published documents and the records alone. */
export interface Content {
  /** The guides that stand: published, covered by sign-offs, neither suspended nor withdrawn. */
  readonly guides: readonly Guide[]
  readonly recalled: readonly RecalledGuide[]
  /** Every version ever published: what codes on paper can mean. */
  readonly versions: readonly PublishedVersion[]
  /** Issues with the very versions that they carry. Those that carry a recalled guide are not among them. */
  readonly issues: readonly {readonly issue: NewsletterIssue; readonly guides: readonly Guide[]}[]
  /** The others, each with the recalled guide that a notice in its place names. */
  readonly recalledIssues: readonly {readonly key: string; readonly guide: RecalledGuide}[]
  /** Print runs with the guide as it was printed; absent when its guide was recalled. */
  readonly editions: readonly {
    readonly edition: LeafletEdition
    readonly guideId: string
    readonly version: string
    readonly guide?: Guide
  }[]
  /** Who speaks, in each language of the guides. */
  readonly clinics: ReadonlyMap<Language, Clinic>
  /** A partner once per language that it takes. */
  readonly partners: readonly {readonly language: Language; readonly partner: Partner}[]
  /** An error stops what it names, and nothing else. */
  readonly problems: readonly Problem[]
}

export type PublishedVersion = Pick<Snapshot, 'guideId' | 'version' | 'publishedAt'>

export interface ContentOptions extends Speakers {
  readonly planned?: boolean
}

/**
 * Fetches what channels publish. Guides come from snapshots only; clinic, partners, issues and editions as published.
 * @param options.planned takes issues and editions as editors see them, drafts included: what would be published. Of guides it
 *   fetches those that they speak of; a store may have thousands
 * @param options.voices speak where a record cannot be read; what can be read is kept in them
 * @throws UserError when the store has no clinic, or several and none chosen
 */
export async function fetchContent(
  client: SanityClient,
  {clinic, planned = false, voices}: ContentOptions,
): Promise<Content> {
  const ask = (perspective: 'published' | 'drafts') =>
    client.fetch<PublishableQueryResult>(publishableQuery, {}, {perspective})
  const [publishable, records] = await Promise.all([ask('published'), fetchRecords(client)])
  const {partners} = publishable
  const {issues, editions} = planned ? await ask('drafts') : publishable
  const {speaker, problems: silent} = speakerOf(publishable.clinics, {clinic, voices})
  const ids = [...issues, ...partners, ...editions].map(({_id}) => _id)
  const documents = await collectDocuments(
    [...ids, speaker],
    documentsById(client, 'published'),
    new Set(records.snapshots.map(({id}) => id)),
  )
  if (planned) {
    const own = [...issues, ...editions].map(({_id}) => _id)
    for (const document of await documentsById(client, 'drafts')(own))
      documents.set(document._id, document)
  }
  const problems: Problem[] = [...records.problems, ...silent]
  const keep = <Value>(result: Result<Value>): Value[] => {
    if (result.ok) return [result.value]
    problems.push(...result.problems)
    return []
  }
  const speak = <Voice>(name: string, result: Result<Voice>): Voice[] => {
    if (result.ok) voices?.keep(name, result.value)
    const [read] = keep(result)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept under this name by this program
    const voice = read ?? (voices?.known(name) as Voice | undefined)
    return voice === undefined ? [] : [voice]
  }
  const readIssues = issues.flatMap(({_id}) => keep(readNewsletterIssue(_id, documents)))
  const readEditions = editions.flatMap(({_id}) => keep(readLeafletEdition(_id, documents)))
  const shelved = planned
    ? recordsOf(carriedGuides(readIssues, readEditions, records), records)
    : records
  const shelf = await fetchShelf(client, shelved, [
    ...readIssues.flatMap((issue) => issue.guides.flatMap(({snapshotId}) => snapshotId ?? [])),
    ...readEditions.map(({snapshotId}) => snapshotId),
  ])
  problems.push(...shelf.problems)
  const languages = languagesOf([...shelf.guides, ...shelf.recalled], readIssues, partners)
  return {
    guides: shelf.guides,
    recalled: shelf.recalled,
    versions: records.snapshots,
    issues: readIssues.flatMap((issue) => keep(bindIssue(issue, shelf))),
    recalledIssues: readIssues.flatMap((issue) => {
      const [guide] = recalledIn(issue, shelf)
      return guide === undefined ? [] : {key: issue.key, guide}
    }),
    editions: readEditions.flatMap((edition) => keep(bindEdition(edition, records, shelf))),
    clinics: new Map(
      languages.flatMap((language) =>
        speak(`${speaker} ${language}`, readClinic(speaker, documents, language)).map((value) => [
          language,
          value,
        ]),
      ),
    ),
    partners: partners.flatMap(({_id, languages: wanted}) =>
      languages
        .filter((language) => wanted.includes(language))
        .flatMap((language) =>
          speak(`${_id} ${language}`, readPartner(_id, documents, language)).map((partner) => ({
            language,
            partner,
          })),
        ),
    ),
    problems,
  }
}

function carriedGuides(
  issues: readonly NewsletterIssue[],
  editions: readonly LeafletEdition[],
  {snapshots}: Records,
): Set<string> {
  const printed = new Set(editions.map(({snapshotId}) => snapshotId))
  return new Set([
    ...issues.flatMap(({guides, correctionOf}) => [
      ...guides.map(({guideId}) => guideId),
      ...(correctionOf === undefined ? [] : [correctionOf]),
    ]),
    ...snapshots.filter(({id}) => printed.has(id)).map(({guideId}) => guideId),
  ])
}

function recordsOf(guides: ReadonlySet<string>, records: Records): Records {
  const isOfThese = ({guideId}: {readonly guideId: string}) => guides.has(guideId)
  return {
    snapshots: records.snapshots.filter(isOfThese),
    signOffs: records.signOffs.filter(isOfThese),
    withdrawals: records.withdrawals.filter(isOfThese),
    problems: records.problems,
  }
}

/** Every approved text that is needed, and what stands in place of those that were taken back. */
interface Shelf {
  readonly guides: readonly Guide[]
  readonly recalled: readonly RecalledGuide[]
  /** Texts by snapshot id: the current ones and those that issues and editions keep. */
  readonly bySnapshot: ReadonlyMap<string, Guide>
  readonly problems: readonly Problem[]
}

async function fetchShelf(
  client: SanityClient,
  {snapshots, signOffs, withdrawals}: Records,
  pinned: readonly string[],
): Promise<Shelf> {
  const histories = [...Map.groupBy(snapshots, ({guideId}) => guideId)]
  const recalls = Map.groupBy(withdrawals, ({guideId}) => guideId)
  const current = histories.flatMap(([guideId, history]) => {
    const newest = newestSnapshot(history)
    const recall = standingWithdrawal(recalls.get(guideId) ?? [])
    return newest === undefined ? [] : {newest, recall}
  })
  const wanted = new Set([...current.map(({newest}) => newest.id), ...pinned])
  const views = await fetchViews(client, [...wanted])
  const covering = Map.groupBy(signOffs, ({guideId}) => guideId)
  const problems: Problem[] = []
  const bySnapshot = new Map<string, Guide>()
  for (const snapshot of snapshots.filter(({id}) => wanted.has(id))) {
    const view = views.get(snapshot.id) ?? ''
    const read = readApprovedGuide(snapshot, view, covering.get(snapshot.guideId) ?? [])
    if (read.ok) bySnapshot.set(snapshot.id, read.value)
    else problems.push(...read.problems)
  }
  const guides = current.flatMap(({newest, recall}) =>
    recall === undefined ? (bySnapshot.get(newest.id) ?? []) : [],
  )
  const recalled = current.flatMap(({newest, recall}) =>
    recall === undefined
      ? []
      : (recalledGuide(newest, recall, {view: views.get(newest.id) ?? '', guides}) ?? []),
  )
  return {guides, recalled, bySnapshot, problems}
}

/** Names and addresses alone, so a view is enough that would not do for publishing. */
function recalledGuide(
  snapshot: Snapshot,
  recall: Withdrawal,
  {view, guides}: {view: string; guides: readonly Guide[]},
): RecalledGuide | undefined {
  const known = parseView(view)
  if (known === undefined || recall.kind === 'lifted') return undefined
  const {id, key, language, slug, title, shortTitle, syndication} = known
  const {kind, reason = 'safety', severity = 'immediate', notice, on, removeBy = on} = recall
  const replacement = guides.find((guide) => guide.id === recall.replacement)
  return {
    id,
    key,
    language,
    slug,
    title,
    shortTitle,
    version: snapshot.version,
    contentHash: snapshot.contentHash,
    kind,
    reason,
    severity,
    on,
    removeBy,
    ...(syndication === undefined ? {} : {syndication}),
    ...(notice === undefined ? {} : {notice}),
    ...(replacement === undefined
      ? {}
      : {
          replacement: {
            id: replacement.id,
            key: replacement.key,
            language: replacement.language,
            slug: replacement.slug,
            shortTitle: replacement.shortTitle,
          },
        }),
  }
}

/** An issue with the versions that it carries: those it was sent with, else the current ones. */
function bindIssue(issue: NewsletterIssue, shelf: Shelf): Result<Content['issues'][number]> {
  const {guides, bySnapshot} = shelf
  const gone = recalledIn(issue, shelf)
  if (gone.length > 0)
    return {
      ok: false,
      problems: gone.map(({title, kind}) => ({
        rule: 'N14',
        level: 'warning',
        path: `newsletterIssue-${issue.key}: guides`,
        message: `The newsletter "${issue.subject}" carried "${title}", which is ${kind}: its copy on the site was taken away. Whoever got it must be told.`,
      })),
    }
  const bound = issue.guides.flatMap(({guideId, snapshotId}) => {
    const guide = guides.find(({id}) => id === guideId)
    return (snapshotId === undefined ? guide : bySnapshot.get(snapshotId)) ?? []
  })
  return {ok: true, value: {issue, guides: bound}}
}

function recalledIn(issue: NewsletterIssue, {recalled}: Shelf): readonly RecalledGuide[] {
  return recalled.filter(({id}) => issue.guides.some(({guideId}) => guideId === id))
}

function bindEdition(
  edition: LeafletEdition,
  {snapshots}: Records,
  {bySnapshot, recalled}: Shelf,
): Result<Content['editions'][number]> {
  const snapshot = snapshots.find(({id}) => id === edition.snapshotId)
  if (snapshot === undefined)
    return {
      ok: false,
      problems: [
        {
          rule: 'G03',
          level: 'error',
          path: `leafletEdition-${edition.key}: snapshot`,
          message: `Names "${edition.snapshotId}", which was never published. Choose a published version.`,
        },
      ],
    }
  const {guideId, version} = snapshot
  const isRecalled = recalled.some(({id}) => id === guideId)
  const guide = isRecalled ? undefined : bySnapshot.get(snapshot.id)
  return {
    ok: true,
    value: {edition, guideId, version, ...(guide === undefined ? {} : {guide})},
  }
}

function languagesOf(
  guides: readonly Pick<Guide, 'language'>[],
  issues: readonly NewsletterIssue[],
  partners: PublishableQueryResult['partners'],
): Language[] {
  const wanted = [
    ...[...guides, ...issues].map(({language}) => language),
    ...partners.flatMap(({languages}) => languages),
  ]
  return knownLanguages.filter((language) => wanted.includes(language))
}
