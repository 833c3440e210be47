import {expect, test} from 'vitest'

import {ask, faultOf, openLake} from './support/openLake.ts'

const clock = () => new Date('2026-01-02T03:04:05.678Z')
const now = '2026-01-02T03:04:05.678Z'

test('one transaction id becomes the _rev and one instant the _updatedAt of all it touches', async () => {
  const {client} = await openLake({clock})
  const {transactionId, results} = await client
    .transaction()
    .create({_id: 'a', _type: 'note'})
    .createIfNotExists({_id: 'b', _type: 'note'})
    .patch('a', {set: {n: 1}})
    .transactionId('my-transaction')
    .commit()
  expect(transactionId).toBe('my-transaction')
  expect(results).toEqual([
    {id: 'a', operation: 'create'},
    {id: 'b', operation: 'create'},
    {id: 'a', operation: 'update'},
  ])
  const stamps = {_type: 'note', _rev: 'my-transaction', _createdAt: now, _updatedAt: now}
  expect(await client.getDocument('a')).toEqual({_id: 'a', n: 1, ...stamps})
  expect(await client.getDocument('b')).toEqual({_id: 'b', ...stamps})
})

test('a refused mutation undoes the whole transaction', async () => {
  const {client} = await openLake()
  const fault = await faultOf(
    client
      .transaction()
      .create({_id: 'a', _type: 'note'})
      .patch('nobody', {set: {n: 1}})
      .transactionId('refused')
      .commit(),
  )
  expect(fault.statusCode).toBe(404)
  expect(fault.item).toEqual({
    error: {type: 'documentNotFoundError', description: expect.any(String), id: 'nobody'},
    index: 1,
  })
  expect(await client.getDocument('a')).toBeUndefined()
  // The id of a refused transaction is free.
  await client.transaction().create({_id: 'a', _type: 'note'}).transactionId('refused').commit()
  expect(await client.getDocument('a')).toMatchObject({_rev: 'refused'})
})

test('ids are made where missing, completed where they end with a dot', async () => {
  const {client} = await openLake()
  const made = await client.create({_type: 'note'})
  expect(made._id).toMatch(/^[0-9a-f-]{36}$/)
  const draft = await client.create({_id: 'drafts.', _type: 'note'})
  expect(draft._id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
})

test.each(['-a', 'a b', 'ä', 'a..b', '.a', 'a/b', 'x'.repeat(129)])(
  'the id %j is malformed',
  async (_id) => {
    const {client} = await openLake()
    const fault = await faultOf(client.create({_id, _type: 'note'}))
    expect(fault.statusCode).toBe(400)
    const description = `Malformed document ID: "${_id}"`
    expect(fault.item).toEqual({error: {type: 'validationError', description}, index: 0})
  },
)

test('create refuses an id that exists', async () => {
  const {client} = await openLake()
  await client.create({_id: 'a', _type: 'note'})
  const fault = await faultOf(client.create({_id: 'a', _type: 'note'}))
  expect(fault.statusCode).toBe(409)
  expect(fault.item).toMatchObject({error: {type: 'documentAlreadyExistsError', id: 'a'}, index: 0})
})

test('times given at creation are kept, as imports need; createOrReplace keeps the first', async () => {
  const {client} = await openLake({clock})
  const [_createdAt, _updatedAt] = ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z']
  const created = await client.create({_id: 'a', _type: 'note', _createdAt, _updatedAt})
  expect(created).toMatchObject({_createdAt, _updatedAt})
  const replaced = await client.createOrReplace({_id: 'a', _type: 'note', n: 1})
  expect(replaced).toEqual({
    _id: 'a',
    _type: 'note',
    n: 1,
    _createdAt,
    _updatedAt: now,
    _rev: replaced._rev,
  })
  const fault = await faultOf(client.create({_type: 'note', _createdAt: 'yesterday'}))
  expect(fault.statusCode).toBe(400)
})

test('createIfNotExists leaves an existing document alone', async () => {
  const {client} = await openLake()
  const first = await client.create({_id: 'a', _type: 'note', n: 1})
  const kept = await client.createIfNotExists({_id: 'a', _type: 'note', n: 2})
  expect(kept).toEqual(first)
  const {results} = await client.transaction().createIfNotExists({_id: 'a', _type: 'note'}).commit()
  expect(results).toEqual([{id: 'a', operation: 'none'}])
})

test('delete takes an id, several ids or a query, and is content with what is gone', async () => {
  const open = await openLake()
  const {client} = open
  const create = (id: string) => client.create({_id: id, _type: 'note'})
  for (const id of ['a', 'b', 'c', 'd', 'drafts.d']) await create(id)
  await client.delete('a')
  await client.mutate([{delete: {id: 'nobody'}}])
  const mutations = [{delete: {id: ['b', 'c']}}]
  const body = JSON.stringify({mutations})
  expect((await ask(open, '/vX/data/mutate/production', {method: 'POST', body})).status).toBe(200)
  expect(await client.fetch('*._id', {}, {perspective: 'raw'})).toEqual(['d', 'drafts.d'])
  await client.delete({query: '*[_type == $type]', params: {type: 'note'}})
  expect(await client.fetch('count(*)', {}, {perspective: 'raw'})).toBe(0)
})

test('a patch by query changes what the query found before the transaction', async () => {
  const {client} = await openLake()
  const seed = client.transaction()
  for (const n of [1, 2, 3]) seed.create({_id: `n${n}`, _type: 'note', n})
  await seed.commit()
  await client
    .transaction()
    .create({_id: 'n4', _type: 'note', n: 4})
    .patch({query: '*[_type == "note" && n > $n]', params: {n: 1}}, {inc: {n: 10}})
    .commit()
  expect(await client.fetch('*[_type == "note"].n')).toEqual([1, 12, 13, 4])
  const fault = await faultOf(client.patch({query: '*._type'}).set({a: 1}).commit())
  expect(fault.statusCode).toBe(400)
})

test('a patch that changes nothing still commits with a new revision', async () => {
  const {client} = await openLake()
  const {_rev} = await client.create({_id: 'a', _type: 'note', n: 1})
  const same = await client.patch('a').set({n: 1}).commit()
  const empty = await client.mutate([{patch: {id: 'a'}}])
  expect(new Set([_rev, same._rev, empty.transactionId]).size).toBe(3)
})

test('ifRevisionID lets only the expected revision be changed', async () => {
  const {client} = await openLake()
  const {_rev} = await client.create({_id: 'a', _type: 'note'})
  await client.patch('a').ifRevisionId(_rev).set({n: 1}).commit()
  const fault = await faultOf(client.patch('a').ifRevisionId(_rev).set({n: 2}).commit())
  expect(fault.statusCode).toBe(409)
  expect(fault.item).toMatchObject({
    error: {type: 'documentRevisionIDDoesNotMatchError', id: 'a', expectedRevisionID: _rev},
  })
  expect(fault.message).toContain('Document "a" has unexpected revision ID')
  expect(await client.getDocument('a')).toMatchObject({n: 1})
})

test.each(['_id', '_type', '_createdAt'])('%s cannot be patched', async (attribute) => {
  const {client} = await openLake()
  await client.create({_id: 'a', _type: 'note'})
  for (const patch of [
    client.patch('a').set({[attribute]: 'x'}),
    client.patch('a').unset([attribute]),
  ]) {
    const fault = await faultOf(patch.commit())
    expect(fault.statusCode).toBe(400)
    const type = 'cannotModifyImmutableAttributeError'
    expect(fault.item).toMatchObject({error: {type, attribute}})
  }
})

test('a repeated transaction id is told apart, so that a resend counts as an acknowledgement', async () => {
  const {client} = await openLake()
  const send = () => client.transaction().create({_type: 'note'}).transactionId('once').commit()
  await send()
  const fault = await faultOf(send())
  expect(fault.statusCode).toBe(409)
  expect(fault.body).toMatchObject({error: {type: 'transactionAlreadyExistsError'}})
  expect(await client.fetch('count(*)')).toBe(1)
})

test('a dry run answers like the real one and changes nothing', async () => {
  const {client} = await openLake()
  const document = await client.create({_id: 'a', _type: 'note'}, {dryRun: true})
  expect(document).toMatchObject({_id: 'a', _type: 'note'})
  expect(await client.getDocument('a')).toBeUndefined()
})

test('an empty list of mutations is no transaction', async () => {
  const open = await openLake()
  const body = JSON.stringify({mutations: [], transactionId: 'empty'})
  const response = await ask(open, '/vX/data/mutate/production', {method: 'POST', body})
  expect(await response.json()).toEqual({transactionId: 'empty', results: []})
  await open.client.transaction().create({_type: 'note'}).transactionId('empty').commit()
})

test('visibility is accepted; documents come only when asked for', async () => {
  const open = await openLake()
  const mutations = [{create: {_id: 'a', _type: 'note'}}]
  const path = '/v2021-06-07/data/mutate/production?visibility=async&returnIds=true'
  const response = await ask(open, path, {method: 'POST', body: JSON.stringify({mutations})})
  expect(await response.json()).toEqual({
    transactionId: expect.any(String),
    results: [{id: 'a', operation: 'create'}],
  })
})

test.each<[string, unknown]>([
  ['no mutations', {}],
  ['a number', {mutations: [1]}],
  ['an unknown mutation', {mutations: [{replace: {}}]}],
  ['two mutations in one', {mutations: [{create: {_type: 'a'}, delete: {id: 'a'}}]}],
  ['no type', {mutations: [{create: {_id: 'a'}}]}],
  ['no id to replace', {mutations: [{createOrReplace: {_type: 'a'}}]}],
  ['an id that is a number', {mutations: [{create: {_id: 1, _type: 'a'}}]}],
  ['nothing to delete', {mutations: [{delete: {}}]}],
  ['a name that breaks the engine', {mutations: [{create: {_type: 'a', hasOwnProperty: 1}}]}],
  ['a malformed transaction id', {mutations: [], transactionId: 'a b'}],
  ['a revision that is a number', {mutations: [{patch: {id: 'a', ifRevisionID: 1}}]}],
])('%s is answered 400 and nothing is written', async (_, body) => {
  const open = await openLake()
  const init = {method: 'POST', body: JSON.stringify(body)}
  expect((await ask(open, '/vX/data/mutate/production', init)).status).toBe(400)
  expect(await open.client.fetch('count(*)', {}, {perspective: 'raw'})).toBe(0)
})

test('values nested beyond reason are refused, in documents and through paths', async () => {
  const open = await openLake()
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
  const body = `{"mutations":[{"create":{"_type":"a","deep":${deep}}}]}`
  const response = await ask(open, '/vX/data/mutate/production', {method: 'POST', body})
  expect(response.status).toBe(400)
  await open.client.create({_id: 'a', _type: 'note'})
  const path = Array.from({length: 150}, () => 'a').join('.')
  expect(
    (
      await faultOf(
        open.client
          .patch('a')
          .set({[path]: 1})
          .commit(),
      )
    ).statusCode,
  ).toBe(400)
})

test('a __proto__ in a request reaches no object', async () => {
  const open = await openLake()
  const body = '{"mutations":[{"create":{"_type":"a","__proto__":{"bad":1}}}]}'
  const response = await ask(open, '/vX/data/mutate/production', {method: 'POST', body})
  expect(response.status).toBe(400)
  expect(Object({}).bad).toBeUndefined()
})

test('a body that is not JSON, or not an object, is malformed', async () => {
  const open = await openLake()
  for (const body of ['{"mutations": [', '[]', '']) {
    const response = await ask(open, '/vX/data/mutate/production', {method: 'POST', body})
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({statusCode: 400, error: 'Bad Request'})
  }
})

test('a body over the limit is answered 413, announced or not', async () => {
  const open = await openLake({maxBody: 1000})
  const note = {_type: 'note', text: 'x'.repeat(2000)}
  const fault = await faultOf(open.client.create(note))
  expect(fault.statusCode).toBe(413)
  const body = new Blob([JSON.stringify({mutations: [{create: note}]})]).stream()
  const init = {method: 'POST', body, duplex: 'half'} as const
  expect((await ask(open, '/vX/data/mutate/production', init)).status).toBe(413)
  expect(await open.client.fetch('count(*)')).toBe(0)
})
