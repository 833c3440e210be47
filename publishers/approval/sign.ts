import type {SanityClient} from '@sanity/client'

import {coverageProblems, coveringSignOffs} from '#schemas/approval/coverage.ts'
import type {Result} from '#schemas/problem.ts'
import {problemAt} from '#schemas/rules/rule.ts'
import type {PersonRole, SignOffRole} from '#schemas/vocabulary.ts'

import {commitAct, guidePart, weakReference} from './commitAct.ts'
import {fetchActor, fetchDesk, readDesk} from './fetchDesk.ts'

/** Who may sign as what. */
const signers: {readonly [Role in SignOffRole]: readonly PersonRole[]} = {
  author: ['author', 'translator'],
  editorial: ['editor'],
  clinical: ['clinicalReviewer'],
}

export interface SignRequest {
  /** `muscle-spasm.en` */
  readonly guide: string
  readonly by: string
  readonly role: SignOffRole
  readonly checklist?: readonly string[]
  /** `YYYY-MM-DD`. */
  readonly on: string
}

export interface Signed {
  readonly guideId: string
  readonly contentHash: string
  /** What is still missing before the guide can be published, in words. */
  readonly missing: readonly string[]
}

/**
 * One person vouches for the text as it is now. A text with errors cannot be signed, and nobody signs what they wrote.
 * @returns problems of the guide, or what is still missing
 * @throws UserError when guide or person do not exist, or the person may not sign so
 */
export async function sign(client: SanityClient, request: SignRequest): Promise<Result<Signed>> {
  const {role, on, checklist = []} = request
  const actor = await fetchActor(client, request.by, {
    act: `sign as ${role}`,
    roles: signers[role],
  })
  const desk = await fetchDesk(client, request.guide, on)
  const read = readDesk(desk)
  if (!read.ok) return read
  const guide = read.value
  const {id, contentHash} = guide
  const refuse = (message: string): Result<Signed> => ({
    ok: false,
    problems: [problemAt(guide, 'D02', 'approval', message)],
  })
  if (role !== 'author' && guide.authors.some(({key}) => key === actor.key))
    return refuse(`${actor.name} wrote this guide. Somebody else must sign it.`)
  const covering = coveringSignOffs(guide, desk.records.signOffs)
  const other = covering.find((one) => one.by === actor.key)
  if (other !== undefined)
    return refuse(
      `${actor.name} has signed this text already, as ${other.role}. Ask a second person.`,
    )

  const _id = `signOff-${guidePart(id)}-${contentHash.slice(0, 16)}-${role}-${actor.key}`
  const record = {
    _id,
    _type: 'signOff',
    guide: weakReference(id),
    contentHash,
    role,
    by: actor.key,
    on,
    sample: actor.sample,
    checklist: [...checklist],
  }
  await commitAct(client, 'sign', (transaction) => transaction.create(record))
  const signed = {id: _id, guideId: id, contentHash, role, by: actor.key, on, sample: actor.sample}
  const missing = coverageProblems(guide, [...covering, signed]).map(({message}) => message)
  return {ok: true, value: {guideId: id, contentHash, missing}}
}
