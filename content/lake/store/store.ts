import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {LakeDocument} from '../document.ts'
import type {PlannedTransaction} from '../events/feed.ts'
import {LakeFault} from '../lakeFault.ts'
import type {Changes} from '../memory/memory.ts'
import {SearchIndex} from '../search/searchIndex.ts'
import {inspect} from './inspect.ts'
import {type LogEntry, readLogEntry} from './logEntry.ts'
import {readStored} from './readStored.ts'
import {storageFault} from './storageFault.ts'

/** The durable log and head of one dataset. Whoever holds the data folder's lock may open it. */
export class Store {
  readonly #database: DatabaseSync
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = prepare(database)
  }

  /** All documents as they were last committed, in the order of their ids. */
  loadDocuments(): Changes {
    const documents = new Map<string, LakeDocument>()
    for (const row of this.#database.prepare('SELECT id, json FROM doc ORDER BY id').iterate()) {
      const document = readStored(row['json'])
      if (document === undefined || document._id !== row['id']) throw damaged(String(row['id']))
      documents.set(document._id, document)
    }
    return documents
  }

  /** The place of a transaction in the log; undefined if there is none of that id. */
  seqOf(id: string): number | undefined {
    const seq = this.#statements.findTransaction.get(id)?.['seq']
    return typeof seq === 'number' ? seq : undefined
  }

  /**
   * Runs some work, in which transactions are appended, as one SQLite transaction. When it returns, all of them are on disk; when it
   * throws, none is.
   */
  durably(work: () => void): void {
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      work()
      this.#database.exec('COMMIT')
    } catch (cause) {
      // SQLite has rolled back by itself after some errors (disk full), not after others.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw storageFault(cause) ?? cause
    }
  }

  /** Writes a transaction to log and documents; on disk once `durably` returns. */
  append({id, at, author, mutations, changes}: PlannedTransaction): void {
    const effects = Object.fromEntries(changes.map((change) => [change.id, change.effects]))
    const {putDocument, removeDocument, insertTouched, insertTransaction} = this.#statements
    const body = JSON.stringify({mutations, effects})
    const {lastInsertRowid: seq} = insertTransaction.run(id, at, author, body)
    for (const {id: documentId, json} of changes) {
      insertTouched.run(documentId, seq)
      if (json === undefined) removeDocument.run(documentId)
      else putDocument.run(documentId, json)
    }
  }

  /** The last entry of the log. */
  last(): {readonly seq: number; readonly id: string} | undefined {
    const row = this.#statements.last.get()
    return row === undefined ? undefined : {seq: Number(row['seq']), id: String(row['id'])}
  }

  /** Entries after a place of the log, oldest first. */
  entriesAfter(seq: number, limit: number): readonly LogEntry[] {
    return this.#statements.entriesAfter.all(seq, limit).map(readLogEntry)
  }

  /** What touched a document up to a place of the log, newest first; read one by one. */
  *entriesOf(id: string, upTo = Number.MAX_SAFE_INTEGER): Generator<LogEntry> {
    for (const {seq} of this.#statements.touches.all(id, upTo)) yield this.entryAt(Number(seq))
  }

  /** The places of the log where any of the documents was touched, oldest first; every place without ids. */
  placesOf(ids: readonly string[]): readonly number[] {
    const rows =
      ids.length === 0
        ? this.#statements.places.all()
        : ids.flatMap((id) => this.#statements.touches.all(id, Number.MAX_SAFE_INTEGER))
    return [...new Set(rows.map(({seq}) => Number(seq)))].sort((one, other) => one - other)
  }

  entryAt(seq: number): LogEntry {
    const row = this.#statements.entry.get(seq)
    if (row === undefined) throw new Error(`BUG: the log has no entry ${seq}`)
    return readLogEntry(row)
  }

  /** The revision a document had before a place of the log; undefined if it had none. */
  revisionBefore(id: string, seq: number): string | undefined {
    const rev = this.#statements.revisionBefore.get(id, seq)?.['id']
    return typeof rev === 'string' ? rev : undefined
  }

  /** The search index of this store; `find` gives documents as they are now. */
  openIndex(find: (id: string) => LakeDocument | undefined): SearchIndex {
    return new SearchIndex(this.#database, find)
  }

  /** Looks for damage; no line means that there is none. */
  inspect(): readonly string[] {
    return inspect(this.#database)
  }

  close() {
    this.#database.close()
  }
}

function prepare(database: DatabaseSync) {
  const statement = (sql: string): StatementSync => database.prepare(sql)
  return {
    findTransaction: statement('SELECT seq FROM txn WHERE id = ?'),
    insertTransaction: statement('INSERT INTO txn (id, ts, author, body) VALUES (?, ?, ?, ?)'),
    insertTouched: statement('INSERT INTO txn_doc (doc, seq) VALUES (?, ?)'),
    putDocument: statement(
      'INSERT INTO doc (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
    ),
    removeDocument: statement('DELETE FROM doc WHERE id = ?'),
    last: statement('SELECT seq, id FROM txn ORDER BY seq DESC LIMIT 1'),
    entry: statement('SELECT * FROM txn WHERE seq = ?'),
    entriesAfter: statement('SELECT * FROM txn WHERE seq > ? ORDER BY seq LIMIT ?'),
    places: statement('SELECT seq FROM txn ORDER BY seq'),
    touches: statement('SELECT seq FROM txn_doc WHERE doc = ? AND seq <= ? ORDER BY seq DESC'),
    revisionBefore: statement(
      'SELECT t.id FROM txn_doc d JOIN txn t ON t.seq = d.seq WHERE d.doc = ? AND d.seq < ? ORDER BY d.seq DESC LIMIT 1',
    ),
  }
}

function damaged(id: string): LakeFault {
  const hint = 'Restore the data folder from a backup; do not write to the damaged one.'
  return new LakeFault(`The stored document "${id}" cannot be read`, {hint})
}
