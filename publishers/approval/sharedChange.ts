import type {SanityClient} from '@sanity/client'

import {type Change, changesBetween, formatChange} from '#schemas/approval/changesBetween.ts'
import {coveringSignOffs} from '#schemas/approval/coverage.ts'
import {newestSnapshot} from '#schemas/approval/guideState.ts'
import {parseView} from '#schemas/approval/readApprovedGuide.ts'
import type {SignOff} from '#schemas/approval/records.ts'
import {hasSigned} from '#schemas/approval/rolesToSign.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {guidesShowingQuery, type GuidesShowingQueryResult} from '#schemas/queries.ts'
import {UserError} from '#schemas/userError.ts'

import {documentsById} from '../documentsById.ts'
import {fetchRecords, fetchViews} from './fetchRecords.ts'

/** A published guide whose text, as it is now, is another than the published one. */
export interface Reopened {
  readonly guide: Guide
  readonly changes: readonly Change[]
  /** All of this guide. */
  readonly signOffs: readonly SignOff[]
}

export interface SharedChange {
  /** Guides whose only change since they were published is that of the shared document. */
  readonly alone: readonly Reopened[]
  /** Guides that it changed, too, but that differ in more: each needs a look of its own. */
  readonly mixed: readonly Reopened[]
}

/**
 * Which published guides one shared document reopened: a red flag, a source, an exercise or a term that was edited. Those in
 * which nothing else changed can be signed, and published, in one go.
 * @param shared its id, such as `redFlag-saddle-numbness`
 * @throws UserError when it reopened none
 */
export async function findSharedChange(
  client: SanityClient,
  shared: string,
): Promise<SharedChange> {
  const change = await fetchSharedChange(client, shared)
  if (change.alone.length + change.mixed.length === 0)
    throw new UserError(`No published guide is changed by "${shared}"`, {
      hint: 'Name the id of a shared document that was edited, such as redFlag-saddle-numbness. "npm run check" lists what changed.',
    })
  return change
}

/** The same, where none is an answer, too. Only guides that show the document are read. */
export async function fetchSharedChange(
  client: SanityClient,
  shared: string,
): Promise<SharedChange> {
  const ids = await fetchGuidesShowing(client, shared)
  const reopened = await fetchReopened(client, ids)
  const changed = reopened.filter(({changes}) => changes.some(({part}) => part.shared === shared))
  const isAlone = ({changes}: Reopened) => changes.every(({part}) => part.shared === shared)
  return {
    alone: changed.filter(isAlone),
    mixed: changed.filter((guide) => !isAlone(guide)),
  }
}

/** The guides that show a shared document, by id. */
export async function fetchGuidesShowing(
  client: SanityClient,
  shared: string,
): Promise<readonly string[]> {
  return client.fetch<GuidesShowingQueryResult>(guidesShowingQuery, {shared})
}

async function fetchReopened(client: SanityClient, ids: readonly string[]): Promise<Reopened[]> {
  if (ids.length === 0) return []
  const [documents, {signOffs, snapshots}] = await Promise.all([
    collectDocuments(ids, documentsById(client)),
    fetchRecords(client),
  ])
  const signed = Map.groupBy(signOffs, ({guideId}) => guideId)
  const published = Map.groupBy(snapshots, ({guideId}) => guideId)
  const changed = ids.flatMap((id) => {
    const read = readGuide(id, documents)
    const snapshot = newestSnapshot(published.get(id) ?? [])
    if (!read.ok || snapshot === undefined) return []
    return snapshot.contentHash === read.value.contentHash ? [] : [{guide: read.value, snapshot}]
  })
  const views = await fetchViews(
    client,
    changed.map(({snapshot}) => snapshot.id),
  )
  return changed.flatMap(({guide, snapshot}) => {
    const before = parseView(views.get(snapshot.id) ?? '')
    if (before === undefined) return []
    return {guide, changes: changesBetween(before, guide), signOffs: signed.get(guide.id) ?? []}
  })
}

/** Whether there is nothing to sign any more for a person in a role: they signed, or somebody else did in that role. */
export function isSigned({guide, signOffs}: Reopened, by: unknown, role: unknown): boolean {
  return (
    (typeof by === 'string' && hasSigned(guide, signOffs, by)) ||
    coveringSignOffs(guide, signOffs).some((one) => one.role === role && one.by !== by)
  )
}

/** The changed words in one guide, for whoever signs them: what it said, and what it says. */
export function formatSharedChange({guide, changes}: Reopened): string {
  return [
    shortId(guide),
    ...changes.flatMap(({part, before}) => [`  - ${before ?? '(nothing)'}`, `  + ${part.text}`]),
  ].join('\n')
}

/** Why a guide is left to a look of its own. */
export function formatMixed({guide, changes}: Reopened): string {
  return `${shortId(guide)} is left out, because more than that changed: ${changes.map(formatChange).join(', ')}. Read it and sign it by itself.`
}

/** Why a guide is not signed again. */
export function formatSigned({guide}: Reopened): string {
  return `${shortId(guide)} is signed already.`
}

function shortId({id}: Guide): string {
  return id.replace(/^guide-/, '')
}
