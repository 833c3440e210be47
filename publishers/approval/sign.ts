import type {SanityClient} from '@sanity/client'

import {coverageProblems, coveringSignOffs, signOffsOn} from '#schemas/approval/coverage.ts'
import type {SignOff} from '#schemas/approval/records.ts'
import {hasSigned, signers} from '#schemas/approval/rolesToSign.ts'
import {sentBackProblems} from '#schemas/approval/sentBack.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Result} from '#schemas/problem.ts'
import {problemAt} from '#schemas/rules/rule.ts'
import type {SignOffRole} from '#schemas/vocabulary.ts'

import {commitAct, guidePart, weakReference} from './commitAct.ts'
import {type Actor, fetchActor, fetchDesk, readDesk} from './fetchDesk.ts'

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
  /** What lists call the guide. */
  readonly title: string
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
  const {contentHash} = guide
  const refuse = (message: string): Result<Signed> => ({
    ok: false,
    problems: [problemAt(guide, 'D02', 'approval', message)],
  })
  if (role !== 'author' && guide.authors.some(({key}) => key === actor.key))
    return refuse(`${actor.name} wrote this guide. Somebody else must sign it.`)
  const {signOffs} = desk.records
  const covering = coveringSignOffs(guide, signOffs)
  const other = covering.find((one) => one.by === actor.key)
  if (other !== undefined && hasSigned(guide, signOffs, actor.key))
    return refuse(
      `${actor.name} has signed this text already, as ${other.role}. Ask a second person.`,
    )

  const record = signOffRecord(guide, signOffs, {role, ...signerOf(actor), on})
  await commitAct(client, 'sign', (transaction) =>
    transaction.create({...record.stored, checklist: [...checklist]}),
  )
  const missing = [
    ...coverageProblems(guide, [...covering, record.signOff]),
    ...sentBackProblems(guide, [...signOffs, record.signOff]),
  ].map(({message}) => message)
  return {ok: true, value: {title: guide.shortTitle, contentHash, missing}}
}

/** The signer as they are called today: the record keeps that. */
function signerOf({key, name, credentials, sample}: Actor) {
  return {by: key, name, ...(credentials === undefined ? {} : {credentials}), sample}
}

interface StoredRecord {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** A record about the text of a guide, as it is stored and as it is read. Its id follows from what it says and how often. */
export function signOffRecord(
  guide: Pick<Guide, 'id' | 'contentHash'>,
  signOffs: readonly SignOff[],
  words: Omit<SignOff, 'id' | 'guideId' | 'contentHash' | 'seq'>,
): {readonly stored: StoredRecord; readonly signOff: SignOff} {
  const {id, contentHash} = guide
  const before = signOffsOn(guide, signOffs).filter(({by}) => by === words.by)
  const seq = 1 + Math.max(0, ...before.map((one) => one.seq ?? 1))
  const again = seq === 1 ? {} : {seq}
  const name = `signOff-${guidePart(id)}-${contentHash.slice(0, 16)}-${words.role}-${words.by}`
  const _id = seq === 1 ? name : `${name}-${seq}`
  return {
    stored: {_id, _type: 'signOff', guide: weakReference(id), contentHash, ...words, ...again},
    signOff: {id: _id, guideId: id, contentHash, ...words, ...again},
  }
}
