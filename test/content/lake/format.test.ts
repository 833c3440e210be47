import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import {ask, makeFolder, openLake, type OpenLake} from './support/openLake.ts'
import {readStoredLake} from './support/replayLog.ts'

/** Writes a small story and closes the lake. */
async function writeStory(dataFolder: string): Promise<void> {
  const {client, lake} = await openLake({dataFolder})
  await client.create({_id: 'a', _type: 'note', list: [{_key: 'k', text: 'knee'}]})
  await client.patch('a').set({'list[_key=="k"].text': 'pain'}).commit()
  await client
    .transaction()
    .create({_id: 'drafts.b', _type: 'note'})
    .patch('a', {unset: ['list']})
    .commit()
  await client.delete('drafts.b')
  await client.createOrReplace({_id: 'a', _type: 'note', text: 'A swollen knee'})
  await lake.close()
}

function change(folder: string, sql: string): void {
  const database = new DatabaseSync(join(folder, 'production.sqlite'))
  database.exec(sql)
  database.close()
}

/** What the first format looked like: no effects in the log, no search index, tokens in the same file. */
const downgrade = `
  UPDATE txn SET body = json_object('mutations', json_extract(body, '$.mutations'));
  DROP TABLE word_term; DROP TABLE word; DROP TABLE word_doc; DROP INDEX txn_doc_seq;
  DELETE FROM meta WHERE name = 'indexed';
  CREATE TABLE token (hash TEXT PRIMARY KEY, user TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, created TEXT NOT NULL);
  PRAGMA user_version = 1;`

test('a lake of the first format is brought to the present one: same documents, and a history', async () => {
  const dataFolder = makeFolder()
  await writeStory(dataFolder)
  const before = readStoredLake(dataFolder)
  change(dataFolder, downgrade)
  const open = await openLake({dataFolder})
  expect(await open.client.fetch('*[text match text::query("knee")]._id')).toEqual(['a'])
  const path = '/v1/data/history/production/transactions/a,drafts.b?effectFormat=mendoza'
  const lines = (await (await ask(open, path)).text()).trim().split('\n')
  expect(lines).toHaveLength(5)
  const [first] = (
    await (await ask(open, '/v1/data/history/production/documents/a?time=2999-01-01')).json()
  ).documents
  expect(first).toMatchObject({text: 'A swollen knee'})
  expect(await problemsOf(open)).toEqual([])
  await open.lake.close()
  const after = readStoredLake(dataFolder)
  expect(after.documents).toEqual(before.documents)
  expect(after.transactionIds).toEqual(before.transactionIds)
})

/** What the second format looked like: an index of terms that does not know which of them people read. */
const secondFormat = `
  DROP TABLE word_term; DROP TABLE word;
  CREATE VIRTUAL TABLE word USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize="ascii");
  INSERT INTO word (rowid, terms) SELECT row, 'STALE' FROM word_doc;
  PRAGMA user_version = 2;`

test('a lake of the second format is searched as before', async () => {
  const dataFolder = makeFolder()
  await writeStory(dataFolder)
  const before = readStoredLake(dataFolder)
  change(dataFolder, secondFormat)
  const open = await openLake({dataFolder})
  const find = (word: string) => open.client.fetch<unknown>(`*[@ match text::query("${word}")]._id`)
  expect([await find('kne*'), await find('stale')]).toEqual([['a'], []])
  expect(await problemsOf(open)).toEqual([])
  await open.lake.close()
  expect(readStoredLake(dataFolder).documents).toEqual(before.documents)
})

test('a first format whose log does not add up is left as it was', async () => {
  const dataFolder = makeFolder()
  await writeStory(dataFolder)
  change(dataFolder, `${downgrade} DELETE FROM txn_doc WHERE seq = 5;`)
  const file = join(dataFolder, 'production.sqlite')
  const before = readFileSync(file)
  await expect(openLake({dataFolder})).rejects.toThrow('does not add up to the document "a"')
  expect(readFileSync(file).equals(before)).toBe(true)
})

async function problemsOf(open: OpenLake): Promise<readonly string[]> {
  const {problems} = await (await ask(open, '/vX/integrity')).json()
  return problems
}

test.each([
  [
    'a document that is not what the log says',
    `UPDATE doc SET json = json_set(json, '$._rev', 'other')`,
    /"a" is not what the log says/,
  ],
  ['a document that is missing', `DELETE FROM doc`, /"a" is missing/],
  [
    'a document that the log does not know',
    `INSERT INTO doc VALUES ('x', json_object('_id', 'x', '_type', 't', '_rev', 'r', '_createdAt', '', '_updatedAt', ''))`,
    /"x" is not what the log says/,
  ],
])('%s is found', async (_, sql, message) => {
  const dataFolder = makeFolder()
  await writeStory(dataFolder)
  change(dataFolder, sql)
  const open = await openLake({dataFolder})
  expect(await problemsOf(open)).toEqual([expect.stringMatching(message)])
})

test('a picture whose bytes have changed on disk is found', async () => {
  const dataFolder = makeFolder()
  const open = await openLake({dataFolder})
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
  const {_id, sha1hash} = await open.client.assets.upload('image', Buffer.from(drawing))
  expect(await problemsOf(open)).toEqual([])
  writeFileSync(join(dataFolder, 'assets/production', sha1hash), 'something else')
  expect(await problemsOf(open)).toEqual([`production: the file of "${_id}" is missing or damaged`])
})

test('only commands of this machine may look for damage', async () => {
  const {lake, url} = await openLake()
  const authorization = `Bearer ${lake.issueToken({id: 'ada', name: 'Ada', role: 'administrator'})}`
  expect((await fetch(`${url}/v1/integrity`, {headers: {authorization}})).status).toBe(403)
})
