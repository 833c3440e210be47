import {DatabaseSync} from 'node:sqlite'

import {LakeFault} from '../lakeFault.ts'
import {migrate} from './migrate.ts'
import {applicationId, createSchema, formatVersion} from './schema.ts'
import {sqliteCodeOf} from './storageFault.ts'

/** @see https://sqlite.org/rescode.html#full */
const diskFull = 13

/** The log in front of the file may grow to 32 MB before it is folded in: that costs a moment, which fewer commits then meet. */
const pragmas =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 8000'

export interface DatabaseOptions {
  path: string
  dataset: string
  /** Time of creation, written into a new file. */
  at: string
  /** Upper bound for the file, in pages of 4096 bytes: how a full disk is rehearsed. */
  maxPages: number | undefined
}

/**
 * Opens the file of one dataset and makes it a new lake if it is empty.
 * WAL with synchronous=FULL: once a commit returns it survives a kill and a power cut.
 * @see https://sqlite.org/pragma.html#pragma_synchronous
 */
export function openDatabase(options: DatabaseOptions): DatabaseSync {
  return describeDamage(options.path, () => openOwn(options))
}

/** Says in one line what is wrong with a database and what to do. */
export function describeDamage<Value>(path: string, open: () => Value): Value {
  try {
    return open()
  } catch (cause) {
    if (cause instanceof LakeFault) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    const hint =
      sqliteCodeOf(cause) === diskFull
        ? 'Free some space on that disk and start again. Nothing was written.'
        : 'Restore the data folder from a backup, or move it away and start again with an empty one.'
    throw new LakeFault(`Cannot read the database ${path}: ${reason}`, {hint, cause})
  }
}

function openOwn({path, dataset, at, maxPages}: DatabaseOptions): DatabaseSync {
  const database = new DatabaseSync(path, {timeout: 1000})
  try {
    const version = requireOurs(database, path)
    database.exec(pragmas)
    if (version === undefined) createSchema(database, {dataset, at})
    else migrate(database, version)
    if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`)
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}

/** The format of a file of ours, undefined for a new file; refuses any other before touching it. */
function requireOurs(database: DatabaseSync, path: string): number | undefined {
  const id = readNumber(database, 'PRAGMA application_id')
  const version = readNumber(database, 'PRAGMA user_version')
  const tables = readNumber(database, 'SELECT count(*) FROM sqlite_schema')
  if (id === 0 && tables === 0) return undefined
  if (id !== applicationId) {
    const hint = 'Choose another data folder; this file belongs to another program.'
    throw new LakeFault(`${path} is a database, but not one of a content lake`, {hint})
  }
  if (version > formatVersion) {
    const hint = 'Install the newest version of Guidepost, or restore an older backup.'
    const message = `${path} was written by a newer version (format ${version}, known ${formatVersion})`
    throw new LakeFault(message, {hint})
  }
  return version
}

function readNumber(database: DatabaseSync, sql: string): number {
  const [value] = Object.values(database.prepare(sql).get() ?? {})
  if (typeof value !== 'number') throw new Error(`BUG: no number from ${sql}`)
  return value
}
