import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {LakeDocument} from '../document.ts'
import {allTermsOf, type Literal, spell, unspell} from './terms.ts'

/** Documents that are brought up to date in one go while nobody waits. */
const step = 50

/** How long nothing has been written when nobody is kept waiting. Milliseconds. */
const quiet = 200

/**
 * Which documents hold which terms, in SQLite's full-text index. The index follows the log: nothing waits for it when a document changes, it
 * is brought up to date when it is asked, or a moment later. So it can be neither ahead nor, when it is read, behind.
 */
export class SearchIndex {
  readonly #database: DatabaseSync
  readonly #find: (id: string) => LakeDocument | undefined
  readonly #statements: ReturnType<typeof prepare>
  #timer: NodeJS.Timeout | undefined

  constructor(database: DatabaseSync, find: (id: string) => LakeDocument | undefined) {
    this.#database = database
    this.#find = find
    this.#statements = prepare(database)
    this.follow()
  }

  /** Ids of the documents that an FTS5 query finds. @see https://sqlite.org/fts5.html#full_text_query_syntax */
  search(query: string): readonly string[] {
    while (this.#catchUp(1000)) continue
    return this.#statements.search.all(query).map(({doc}) => String(doc))
  }

  /** For each document in which people read such words, these words of it. */
  *wordsLike(literals: readonly Literal[]): Generator<readonly [id: string, words: string]> {
    while (this.#catchUp(1000)) continue
    const like = literals.map(({isWhole}) => (isWhole ? wholeTerm : termFrom)).join(' UNION ALL ')
    const ends = literals.flatMap(({spelling, isWhole}) => {
      const term = spelling.toLowerCase()
      return isWhole ? [term] : [term, `${term}\u{10ffff}`]
    })
    const statement = this.#database.prepare(
      `SELECT d.doc, group_concat(DISTINCT term) AS terms FROM (${like}) v JOIN word_doc d ON d.row = v.doc GROUP BY d.row`,
    )
    for (const {doc, terms} of statement.all(...ends)) yield [String(doc), unspell(String(terms))]
  }

  /** Documents have changed: look at them when there is time. */
  follow(): void {
    if (this.#timer?.hasRef() === false) this.#timer.refresh()
    else
      this.#timer = setTimeout(() => {
        if (this.#catchUp(step)) this.follow()
      }, quiet).unref()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** @returns whether there is more to do */
  #catchUp(limit: number): boolean {
    const {indexed, touched, mark} = this.#statements
    const from = Number(indexed.get()?.['value'] ?? 0)
    const rows = touched.all(from, limit)
    const last = rows.at(-1)?.['seq']
    if (last === undefined) return false
    this.#database.exec('BEGIN')
    try {
      for (const id of new Set(rows.map(({doc}) => String(doc)))) this.#update(id)
      mark.run(String(last))
      this.#database.exec('COMMIT')
    } catch (cause) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw cause
    }
    return rows.length >= limit
  }

  #update(id: string): void {
    const {rowOf, removeTerms, removeRow, addRow, addTerms} = this.#statements
    const row = rowOf.get(id)?.['row']
    if (typeof row === 'number') {
      removeTerms.run(row)
      removeRow.run(row)
    }
    const document = this.#find(id)
    if (document === undefined) return
    const {words, inner} = allTermsOf(document)
    const {lastInsertRowid} = addRow.run(id)
    addTerms.run(lastInsertRowid, spellAll(words), spellAll(inner))
  }
}

const wholeTerm = "SELECT term, doc FROM word_term WHERE term = ? AND col = 'words'"
const termFrom = "SELECT term, doc FROM word_term WHERE term >= ? AND term < ? AND col = 'words'"

/** Each once: two spellings of a term are one. */
function spellAll(terms: ReadonlySet<string>): string {
  return [...new Set([...terms].map(spell))].join(' ')
}

function prepare(database: DatabaseSync) {
  const statement = (sql: string): StatementSync => database.prepare(sql)
  return {
    indexed: statement("SELECT value FROM meta WHERE name = 'indexed'"),
    mark: statement(
      "INSERT INTO meta (name, value) VALUES ('indexed', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    ),
    // All documents of a transaction together, or the place in the log would lie.
    touched: statement(
      'SELECT seq, doc FROM txn_doc WHERE seq > ?1 AND seq <= coalesce((SELECT seq FROM txn_doc WHERE seq > ?1 ORDER BY seq LIMIT 1 OFFSET ?2 - 1), 1e18) ORDER BY seq',
    ),
    rowOf: statement('SELECT row FROM word_doc WHERE doc = ?'),
    removeTerms: statement('DELETE FROM word WHERE rowid = ?'),
    removeRow: statement('DELETE FROM word_doc WHERE row = ?'),
    addRow: statement('INSERT INTO word_doc (doc) VALUES (?)'),
    addTerms: statement('INSERT INTO word (rowid, words, inner) VALUES (?, ?, ?)'),
    search: statement(
      'SELECT d.doc FROM word JOIN word_doc d ON d.row = word.rowid WHERE word MATCH ?',
    ),
  }
}
