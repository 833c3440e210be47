import type {SanityClient} from '@sanity/client'

import {addDays} from '#schemas/approval/guideState.ts'
import type {Result} from '#schemas/problem.ts'
import {problemAt} from '#schemas/rules/rule.ts'
import {
  type PersonRole,
  type Severity,
  severityDays,
  type WithdrawalKind,
  type WithdrawalReason,
} from '#schemas/vocabulary.ts'

import {commitAct, guidePart, weakReference} from './commitAct.ts'
import {type CarryingIssue, draftCorrection, fetchCarryingIssues} from './correction.ts'
import {type Actor, type Desk, fetchActor, fetchDesk, standingOf} from './fetchDesk.ts'

/** Who may do it: anybody at once when in doubt, a clinician for good. */
const actors: {readonly [Kind in WithdrawalKind]: {act: string; roles: readonly PersonRole[]}} = {
  suspended: {act: 'suspend a guide', roles: ['editor', 'clinicalReviewer']},
  withdrawn: {act: 'withdraw a guide', roles: ['clinicalReviewer']},
  lifted: {act: 'give a guide back', roles: ['clinicalReviewer']},
}

export interface RecallRequest {
  readonly kind: WithdrawalKind
  /** `muscle-spasm.en` */
  readonly guide: string
  readonly by: string
  readonly reason?: WithdrawalReason
  readonly severity?: Severity
  /** What readers are told, in the language of the guide; our own words where it is absent. */
  readonly notice?: string
  /** Name of the guide to read instead. */
  readonly replacement?: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

export interface Recalled {
  /** What lists call the guide. */
  readonly title: string
  readonly seq: number
  /** Newsletters that carried it: whoever got one must be told. */
  readonly issues: readonly CarryingIssue[]
  /** Subject of the newsletter that was drafted to tell them. */
  readonly correction?: string
}

/** The longest notice: it must be read to the end. Characters. */
const longestNotice = 300

/**
 * Suspends or withdraws a guide, or gives it back. The record is all there is: every channel follows from it.
 * A withdrawal is lifted by another clinician than the one who gave it.
 * @throws UserError when guide, replacement or person do not exist, or the person may not
 */
export async function recall(
  client: SanityClient,
  request: RecallRequest,
): Promise<Result<Recalled>> {
  const {kind, on} = request
  const actor = await fetchActor(client, request.by, actors[kind])
  const desk = await fetchDesk(client, request.guide, on)
  const {guideId} = desk
  const message = refusal(request, desk, actor)
  if (message !== undefined)
    return {ok: false, problems: [problemAt({id: guideId}, 'D03', 'withdrawal', message)]}
  const replacement =
    request.replacement === undefined
      ? undefined
      : (await fetchDesk(client, request.replacement, on)).guideId
  const seq = Math.max(0, ...desk.records.withdrawals.map((record) => record.seq)) + 1
  const {reason = 'safety', severity = 'immediate', notice} = request
  const recalls = {
    reason,
    severity,
    removeBy: addDays(on, severityDays[severity]),
    ...(notice === undefined ? {} : {notice}),
    ...(replacement === undefined ? {} : {replacement: weakReference(replacement)}),
  }
  const record = {
    _id: `withdrawal-${guidePart(guideId)}-${seq}`,
    _type: 'withdrawal',
    guide: weakReference(guideId),
    seq,
    kind,
    ...(kind === 'lifted' ? {} : recalls),
    on,
    by: actor.key,
  }
  const issues = kind === 'withdrawn' ? await fetchCarryingIssues(client, guideId) : []
  const {language} = standingOf(desk).snapshot ?? {language: 'en'}
  const correction = draftCorrection({
    guideId,
    title: titleOf(desk, 'title'),
    language,
    seq,
    on,
    notice,
    replacementId: replacement,
    issues,
  })
  await commitAct(client, actors[kind].act, (transaction) => {
    const recorded = transaction.create(record)
    return issues.length === 0 ? recorded : recorded.createIfNotExists(correction)
  })
  return {
    ok: true,
    value: {
      title: titleOf(desk, 'shortTitle'),
      seq,
      issues,
      ...(issues.length === 0 ? {} : {correction: correction.subject}),
    },
  }
}

function titleOf({guideId, documents}: Desk, field: 'title' | 'shortTitle'): string {
  const title: unknown = Reflect.get(documents.get(guideId) ?? {}, field)
  return typeof title === 'string' ? title : guideId
}

function refusal({kind, notice}: RecallRequest, desk: Desk, actor: Actor): string | undefined {
  const {snapshot, recall: standing} = standingOf(desk)
  if (notice !== undefined && notice.length > longestNotice)
    return `The notice has ${notice.length} characters. Shorten it to ${longestNotice}: it must be read to the end.`
  if (snapshot === undefined)
    return 'This guide was never published: there is nothing to take back.'
  if (kind === 'lifted') {
    if (standing === undefined) return 'This guide is neither suspended nor withdrawn.'
    if (standing.kind === 'withdrawn' && standing.by === actor.key)
      return `${actor.name} withdrew this guide. A second clinical reviewer must give it back.`
    return undefined
  }
  if (standing?.kind === kind) return `This guide is ${kind} already, since ${standing.on}.`
  if (standing?.kind === 'withdrawn')
    return 'This guide is withdrawn, which is more than suspended.'
  return undefined
}
