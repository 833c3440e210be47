import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {LakeDocument} from '../document.ts'
import {deepFreeze, isJsonObject, readJson} from '../json.ts'
import {LakeFault} from '../lakeFault.ts'
import type {Changes} from '../memory/memory.ts'
import type {Transaction} from '../mutations/transact.ts'
import {storageFault} from './storageFault.ts'

/** The durable log and head of one dataset. Whoever holds the data folder's lock may open it. */
export class Store {
  readonly #database: DatabaseSync
  readonly #findTransaction: StatementSync
  readonly #insertTransaction: StatementSync
  readonly #insertTouched: StatementSync
  readonly #putDocument: StatementSync
  readonly #removeDocument: StatementSync

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#findTransaction = database.prepare('SELECT seq FROM txn WHERE id = ?')
    this.#insertTransaction = database.prepare(
      'INSERT INTO txn (id, ts, author, body) VALUES (?, ?, ?, ?)',
    )
    this.#insertTouched = database.prepare('INSERT INTO txn_doc (doc, seq) VALUES (?, ?)')
    this.#putDocument = database.prepare(
      'INSERT INTO doc (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
    )
    this.#removeDocument = database.prepare('DELETE FROM doc WHERE id = ?')
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

  hasTransaction(id: string): boolean {
    return this.#findTransaction.get(id) !== undefined
  }

  /**
   * Writes log and documents in one SQLite transaction. When it returns, the change is on disk;
   * when it throws, nothing is.
   * @returns the documents as they will be read after a restart, so that memory equals the disk
   */
  commit(transaction: Transaction, author: string): Changes {
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      const written = this.#write(transaction, author)
      this.#database.exec('COMMIT')
      return written
    } catch (cause) {
      // SQLite has rolled back by itself after some errors (disk full), not after others.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw storageFault(cause) ?? cause
    }
  }

  close() {
    this.#database.close()
  }

  #write({id, at, changes, mutations}: Transaction, author: string): Changes {
    const body = JSON.stringify({mutations})
    const {lastInsertRowid: seq} = this.#insertTransaction.run(id, at, author, body)
    const written = new Map<string, LakeDocument | undefined>()
    for (const [documentId, document] of changes) {
      this.#insertTouched.run(documentId, seq)
      if (document === undefined) this.#removeDocument.run(documentId)
      const json = JSON.stringify(document)
      if (document !== undefined) this.#putDocument.run(documentId, json)
      written.set(documentId, document === undefined ? undefined : readStored(json))
    }
    return written
  }
}

function readStored(json: unknown): LakeDocument | undefined {
  const value = typeof json === 'string' ? readJson(json) : undefined
  if (!isJsonObject(value)) return undefined
  const {_id, _type, _rev, _createdAt, _updatedAt} = value
  if (typeof _id !== 'string' || typeof _type !== 'string' || typeof _rev !== 'string') {
    return undefined
  }
  if (typeof _createdAt !== 'string' || typeof _updatedAt !== 'string') return undefined
  return deepFreeze({...value, _id, _type, _rev, _createdAt, _updatedAt})
}

function damaged(id: string): LakeFault {
  const hint = 'Restore the data folder from a backup; do not write to the damaged one.'
  return new LakeFault(`The stored document "${id}" cannot be read`, {hint})
}
