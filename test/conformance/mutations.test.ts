import {expect, test} from 'vitest'

import {assumptions} from './assumptions.ts'
import {mutate, openScope, lag, type Attributes} from './support/scope.ts'

interface Story {
  readonly before?: readonly Attributes[]
  readonly mutations: readonly Attributes[]
  readonly results: readonly {readonly id: string; readonly operation: string}[]
  /** The documents afterwards, by id; undefined where there is none. */
  readonly after: Readonly<Record<string, Attributes | undefined>>
}

const note = (_id: string, more: Attributes = {}) => ({_id, _type: 'note', ...more})

const stories: Readonly<Record<string, Story>> = {
  'create makes a document': {
    mutations: [{create: note('a', {n: 1})}],
    results: [{id: 'a', operation: 'create'}],
    after: {a: note('a', {n: 1})},
  },
  'create makes drafts and versions': {
    mutations: [{create: note('drafts.a')}, {create: note('versions.rConformance.a')}],
    results: [
      {id: 'drafts.a', operation: 'create'},
      {id: 'versions.rConformance.a', operation: 'create'},
    ],
    after: {
      'drafts.a': note('drafts.a'),
      'versions.rConformance.a': note('versions.rConformance.a'),
      a: undefined,
    },
  },
  'createIfNotExists makes what is not there': {
    mutations: [{createIfNotExists: note('a', {n: 1})}],
    results: [{id: 'a', operation: 'create'}],
    after: {a: note('a', {n: 1})},
  },
  'createIfNotExists leaves alone what is there': {
    before: [note('a', {n: 1})],
    mutations: [{createIfNotExists: note('a', {n: 2})}],
    results: [{id: 'a', operation: 'none'}],
    after: {a: note('a', {n: 1})},
  },
  'createOrReplace makes what is not there': {
    mutations: [{createOrReplace: note('a', {n: 1})}],
    results: [{id: 'a', operation: 'create'}],
    after: {a: note('a', {n: 1})},
  },
  'createOrReplace replaces the whole document': {
    before: [note('a', {n: 1, m: 1})],
    mutations: [{createOrReplace: note('a', {n: 2})}],
    results: [{id: 'a', operation: 'update'}],
    after: {a: note('a', {n: 2})},
  },
  'delete takes a document away': {
    before: [note('a'), note('drafts.a')],
    mutations: [{delete: {id: 'a'}}],
    results: [{id: 'a', operation: 'delete'}],
    after: {a: undefined, 'drafts.a': note('drafts.a')},
  },
  'delete takes a list of ids': {
    before: [note('a'), note('b'), note('c')],
    mutations: [{delete: {id: ['a', 'b']}}],
    results: [
      {id: 'a', operation: 'delete'},
      {id: 'b', operation: 'delete'},
    ],
    after: {a: undefined, b: undefined, c: note('c')},
  },
  'patch changes a document': {
    before: [note('a', {n: 1})],
    mutations: [{patch: {id: 'a', set: {n: 2}}}],
    results: [{id: 'a', operation: 'update'}],
    after: {a: note('a', {n: 2})},
  },
  'later mutations see earlier ones': {
    mutations: [
      {create: note('a', {n: 1})},
      {patch: {id: 'a', inc: {n: 1}}},
      {createIfNotExists: note('a', {n: 9})},
      {patch: {id: 'a', inc: {n: 1}}},
    ],
    results: [
      {id: 'a', operation: 'create'},
      {id: 'a', operation: 'update'},
      {id: 'a', operation: 'none'},
      {id: 'a', operation: 'update'},
    ],
    after: {a: note('a', {n: 3})},
  },
  'what was deleted can be made again in the same transaction': {
    before: [note('a', {n: 1})],
    mutations: [{delete: {id: 'a'}}, {create: note('a', {m: 1})}],
    results: [
      {id: 'a', operation: 'delete'},
      {id: 'a', operation: 'create'},
    ],
    after: {a: note('a', {m: 1})},
  },
}

test.each(Object.entries(stories))('%s', async (_, {before = [], mutations, results, after}) => {
  const {client, dress, plain, seed, read} = openScope()
  if (before.length > 0) await seed(...before)
  const answer = await mutate(client, {mutations: dress(mutations)})
  expect(plain(answer.results)).toEqual(results)
  for (const [id, document] of Object.entries(after)) expect(await read(id)).toEqual(document)
})

test('a delete of what is not there succeeds', async () => {
  const {client, dress, plain} = openScope()
  const {results} = await mutate(client, {mutations: dress([{delete: {id: 'a'}}])})
  expect(plain(results)).toEqual(assumptions.deleteOfMissingDocument.answer)
})

test('ids are made where they are missing, and completed where they end with a dot', async () => {
  const {client, type, own} = openScope()
  const made = await client.create({_type: type('note')})
  const draft = await client.create({_id: 'drafts.', _type: type('note')})
  own(made._id)
  own(draft._id)
  expect(made._id).toMatch(/^[a-zA-Z0-9_-]{10,}$/)
  expect(draft._id).toMatch(/^drafts\.[a-zA-Z0-9_-]{10,}$/)
})

test('a new document has the stamps of its transaction', async () => {
  const {client, dress} = openScope()
  const made = await client.create(dress(note('a')))
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  expect(made).toMatchObject({_createdAt: time, _updatedAt: time, _rev: expect.any(String)})
  expect(made._createdAt).toBe(made._updatedAt)
})

test('times that are given to a new document are kept; replacing it keeps its time of creation', async () => {
  const {client, dress} = openScope()
  const times = {_createdAt: '2020-01-01T00:00:00Z', _updatedAt: '2021-01-01T00:00:00Z'}
  const made = await client.create(dress(note('a', times)))
  expect(made).toMatchObject(times)
  const replaced = await client.createOrReplace(dress(note('a', {n: 1})))
  expect(replaced._createdAt).toBe(times._createdAt)
  expect(replaced._updatedAt > times._updatedAt).toBe(true)
  const patched = await client.patch(replaced._id).set({n: 2}).commit()
  expect(patched['_createdAt']).toBe(times._createdAt)
})

test('patch and delete by query change what the query finds, drafts too', async () => {
  const {client, type, seed, read} = openScope()
  await seed(note('a', {n: 1}), note('b', {n: 2}), note('drafts.c', {n: 3}))
  const params = {type: type('note'), n: 1}
  const query = '*[_type == $type && n > $n]'
  await expect
    .poll(() => client.fetch(`count(${query})`, params, {perspective: 'raw'}), lag)
    .toBe(2)
  await client.patch({query, params}).inc({n: 10}).commit()
  expect([await read('a'), await read('b'), await read('drafts.c')]).toEqual([
    note('a', {n: 1}),
    note('b', {n: 12}),
    note('drafts.c', {n: 13}),
  ])
  const many = {query: '*[_type == $type && n > 10]', params: {type: params.type}}
  const found = () => client.fetch(`count(${many.query})`, many.params, {perspective: 'raw'})
  await expect.poll(found, lag).toBe(2)
  await client.delete(many)
  expect([await read('a'), await read('b'), await read('drafts.c')]).toEqual([
    note('a', {n: 1}),
    undefined,
    undefined,
  ])
})

test('the results without being asked for ids', async () => {
  const {client, dress, plain} = openScope()
  const body = {mutations: [{create: dress(note('a'))}]}
  const {results} = await mutate(client, body, {returnIds: 'false'})
  expect(plain(results)).toEqual(assumptions.resultsWithoutReturnIds.answer)
})
