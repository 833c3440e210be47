import type {DatabaseSync} from 'node:sqlite'

/** Problems of one kind that are named; the rest would say the same. */
const mostNamed = 5

/** What a sound store finds none of: one question per kind of problem, and how to say it. */
const questions: readonly {
  readonly sql: string
  readonly say: (row: Record<string, unknown>) => string
}[] = [
  {
    sql: `PRAGMA integrity_check(${mostNamed})`,
    say: ({integrity_check: verdict}) => `the database is damaged: ${String(verdict)}`,
  },
  {
    sql: `SELECT d.id FROM doc d
      LEFT JOIN (SELECT doc, max(seq) AS seq FROM txn_doc GROUP BY doc) last ON last.doc = d.id
      LEFT JOIN txn t ON t.seq = last.seq
      WHERE t.id IS NOT json_extract(d.json, '$._rev') LIMIT ${mostNamed}`,
    say: ({id}) => `the document "${String(id)}" is not what the log says it is`,
  },
  {
    sql: `SELECT last.doc AS id FROM (SELECT doc, max(seq) AS seq FROM txn_doc GROUP BY doc) last
      JOIN txn t ON t.seq = last.seq LEFT JOIN doc d ON d.id = last.doc
      WHERE d.id IS NULL AND json_extract(t.body, '$.effects."' || last.doc || '".apply') IS NOT '[0,null]' LIMIT ${mostNamed}`,
    say: ({id}) => `the document "${String(id)}" is missing`,
  },
]

/** Looks through a whole store, which takes seconds for a large one. No line means that it is sound. */
export function inspect(database: DatabaseSync): readonly string[] {
  return questions.flatMap(({sql, say}) =>
    database
      .prepare(sql)
      .all()
      .filter((row) => row['integrity_check'] !== 'ok')
      .map(say),
  )
}
