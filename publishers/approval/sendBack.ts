import type {SanityClient} from '@sanity/client'

import {rolesToSign, signers} from '#schemas/approval/rolesToSign.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import type {Result} from '#schemas/problem.ts'
import {problemAt} from '#schemas/rules/rule.ts'

import {commitAct} from './commitAct.ts'
import {fetchActor, fetchDesk, standingOf} from './fetchDesk.ts'
import {signOffRecord} from './sign.ts'

export interface SendBackRequest {
  /** `muscle-spasm.en` */
  readonly guide: string
  readonly by: string
  /** What must be mended. */
  readonly comment: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

/**
 * One person says why they do not sign the text as it is now. It may break rules: that can be the reason. Until the text changes, or
 * they sign it after all, it is a draft and nobody publishes it.
 * @throws UserError when guide or person do not exist, or the person signs nothing but their own texts
 */
export async function sendBack(
  client: SanityClient,
  {by, guide: wanted, comment, on}: SendBackRequest,
): Promise<Result<{readonly title: string}>> {
  const actor = await fetchActor(client, by, {
    act: 'send a guide back',
    roles: [...signers.editorial, ...signers.clinical],
  })
  const desk = await fetchDesk(client, wanted, on)
  const read = readGuide(desk.guideId, desk.documents)
  if (!read.ok) return read
  const guide = read.value
  if (standingOf(desk).snapshot?.contentHash === guide.contentHash) {
    const message = 'This text is published. Suspend the guide if patients must not read it.'
    return {ok: false, problems: [problemAt(guide, 'D02', 'approval', message)]}
  }
  const {signOffs} = desk.records
  const role = actor.roles.includes('clinicalReviewer') ? 'clinical' : 'editorial'
  const {stored} = signOffRecord(guide, signOffs, {
    role: rolesToSign(guide, signOffs, actor).find((one) => one !== 'author') ?? role,
    by: actor.key,
    on,
    sample: actor.sample,
    sentBack: comment,
  })
  await commitAct(client, 'send it back', (transaction) => transaction.create(stored))
  return {ok: true, value: {title: guide.shortTitle}}
}
