import type {SanityClient} from '@sanity/client'

import {newestSnapshot, standingWithdrawal} from '#schemas/approval/guideState.ts'
import {collectDocuments, type StoredDocument} from '#schemas/guide/collectDocuments.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {checkForm} from '#schemas/guide/reading.ts'
import {storedPerson} from '#schemas/guide/stored.ts'
import type {Problem, Result} from '#schemas/problem.ts'
import {type FactsQueryResult, peopleQuery, type PeopleQueryResult} from '#schemas/queries.ts'
import {baseOf} from '#schemas/rules/composeFacts.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import type {Facts} from '#schemas/rules/rule.ts'
import {UserError} from '#schemas/userError.ts'
import type {PersonRole} from '#schemas/vocabulary.ts'

import {documentsById} from '../documentsById.ts'
import {fetchNames, readFacts} from './fetchFacts.ts'
import {fetchRecords, type Records} from './fetchRecords.ts'

/** What an act of approval works on: one guide as editors see it now, everything it reaches, and what happened to it so far. */
export interface Desk {
  readonly guideId: string
  /** By published id, drafts before published; `_originalId` tells which it is. */
  readonly documents: ReadonlyMap<string, StoredDocument>
  readonly records: Records
  readonly facts: Facts
}

/** Somebody who acts. `key` is that of the person document and of the account. */
export interface Actor {
  readonly key: string
  readonly name: string
  readonly credentials?: string | undefined
  readonly roles: readonly PersonRole[]
  readonly sample: boolean
}

/**
 * Fetches the desk of one guide.
 * @param wanted `muscle-spasm.en`, or `muscle-spasm` where it exists in one language
 * @throws UserError when no guide, or more than one, has that name
 */
export async function fetchDesk(client: SanityClient, wanted: string, asOf: string): Promise<Desk> {
  const names = await fetchNames(client)
  const name = findGuide(names.guides, wanted)
  const guideId = name._id
  const base = baseOf(name, names.guides)
  const [documents, all] = await Promise.all([
    collectDocuments([guideId], documentsById(client)),
    fetchRecords(client),
  ])
  const bases =
    base === undefined ? documents : await collectDocuments([base._id], documentsById(client))
  const own = <Record extends {readonly guideId: string}>(list: readonly Record[]) =>
    list.filter((record) => record.guideId === guideId)
  const {signOffs, snapshots, withdrawals, problems} = all
  return {
    guideId,
    documents,
    records: {
      signOffs: own(signOffs),
      snapshots: own(snapshots),
      withdrawals: own(withdrawals),
      problems,
    },
    facts: await readFacts(client, {
      names,
      records: all,
      documents: bases,
      guideIds: [guideId],
      asOf,
    }),
  }
}

function findGuide(
  guides: FactsQueryResult['guides'],
  name: string,
): FactsQueryResult['guides'][number] {
  const [key, language] = name.split('.')
  const found = guides.filter(
    (guide) => guide.key === key && (language === undefined || guide.language === language),
  )
  const [guide, ...others] = found
  const known = guides.map((one) => `${one.key}.${one.language}`).join(', ')
  if (guide === undefined)
    throw new UserError(`There is no guide "${name}"`, {hint: `The store has: ${known || 'none'}.`})
  if (others.length > 0)
    throw new UserError(`The guide "${name}" exists in several languages`, {
      hint: `Name one: ${found.map((one) => `${one.key}.${one.language}`).join(', ')}.`,
    })
  return guide
}

/** Roles in plain words. */
const roleNames: {readonly [Role in PersonRole]: string} = {
  author: 'author',
  editor: 'editor',
  clinicalReviewer: 'clinical reviewer',
  translator: 'translator',
}

/**
 * The person behind a key.
 * @throws UserError when nobody has it, or the person has none of the roles that the act asks for
 */
export async function fetchActor(
  client: SanityClient,
  key: string,
  {act, roles}: {act: string; roles?: readonly PersonRole[]},
): Promise<Actor> {
  const documents = await client.fetch<PeopleQueryResult>(peopleQuery)
  const found = documents.find((document) => document.key === key)
  const keys = documents.map((document) => document.key).join(', ')
  if (found === undefined)
    throw new UserError(`There is no person "${key}"`, {hint: `The store has: ${keys || 'none'}.`})
  const form = checkForm(storedPerson, found, `person-${key}`)
  if (!form.ok)
    throw new UserError(`The record of the person "${key}" is not complete`, {
      hint: form.problems.map(({path, message}) => `${path}: ${message}`).join(' '),
    })
  const {value: person} = form
  if (roles !== undefined && !roles.some((role) => person.roles.includes(role)))
    throw new UserError(`${person.name} may not ${act}`, {
      hint: `That takes a person with the role ${roles.map((role) => roleNames[role]).join(' or ')}.`,
    })
  return person
}

/** The guide on the desk with every problem that would stop it from being signed or published. */
export function readDesk({guideId, documents, facts, records}: Desk): Result<Guide> {
  const read = readGuide(guideId, documents)
  if (!read.ok) return read
  const problems: Problem[] = [...records.problems, ...checkGuide(read.value, facts)].filter(
    ({level}) => level === 'error',
  )
  return problems.length > 0 ? {ok: false, problems} : read
}

/** The newest snapshot and the recall that stands, if any. */
export function standingOf({records}: Desk) {
  return {
    snapshot: newestSnapshot(records.snapshots),
    recall: standingWithdrawal(records.withdrawals),
  }
}
