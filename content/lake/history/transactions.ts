import type {User} from '../access/users.ts'
import type {Dataset} from '../dataset.ts'
import type {LogEntry} from '../store/logEntry.ts'
import {isAbout} from '../store/logEntry.ts'
import {documentAt} from './documentsAt.ts'

export interface TransactionsQuestion {
  /** Documents that must have been touched; none stands for all. */
  readonly ids: readonly string[]
  readonly from: number
  readonly to: number
  readonly fromTime: string
  readonly toTime: string
  readonly authors: readonly string[]
  readonly limit: number
  readonly reverse: boolean
  readonly includeMutations: boolean
  readonly includeEffects: boolean
  /** Say nothing of other documents that the same transaction touched. */
  readonly onlyTheseDocuments: boolean
}

/** The log, as far as it was asked for and its reader may see: one object per transaction. */
export function* listTransactions(
  question: TransactionsQuestion,
  {dataset, user}: {readonly dataset: Dataset; readonly user: User},
): Generator<object> {
  const {from, to, reverse, authors} = question
  const places = dataset.store.placesOf(question.ids).filter((seq) => seq >= from && seq <= to)
  let left = question.limit
  for (const seq of reverse ? places.toReversed() : places) {
    if (left <= 0) return
    const entry = dataset.store.entryAt(seq)
    if (entry.at < question.fromTime || entry.at > question.toTime) continue
    if (authors.length > 0 && !authors.includes(entry.author)) continue
    const described = describe(entry, question, {dataset, user})
    if (described === undefined) continue
    left -= 1
    yield described
  }
}

function describe(
  entry: LogEntry,
  question: TransactionsQuestion,
  {dataset, user}: {readonly dataset: Dataset; readonly user: User},
): object | undefined {
  const isAsked = (id: string) =>
    (question.ids.includes(id) || !question.onlyTheseDocuments) && mayRead(id, entry, dataset, user)
  const ids = Object.keys(entry.effects).filter(isAsked)
  if (ids.length === 0) return undefined
  const effects = Object.fromEntries(ids.map((id) => [id, entry.effects[id]]))
  const mutations = entry.mutations.filter((mutation) => ids.some((id) => isAbout(mutation, id)))
  return {
    id: entry.id,
    timestamp: entry.at,
    author: entry.author,
    documentIDs: ids,
    ...(question.includeMutations ? {mutations} : {}),
    ...(question.includeEffects ? {effects} : {}),
  }
}

/** Who may read a document now, or might have when it last existed, may read what became of it. */
function mayRead(id: string, {seq}: LogEntry, dataset: Dataset, user: User): boolean {
  if (dataset.access.canEverywhere(user, 'history')) return true
  const document =
    dataset.memory.get(id) ??
    documentAt(id, dataset, {at: 'revision', seq}) ??
    documentAt(id, dataset, {at: 'last'})
  return document !== undefined && dataset.access.can(user, 'history', document)
}
