import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {Mutation, type Doc, type Mut} from '@sanity/mutator'

export interface StoredLake {
  readonly transactionIds: ReadonlySet<string>
  /** The documents as they stand. */
  readonly documents: Record<string, unknown>
  /** The documents as the log adds up to them. */
  readonly replayed: Record<string, unknown>
  /** SQLite's own opinion of the file. */
  readonly verdict: unknown
}

/** Reads the file of a lake that is not running, and replays its log with the Studio's engine. */
export function readStoredLake(folder: string): StoredLake {
  const database = new DatabaseSync(join(folder, 'production.sqlite'))
  const replayed: Record<string, Doc> = {}
  const transactionIds = new Set<string>()
  const rows = database.prepare('SELECT id, ts, body FROM txn ORDER BY seq').all()
  for (const {id, ts, body} of rows) {
    transactionIds.add(String(id))
    for (const mutation of readMutations(String(body))) {
      replay(replayed, mutation, {_rev: String(id), _updatedAt: String(ts)})
    }
  }
  const documents = database
    .prepare('SELECT id, json FROM doc')
    .all()
    .map(({id, json}) => [String(id), JSON.parse(String(json))] as const)
  const verdict = database.prepare('PRAGMA integrity_check').get()?.['integrity_check']
  database.close()
  return {transactionIds, documents: Object.fromEntries(documents), replayed, verdict}
}

function readMutations(body: string): readonly Mut[] {
  const {mutations} = JSON.parse(body)
  return mutations
}

/** Creations carry their own stamps, patches get those of the transaction. */
function replay(documents: Record<string, Doc>, mutation: Mut, stamps: object) {
  const created = mutation.create ?? mutation.createIfNotExists ?? mutation.createOrReplace
  if (created !== undefined) documents[String(created._id)] = readDocument(created)
  const {patch} = mutation
  if (patch !== undefined && 'id' in patch) {
    const before = documents[patch.id]
    if (before === undefined) throw new Error(`The log patches ${patch.id}, which is not there`)
    const after = new Mutation({mutations: [mutation]}).apply(structuredClone(before))
    if (after !== null) documents[patch.id] = {...after, ...stamps}
  }
  const {delete: removed} = mutation
  if (removed !== undefined && 'id' in removed) delete documents[removed.id]
}

function readDocument({_id, ...created}: {_id?: string; _type: string}): Doc {
  if (_id === undefined) throw new Error('The log creates a document without an id')
  return {_id, ...created}
}
