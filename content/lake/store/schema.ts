import type {DatabaseSync} from 'node:sqlite'

/** "GPLK" (Guidepost lake) in ASCII: how we recognise our own files. */
export const applicationId = 0x47504c4b

/** Grows with every change to the tables below; a newer file is refused, not guessed at. */
export const formatVersion = 1

/**
 * The log is the truth (`txn`, kept for ever); `doc` is the head it adds up to.
 * `txn_doc` finds the history of one document, `token` holds SHA-256 hashes only.
 */
const tables = `
CREATE TABLE txn (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  ts TEXT NOT NULL,
  author TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE TABLE txn_doc (doc TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (doc, seq)) WITHOUT ROWID;
CREATE TABLE doc (id TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE token (
  hash TEXT PRIMARY KEY,
  user TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  created TEXT NOT NULL
);
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`

/** Creates all tables and marks the file as ours in one transaction: a crash leaves an empty file. */
export function createSchema(database: DatabaseSync, {dataset, at}: {dataset: string; at: string}) {
  database.exec(`BEGIN IMMEDIATE; ${tables}`)
  const meta = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
  meta.run('dataset', dataset)
  meta.run('created', at)
  database.exec(
    `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}; COMMIT`,
  )
}
