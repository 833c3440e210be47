import {DatabaseSync} from 'node:sqlite'

import type {LakeDocument} from '#content/lake/document.ts'
import {SearchIndex} from '#content/lake/search/searchIndex.ts'
import {createSchema} from '#content/lake/store/schema.ts'

/** A real index over some documents, in memory. */
export function indexOf(documents: readonly LakeDocument[]): SearchIndex {
  const database = new DatabaseSync(':memory:')
  createSchema(database, {dataset: 'test', at: ''})
  const touch = database.prepare('INSERT INTO txn_doc (doc, seq) VALUES (?, ?)')
  for (const [index, {_id}] of documents.entries()) touch.run(_id, index + 1)
  return new SearchIndex(database, (id) => documents.find(({_id}) => _id === id))
}
