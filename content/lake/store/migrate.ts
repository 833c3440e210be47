import type {DatabaseSync} from 'node:sqlite'

import {Mutation, type Doc, type Mut} from '@sanity/mutator'

import type {LakeDocument} from '../document.ts'
import {effectsOf} from '../effects/effects.ts'
import {LakeFault} from '../lakeFault.ts'
import {isAbout} from './logEntry.ts'
import {readStored} from './readStored.ts'
import {formatVersion, logIndex, searchTables} from './schema.ts'

/** The step at index `n` brings a file from format `n + 1` to the next. */
const steps: readonly ((database: DatabaseSync) => void)[] = [addEffects, renewSearch]

/**
 * Brings an older file to today's format in one transaction: a kill leaves the old file as it was.
 * @throws LakeFault if the log does not add up to the documents; nothing is changed then
 */
export function migrate(database: DatabaseSync, version: number): void {
  if (version === formatVersion) return
  database.exec('BEGIN IMMEDIATE')
  for (const step of steps.slice(version - 1)) step(database)
  database.exec(`PRAGMA user_version = ${formatVersion}; COMMIT`)
}

/** Format 2: the log says what each transaction did, both ways; tokens have a file of their own. */
function addEffects(database: DatabaseSync): void {
  const heads = new Map<string, LakeDocument | undefined>()
  const touched = database.prepare('SELECT doc FROM txn_doc WHERE seq = ?')
  const update = database.prepare('UPDATE txn SET body = ? WHERE seq = ?')
  for (const {seq, id, ts, body} of database.prepare('SELECT * FROM txn ORDER BY seq').all()) {
    const {mutations}: {mutations: Mut[]} = JSON.parse(String(body))
    const stamps = {_rev: String(id), _updatedAt: String(ts)}
    const effects = touched.all(Number(seq)).map(({doc}) => {
      const documentId = String(doc)
      const before = heads.get(documentId)
      const own = mutations.filter((mutation) => isAbout({...mutation}, documentId))
      const after = replay(before, own, stamps)
      heads.set(documentId, after)
      return [documentId, effectsOf(before, after)] as const
    })
    update.run(JSON.stringify({mutations, effects: Object.fromEntries(effects)}), Number(seq))
  }
  for (const {id, json} of database.prepare('SELECT id, json FROM doc').all()) {
    if (heads.get(String(id))?._rev === readStored(json)?._rev) continue
    const hint =
      'Nothing was changed. Keep this data folder, and restore a backup into another one.'
    const message = `The log of this lake does not add up to the document "${String(id)}"`
    throw new LakeFault(message, {hint})
  }
  database.exec(`DROP TABLE token; ${logIndex}`)
}

/** Format 3: the search index, which format 2 had in another shape, knows what people read. It is filled from the log. */
function renewSearch(database: DatabaseSync): void {
  database.exec(
    `DROP TABLE IF EXISTS word; DROP TABLE IF EXISTS word_doc; DELETE FROM meta WHERE name = 'indexed'; ${searchTables}`,
  )
}

/** Creations carry their own stamps, patches get those of the transaction. */
function replay(
  before: LakeDocument | undefined,
  mutations: readonly Mut[],
  stamps: {readonly _rev: string; readonly _updatedAt: string},
): LakeDocument | undefined {
  let document: Doc | null = before === undefined ? null : structuredClone({...before})
  for (const mutation of mutations) {
    document = new Mutation({mutations: [mutation]}).apply(document)
    if (document !== null && mutation.patch !== undefined) Object.assign(document, stamps)
  }
  return document === null ? undefined : readStored(JSON.stringify(document))
}
