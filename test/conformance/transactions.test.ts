import {expect, test} from 'vitest'

import {refusalOf} from './support/refusalOf.ts'
import {mutate, openScope} from './support/scope.ts'

const note = (_id: string, more: object = {}) => ({_id, _type: 'note', ...more})

test('one transaction id is the revision, and one instant the time, of all it touches', async () => {
  const {client, id, dress, seed, plain} = openScope()
  await seed(note('c', {n: 1}))
  const transactionId = id('transaction')
  const answer = await client
    .transaction()
    .create(dress(note('a')))
    .createIfNotExists(dress(note('b')))
    .patch(id('c'), {set: {n: 2}})
    .patch(id('a'), {set: {n: 3}})
    .transactionId(transactionId)
    .commit()
  expect(answer.transactionId).toBe(transactionId)
  expect(plain(answer.documentIds)).toEqual(['a', 'b', 'c', 'a'])
  const documents = await client.getDocuments([id('a'), id('b'), id('c')])
  expect(documents.map((document) => document?._rev)).toEqual(Array(3).fill(transactionId))
  expect(new Set(documents.map((document) => document?._updatedAt)).size).toBe(1)
})

test('a transaction without an id gets one', async () => {
  const {client, dress} = openScope()
  const first = await mutate(client, {mutations: [{create: dress(note('a'))}]})
  const second = await mutate(client, {mutations: [{create: dress(note('b'))}]})
  expect(first.transactionId).toMatch(/./)
  expect(first.transactionId).not.toBe(second.transactionId)
})

test('the id of a transaction may stand in the body', async () => {
  const {client, id, dress} = openScope()
  const transactionId = id('transaction')
  const body = {transactionId, mutations: [{create: dress(note('a'))}]}
  expect(await mutate(client, body)).toMatchObject({transactionId})
  expect(await client.getDocument(id('a'))).toMatchObject({_rev: transactionId})
})

test('one refused mutation undoes all others, and the id of the transaction stays free', async () => {
  const {client, id, dress, seed, read} = openScope()
  await seed(note('there', {n: 1}))
  const transactionId = id('transaction')
  const refusal = await refusalOf(
    client
      .transaction()
      .create(dress(note('a')))
      .patch(id('there'), {set: {n: 2}})
      .create(dress(note('there')))
      .transactionId(transactionId)
      .commit(),
  )
  expect(refusal).toMatchObject({status: 409, item: {index: 2}})
  expect([await read('a'), await read('there')]).toEqual([undefined, note('there', {n: 1})])
  await client
    .transaction()
    .create(dress(note('a')))
    .transactionId(transactionId)
    .commit()
  expect(await client.getDocument(id('a'))).toMatchObject({_rev: transactionId})
})

test('a transaction that is sent twice is refused in a way of its own, and counts once', async () => {
  const {client, id, seed, read} = openScope()
  await seed(note('a', {n: 1}))
  const send = () =>
    client
      .transaction()
      .patch(id('a'), {inc: {n: 1}})
      .transactionId(id('transaction'))
      .commit()
  await send()
  const refusal = await refusalOf(send())
  expect(refusal.status).toBe(409)
  expect(refusal.body).toMatchObject({error: {type: 'transactionAlreadyExistsError'}})
  expect(await read('a')).toEqual(note('a', {n: 2}))
})

test('a dry run answers like the real one and changes nothing', async () => {
  const {client, id, dress, plain, seed, read} = openScope()
  await seed(note('a', {n: 1}))
  const mutations = [{patch: {id: id('a'), inc: {n: 1}}}, {create: dress(note('b'))}]
  const {results} = await mutate(client, {mutations}, {dryRun: 'true', returnDocuments: 'true'})
  expect(plain(results)).toMatchObject([
    {id: 'a', operation: 'update', document: note('a', {n: 2})},
    {id: 'b', operation: 'create', document: note('b')},
  ])
  expect([await read('a'), await read('b')]).toEqual([note('a', {n: 1}), undefined])
  const refused = [{create: dress(note('a'))}]
  const refusal = await refusalOf(mutate(client, {mutations: refused}, {dryRun: 'true'}))
  expect(refusal.status).toBe(409)
})

test('documents are returned where asked for, as they are after the transaction', async () => {
  const {client, id, dress, plain} = openScope()
  const mutations = [{create: dress(note('a', {n: 1}))}, {patch: {id: id('a'), inc: {n: 1}}}]
  const {transactionId, results} = await mutate(client, {mutations}, {returnDocuments: 'true'})
  const document = {...note('a', {n: 2}), _rev: transactionId}
  expect(plain(results)).toMatchObject([
    {id: 'a', operation: 'create', document},
    {id: 'a', operation: 'update', document},
  ])
  const without = await mutate(client, {mutations: mutations.slice(1)})
  expect(plain(without.results)).toEqual([{id: 'a', operation: 'update'}])
})

test.each([
  ['without operations', {}],
  ['that sets what is there', {set: {n: 1}}],
  ['of the kind Studio guards its edits with', {unset: ['_empty_action_guard_pseudo_field_']}],
])('a patch %s commits with a new revision', async (_, operations) => {
  const {client, id, seed} = openScope()
  const before = await seed(note('a', {n: 1}))
  const {transactionId} = await mutate(client, {mutations: [{patch: {id: id('a'), ...operations}}]})
  expect(transactionId).not.toBe(before)
  expect(await client.getDocument(id('a'))).toMatchObject({n: 1, _rev: transactionId})
})

test('an empty list of mutations is no transaction: its id stays free', async () => {
  const {client, id, dress} = openScope()
  const transactionId = id('transaction')
  const {results} = await mutate(client, {mutations: [], transactionId})
  expect(results).toEqual([])
  await mutate(client, {mutations: [{create: dress(note('a'))}], transactionId})
  expect(await client.getDocument(id('a'))).toMatchObject({_rev: transactionId})
})

test.each(['sync', 'async', 'deferred'] as const)(
  'with visibility %s a write can be read by its id at once',
  async (visibility) => {
    const {client, dress, read} = openScope()
    await client.create(dress(note('a')), {visibility})
    expect(await read('a')).toEqual(note('a'))
  },
)
