import type {SanityClient} from '@sanity/client'

import {approvalOf} from '#schemas/approval/approvalOf.ts'
import {changesBetween, leastClass} from '#schemas/approval/changesBetween.ts'
import {coverageProblems, coveringSignOffs} from '#schemas/approval/coverage.ts'
import {nextVersion, versionsOf} from '#schemas/approval/guideState.ts'
import {parseView, viewOf} from '#schemas/approval/readApprovedGuide.ts'
import {sentBackProblems} from '#schemas/approval/sentBack.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {publishedForm} from '#schemas/guide/publishedForm.ts'
import {storedGuide} from '#schemas/guide/stored.ts'
import {hashText} from '#schemas/hash.ts'
import type {Problem, Result} from '#schemas/problem.ts'
import {problemAt} from '#schemas/rules/rule.ts'
import {type ChangeClass, changeClasses} from '#schemas/vocabulary.ts'

import {commitAct, guidePart, weakReference} from './commitAct.ts'
import {documentName} from './documentName.ts'
import {type Desk, fetchActor, fetchDesk, readDesk, standingOf} from './fetchDesk.ts'
import {fetchViews} from './fetchRecords.ts'

export interface PublishGuideRequest {
  /** `muscle-spasm.en` */
  readonly guide: string
  readonly by: string
  /** The least class that its changes ask for, where it is absent. */
  readonly class?: ChangeClass
  /** What changed, for partners and for the record. */
  readonly note: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Makes every output of the guide and says what is wrong with them (safety law): the last gate before there is a snapshot. */
  readonly gate: (guide: Guide) => Promise<readonly Problem[]>
}

export interface Published {
  readonly guideId: string
  /** What lists call the guide. */
  readonly title: string
  readonly version: string
  /** What drafts are called that were published with it, because its text needs them: shared red flags, sources, exercises. */
  readonly others: readonly string[]
}

/**
 * Publishes one guide: our snapshot and Sanity's publish in one transaction, or neither. Only a text that the sign-offs cover,
 * that breaks no rule, and whose every output keeps the safety law gets a snapshot.
 * @throws UserError when guide or person do not exist, or the guide was edited meanwhile
 */
export async function publishGuide(
  client: SanityClient,
  request: PublishGuideRequest,
): Promise<Result<Published>> {
  const {on, note} = request
  const actor = await fetchActor(client, request.by, {act: 'publish'})
  const desk = withDates(await fetchDesk(client, request.guide, on), on)
  const read = readDesk(desk)
  if (!read.ok) return read
  const {signOffs} = desk.records
  const least = await leastClassOf(client, read.value, desk)
  const changeClass = request.class ?? least
  const guide: Guide = {
    ...read.value,
    version: nextVersion(standingOf(desk).snapshot?.version, changeClass),
    ...approvalOf(read.value, signOffs),
  }
  const problems = [
    ...coverageProblems(guide, signOffs),
    ...sentBackProblems(guide, signOffs),
    ...unchanged(guide, desk),
    ...(standingOf(desk).snapshot === undefined ? [] : tooSmall(guide, changeClass, least)),
  ]
  if (problems.length > 0) return {ok: false, problems}
  const gated = (await request.gate(guide)).filter(({level}) => level === 'error')
  if (gated.length > 0) return {ok: false, problems: gated}

  const view = viewOf(guide)
  const snapshot = {
    _id: `guideSnapshot-${guidePart(guide.id)}-${guide.version.replaceAll('.', '-')}`,
    _type: 'guideSnapshot',
    guide: weakReference(guide.id),
    key: guide.key,
    language: guide.language,
    version: guide.version,
    class: changeClass,
    contentHash: guide.contentHash,
    viewHash: hashText(view),
    view,
    publishedAt: on,
    reviewBy: guide.dates.reviewBy,
    by: actor.key,
    note,
  }
  const drafts = draftsOf(desk)
  await commitAct(client, 'publish', (transaction) => {
    for (const {draft, published} of drafts) {
      // The text that was gated, and no later one: a draft that was edited meanwhile refuses the whole act.
      transaction.patch(draft._id, {ifRevisionID: draft._rev, unset: ['_publishGuard']})
      transaction.createOrReplace(published)
      transaction.delete(draft._id)
    }
    // A guide without a draft of its own: only a shared text changed, and with it the dates.
    if (!drafts.some(({published}) => published._id === guide.id)) {
      const {published, modified, lastReviewed} = guide.dates
      transaction.patch(guide.id, {
        set: {datePublished: published, dateModified: modified, lastReviewed},
      })
    }
    return transaction.create(snapshot)
  })
  return {
    ok: true,
    value: {
      guideId: guide.id,
      title: guide.shortTitle,
      version: guide.version,
      others: drafts
        .filter(({published}) => published._id !== guide.id)
        .map(({published}) => `“${documentName(published, guide.language)}”`),
    },
  }
}

/**
 * The desk with the dates that follow from the records, and that nobody states before they are true: first published on the day of
 * the first version, modified when the words last changed, last reviewed when the newest clinical sign-off of this text was given.
 * What an import stated stays. No date is in what is signed.
 */
function withDates(desk: Desk, on: string): Desk {
  const read = readDesk(desk)
  const stored = desk.documents.get(desk.guideId)
  if (!read.ok || stored === undefined) return desk
  const stated = statedDates.parse(stored)
  const [first] = versionsOf(desk.records.snapshots)
  const before = standingOf(desk).snapshot
  const isChanged = before !== undefined && before.contentHash !== read.value.contentHash
  const datePublished = stated.datePublished ?? first?.publishedAt ?? on
  const dateModified = stated.dateModified ?? before?.publishedAt ?? on
  const reviews = coveringSignOffs(read.value, desk.records.signOffs)
    .filter(({role}) => role === 'clinical')
    .map((signOff) => signOff.on)
  const lastReviewed = latest(stated.lastReviewed ?? '', ...reviews)
  const dated = {
    ...stored,
    datePublished,
    dateModified: latest(datePublished, dateModified, ...(isChanged ? [on] : [])),
    ...(lastReviewed === '' ? {} : {lastReviewed}),
  }
  return {...desk, documents: new Map([...desk.documents, [desk.guideId, dated]])}
}

const statedDates = storedGuide.pick({datePublished: true, dateModified: true, lastReviewed: true})

function latest(...dates: readonly string[]): string {
  return dates.toSorted().at(-1) ?? ''
}

/** The least class of what changed since the published version; `major` where there is none, or it cannot be read. */
export async function leastClassOf(
  client: SanityClient,
  guide: Guide,
  desk: Desk,
): Promise<ChangeClass> {
  const {snapshot} = standingOf(desk)
  if (snapshot === undefined) return 'major'
  const views = await fetchViews(client, [snapshot.id])
  const before = parseView(views.get(snapshot.id) ?? '')
  return before === undefined ? 'major' : leastClass(changesBetween(before, guide))
}

/** D04: partners may skip a patch, so advice that changed must not be called one. */
function tooSmall(guide: Guide, given: ChangeClass, least: ChangeClass): Problem[] {
  if (changeClasses.indexOf(given) <= changeClasses.indexOf(least)) return []
  const message = `What changed since the published version is ${least}, not ${given}. Publish it as ${least}; "npm run check" lists the changes.`
  return [problemAt(guide, 'D04', 'class', message)]
}

/** The same text twice would be a version that says nothing new. Dates and people are no text, but worth a patch. */
function unchanged(guide: Guide, desk: Desk): Problem[] {
  const {snapshot} = standingOf(desk)
  if (snapshot === undefined || snapshot.viewHash !== hashText(viewOf(guide))) return []
  const message = `This text is published already, as version ${snapshot.version}. There is nothing to publish.`
  return [problemAt(guide, 'D02', 'version', message)]
}

interface Draft {
  readonly draft: {readonly _id: string; readonly _rev: string}
  readonly published: {readonly _id: string; readonly _type: string}
}

/**
 * What Sanity's publish does, for the guide and every draft that its text needs: the draft becomes the published document and
 * its references strong. Other guides are only linked to: they are published by themselves, and links to them stay weak.
 */
export function draftsOf({guideId, documents}: Desk): Draft[] {
  const isOtherGuide = (id: string) => documents.get(id)?._type === 'guide' && id !== guideId
  return [...documents.values()].flatMap((document) => {
    const {_originalId, _rev, _createdAt, _updatedAt, ...content} = {...noSystemFields, ...document}
    if (isOtherGuide(document._id) || !_originalId.startsWith('drafts.')) return []
    const published = publishedForm(content, (id) => documents.has(id) && !isOtherGuide(id))
    return {draft: {_id: _originalId, _rev}, published}
  })
}

const noSystemFields = {_originalId: '', _rev: '', _createdAt: '', _updatedAt: ''}
