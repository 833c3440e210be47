import type {SanityClient} from '@sanity/client'

import {coverageProblems, coveringSignOffs, isSubmitted} from '#schemas/approval/coverage.ts'
import {newestSnapshot, standingWithdrawal} from '#schemas/approval/guideState.ts'
import type {SignOff} from '#schemas/approval/records.ts'
import {rolesToSign} from '#schemas/approval/rolesToSign.ts'
import {standingSendBacks} from '#schemas/approval/sentBack.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {
  changesOfSharedQuery,
  type ChangesOfSharedQueryResult,
  guidesCheckedAgainQuery,
  type GuidesCheckedAgainQueryResult,
} from '#schemas/queries.ts'
import type {SignOffRole} from '#schemas/vocabulary.ts'

import {documentsById} from '../documentsById.ts'
import type {Actor} from './fetchDesk.ts'
import {fetchRecords, type Records} from './fetchRecords.ts'
import {fetchGuidesShowing} from './sharedChange.ts'

/** A guide in a list of what waits for somebody. */
export interface WaitingGuide extends Pick<Guide, 'id' | 'title' | 'language'> {
  /** A new text that somebody submitted, a published one that a shared document changed, or one whose evidence was checked again. */
  readonly why: 'submitted' | 'reopened' | 'checkedAgain'
}

export interface Waiting {
  /** What the person can sign, and as what. */
  readonly toSign: readonly (WaitingGuide & {
    readonly roles: readonly SignOffRole[]
    /** Who submitted this text, and when. */
    readonly submitted?: Pick<SignOff, 'by' | 'on'>
  })[]
  /** What somebody sent back and nobody changed since. */
  readonly sentBack: readonly (WaitingGuide &
    Pick<SignOff, 'by' | 'on'> & {readonly comment: string})[]
}

/** The changes of shared documents that are followed to their guides, newest first. */
const mostChanges = 200

/**
 * What waits for the signature of a person, and what was sent back. A guide is read only if a record or a shared document says that it
 * may be among them, so that thousands of guides do not have to be hashed.
 */
export async function fetchWaiting(client: SanityClient, person: Actor): Promise<Waiting> {
  const records = await fetchRecords(client)
  const [touched, checked] = await Promise.all([
    fetchTouched(client),
    client.fetch<GuidesCheckedAgainQueryResult>(guidesCheckedAgainQuery),
  ])
  const ids = [...new Set([...openGuides(records), ...touched, ...checked])].toSorted()
  const documents = await collectDocuments(ids, documentsById(client))
  const recordsOf = groupByGuide(records)
  const read = ids.flatMap((id) => {
    const result = readGuide(id, documents)
    const {signOffs, published, isRecalled} = recordsOf(id)
    if (!result.ok || isRecalled) return []
    const guide = result.value
    const isSame = published?.contentHash === guide.contentHash
    if (isSame && coverageProblems(guide, signOffs).length === 0) return []
    const changed =
      published === undefined || isSubmitted(guide, signOffs) ? 'submitted' : 'reopened'
    const why: WaitingGuide['why'] = isSame ? 'checkedAgain' : changed
    return {guide, signOffs, why}
  })
  return {
    toSign: read.flatMap(({guide, signOffs, why}) => {
      if (standingSendBacks(guide, signOffs).length > 0) return []
      // What only authors could do is to submit it.
      const roles = rolesToSign(guide, signOffs, person).filter((role) => role !== 'author')
      const isAsked = touched.has(guide.id) || signOffs.some(isAbout(guide))
      return roles.length > 0 && isAsked
        ? {...named(guide), why, roles, ...submittedBy(guide, signOffs)}
        : []
    }),
    sentBack: read.flatMap(({guide, signOffs, why}) =>
      standingSendBacks(guide, signOffs).map(({by, on, sentBack}) => ({
        ...named(guide),
        why,
        by,
        on,
        comment: sentBack,
      })),
    ),
  }
}

function submittedBy(guide: Guide, signOffs: readonly SignOff[]) {
  const author = coveringSignOffs(guide, signOffs).findLast(({role}) => role === 'author')
  return author === undefined ? {} : {submitted: {by: author.by, on: author.on}}
}

function named({id, title, language}: Guide) {
  return {id, title, language}
}

function isAbout({contentHash}: Guide) {
  return (signOff: SignOff) => signOff.contentHash === contentHash
}

/** Guides of which somebody signed, or sent back, a text that was never published. */
function openGuides({signOffs, snapshots}: Records): ReadonlySet<string> {
  const published = new Set(snapshots.map(({guideId, contentHash}) => `${guideId} ${contentHash}`))
  return new Set(
    signOffs
      .filter(({guideId, contentHash}) => !published.has(`${guideId} ${contentHash}`))
      .map(({guideId}) => guideId),
  )
}

/** Published guides that show something which changed after they were published. */
async function fetchTouched(client: SanityClient): Promise<ReadonlySet<string>> {
  const {snapshots, shared} = await client.fetch<ChangesOfSharedQueryResult>(changesOfSharedQuery)
  const newest = new Map(
    [...Map.groupBy(snapshots, ({guide}) => guide)].map(([guide, some]) => [
      guide,
      some
        .map(({_createdAt}) => _createdAt)
        .toSorted()
        .at(-1) ?? '',
    ]),
  )
  const first = [...newest.values()].toSorted()[0]
  const changed = shared.filter(({_updatedAt}) => first !== undefined && _updatedAt > first)
  const touched = await Promise.all(
    changed.slice(0, mostChanges).map(async ({_id, _updatedAt}) => {
      const showing = await fetchGuidesShowing(client, _id)
      return showing.filter((guide) => (newest.get(guide) ?? '9999') < _updatedAt)
    }),
  )
  return new Set(touched.flat())
}

function groupByGuide({signOffs, snapshots, withdrawals}: Records) {
  const signed = Map.groupBy(signOffs, ({guideId}) => guideId)
  const published = Map.groupBy(snapshots, ({guideId}) => guideId)
  const recalled = Map.groupBy(withdrawals, ({guideId}) => guideId)
  return (id: string) => ({
    signOffs: signed.get(id) ?? [],
    published: newestSnapshot(published.get(id) ?? []),
    isRecalled: standingWithdrawal(recalled.get(id) ?? []) !== undefined,
  })
}
