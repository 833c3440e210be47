import type {DatabaseSync} from 'node:sqlite'

/** "GPLK" (Guidepost lake) in ASCII: how we recognise our own files. */
export const applicationId = 0x47504c4b

/** Grows with every change to the tables below; a newer file is refused, an older one migrated (`migrate.ts`). */
export const formatVersion = 3

/** Finds the documents of a transaction. */
export const logIndex = 'CREATE INDEX txn_doc_seq ON txn_doc (seq);'

/**
 * The log is the truth (`txn`, kept for ever: what was asked and what it did, both ways); `doc` is the head it adds up to.
 * `txn_doc` finds the history of one document. `word` is the search index, which follows the log up to `meta.indexed`.
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
${logIndex}
CREATE TABLE doc (id TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`

/**
 * Each document's terms, spelled so that the tokenizer has nothing to decide (`search/terms.ts`): the words that people read, and all others.
 * Positions are not needed. `word_term` tells which documents hold a term.
 */
export const searchTables = `
CREATE VIRTUAL TABLE word USING fts5(words, inner, content='', contentless_delete=1, detail=column, tokenize="ascii");
CREATE VIRTUAL TABLE word_term USING fts5vocab(word, instance);
CREATE TABLE word_doc (row INTEGER PRIMARY KEY, doc TEXT NOT NULL UNIQUE);
`

/** Creates all tables and marks the file as ours in one transaction: a crash leaves an empty file. */
export function createSchema(database: DatabaseSync, {dataset, at}: {dataset: string; at: string}) {
  database.exec(`BEGIN IMMEDIATE; ${tables} ${searchTables}`)
  const meta = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
  meta.run('dataset', dataset)
  meta.run('created', at)
  database.exec(
    `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}; COMMIT`,
  )
}
