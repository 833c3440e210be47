import {withApproval} from '#schemas/approval/approvalOf.ts'
import {standingWithdrawal} from '#schemas/approval/guideState.ts'
import {readApprovedGuide} from '#schemas/approval/readApprovedGuide.ts'
import type {Withdrawal} from '#schemas/approval/records.ts'
import {collectDocuments, type StoredDocument} from '#schemas/guide/collectDocuments.ts'
import type {Clinic} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {readClinic, readLeafletEdition} from '#schemas/guide/readRecords.ts'
import type {Result} from '#schemas/problem.ts'
import {publishableQuery, type PublishableQueryResult} from '#schemas/queries.ts'
import type {Language, PaperSize} from '#schemas/vocabulary.ts'

import {fetchRecords, fetchViews} from '../approval/fetchRecords.ts'
import {chooseClinic} from '../chooseClinic.ts'
import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import {documentsById} from '../documentsById.ts'
import type {SheetInputs} from '../make/makeLeaflet.ts'
import {editionCode} from '../manuscript/addresses.ts'
import type {SheetForm} from '../press/typst/typesetter.ts'
import type {Keep} from './keptAnswers.ts'

export interface Room {
  readonly connection: LakeConnection
  readonly config: Config
  readonly asOf: string
}

/** A room in which some answers of the store are known. */
interface Desk extends Room {
  readonly keep: Keep
}

type Typed = Omit<SheetInputs, 'clinic' | 'site'>

interface TypedGuide {
  readonly guide: StoredDocument
  readonly paper: PaperSize
  readonly as: SheetForm
}

/**
 * The leaflet of a guide as it is being typed, with what it shares as editors see it, drafts included. Of a guide that was taken back
 * nothing may be printed: it is drawn for a screen only.
 */
export async function typedGuide(
  {guide, paper, as}: TypedGuide,
  {connection, asOf, keep}: Desk,
): Promise<Result<Typed>> {
  const id = publishedId(guide)
  const fetchSaved = documentsById(connection.client, 'drafts')
  const [documents, records] = await Promise.all([
    collectDocuments([id], async (ids) => [
      ...(await keep(`documents ${ids.join()}`, () => fetchSaved(ids.filter((one) => one !== id)))),
      ...(ids.includes(id) ? [{...guide, _id: id}] : []),
    ]),
    keep(`records ${id}`, () => fetchRecords(connection.client, id)),
  ])
  const recall = standingWithdrawal(records.withdrawals)
  if (as === 'pdf' && recall !== undefined) return unprintable(id, recall)
  const read = readGuide(id, documents)
  if (!read.ok) return read
  return {ok: true, value: {guide: withApproval(read.value, records), asOf, paper}}
}

/** The leaflet of a print run: always the approved text that it names, as it was on the day of printing. */
export async function typedEdition(
  {edition}: {readonly edition: StoredDocument},
  {connection: {client}}: Room,
): Promise<Result<Typed>> {
  const id = publishedId(edition)
  const read = readLeafletEdition(id, new Map([[id, edition]]))
  if (!read.ok) return read
  const {key, snapshotId, paper, printedOn} = read.value
  const [records, views] = await Promise.all([
    fetchRecords(client),
    fetchViews(client, [snapshotId]),
  ])
  const snapshot = records.snapshots.find((one) => one.id === snapshotId)
  if (snapshot === undefined)
    return refused(id, 'This version was never published. Choose another one.')
  const isOfGuide = (record: {readonly guideId: string}) => record.guideId === snapshot.guideId
  const recall = standingWithdrawal(records.withdrawals.filter(isOfGuide))
  if (recall !== undefined) return unprintable(id, recall)
  const signOffs = records.signOffs.filter(isOfGuide)
  const guide = readApprovedGuide(snapshot, views.get(snapshotId) ?? '', signOffs)
  if (!guide.ok) return guide
  return {ok: true, value: {guide: guide.value, asOf: printedOn, paper, code: editionCode(key)}}
}

/**
 * Who speaks on a leaflet, as editors see it.
 * @returns reads it in a language
 * @throws UserError when the store has no published clinic, or several and none chosen
 */
export function fetchSpeaker({
  keep,
  ...room
}: Desk): Promise<(language: Language) => Result<Clinic>> {
  return keep('speaker', () => askSpeaker(room))
}

async function askSpeaker({
  connection: {client},
  config,
}: Room): Promise<(language: Language) => Result<Clinic>> {
  const {clinics} = await client.fetch<PublishableQueryResult>(
    publishableQuery,
    {},
    {perspective: 'published'},
  )
  const id = chooseClinic(clinics, config.clinic)
  const documents = await collectDocuments([id], documentsById(client, 'drafts'))
  return (language) => readClinic(id, documents, language)
}

function publishedId({_id}: StoredDocument): string {
  return _id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}

function unprintable(id: string, {kind}: Pick<Withdrawal, 'kind'>): Result<never> {
  return refused(id, `This guide is ${kind}: nothing of it may be printed.`)
}

function refused(id: string, message: string): Result<never> {
  return {
    ok: false,
    problems: [{rule: 'G03', level: 'error', path: `${id}: snapshot`, message}],
  }
}
