import {expect, test} from 'vitest'

import {refusalOf} from './support/refusalOf.ts'
import {mutate, openScope, type Attributes} from './support/scope.ts'

const note = (_id: string, more: Attributes = {}) => ({_id, _type: 'note', ...more})
const strong = {_type: 'reference', _ref: 'b'}
const weak = {...strong, _weak: true}
const foreign = {...strong, _projectId: 'elsewhere', _dataset: 'other'}

interface Story {
  readonly before?: readonly Attributes[]
  readonly mutations: readonly Attributes[]
}

const allowed: Readonly<Record<string, Story>> = {
  'a strong reference to what is there': {
    before: [note('b')],
    mutations: [{create: note('a', {to: strong})}],
  },
  'a weak reference to nothing': {mutations: [{create: note('a', {to: weak})}]},
  'a reference into another dataset': {mutations: [{create: note('a', {to: foreign})}]},
  'a reference to what the same transaction makes later': {
    mutations: [{create: note('a', {to: strong})}, {create: note('b')}],
  },
  'two documents that point at each other': {
    mutations: [
      {create: note('a', {to: strong})},
      {create: note('b', {to: {...strong, _ref: 'a'}})},
    ],
  },
  'a document that points at itself': {mutations: [{create: note('b', {to: strong})}]},
  'a delete of what points at itself': {
    before: [note('b', {to: strong})],
    mutations: [{delete: {id: 'b'}}],
  },
  'a delete of what is pointed at weakly': {
    before: [note('b'), note('a', {to: weak})],
    mutations: [{delete: {id: 'b'}}],
  },
  'a delete together with what points at it': {
    before: [note('b'), note('a', {to: strong})],
    mutations: [{delete: {id: 'b'}}, {delete: {id: 'a'}}],
  },
  'a delete after the reference was taken out': {
    before: [note('b'), note('a', {to: strong})],
    mutations: [{patch: {id: 'a', unset: ['to']}}, {delete: {id: 'b'}}],
  },
  'a delete of what is made again at once': {
    before: [note('b'), note('a', {to: strong})],
    mutations: [{delete: {id: 'b'}}, {create: note('b', {n: 1})}],
  },
  'a new text for what is pointed at': {
    before: [note('b'), note('a', {to: strong})],
    mutations: [{createOrReplace: note('b', {n: 1})}],
  },
  'another type for what nobody points at': {
    before: [note('b'), note('a', {to: weak})],
    mutations: [{createOrReplace: {_id: 'b', _type: 'other'}}],
  },
}

test.each(Object.entries(allowed))('%s is allowed', async (_, {before = [], mutations}) => {
  const {client, dress, seed} = openScope()
  if (before.length > 0) await seed(...before)
  const {results} = await mutate(client, {mutations: dress(mutations)})
  expect(results).toHaveLength(mutations.length)
})

const pointsNowhere = {
  type: 'documentReferenceDoesNotExistError',
  id: 'a',
  referenceID: 'b',
  description: 'Document "a" references non-existent document "b"',
}
const isNeeded = {
  type: 'documentHasExistingReferencesError',
  id: 'b',
  referencingIDs: ['a'],
  description: 'Document "b" cannot be deleted as there are references to it from "a"',
}

const refused: Readonly<Record<string, Story & {readonly error: object}>> = {
  'a strong reference to nothing': {
    mutations: [{create: note('a', {to: strong})}],
    error: pointsNowhere,
  },
  'a strong reference to nothing, deep in a list': {
    mutations: [{create: note('a', {list: [{_key: 'k', deep: {to: strong}}]})}],
    error: pointsNowhere,
  },
  'a reference that says it is not weak': {
    mutations: [{create: note('a', {to: {...strong, _weak: false}})}],
    error: pointsNowhere,
  },
  'a strong reference to what has only a draft': {
    before: [note('drafts.b')],
    mutations: [{create: note('a', {to: strong})}],
    error: pointsNowhere,
  },
  'a patch that points at nothing': {
    before: [note('a')],
    mutations: [{patch: {id: 'a', set: {to: strong}}}],
    error: pointsNowhere,
  },
  'a patch that makes a reference strong': {
    before: [note('a', {to: weak})],
    mutations: [{patch: {id: 'a', unset: ['to._weak']}}],
    error: pointsNowhere,
  },
  'a delete of what is pointed at': {
    before: [note('b'), note('a', {to: strong})],
    mutations: [{delete: {id: 'b'}}],
    error: isNeeded,
  },
  'another type for what is pointed at': {
    before: [note('b'), note('a', {to: strong})],
    mutations: [{createOrReplace: {_id: 'b', _type: 'other'}}],
    error: {type: 'documentHasExistingReferencesError', id: 'b', referencingIDs: ['a']},
  },
}

test.each(Object.entries(refused))('%s is refused', async (_, {before = [], mutations, error}) => {
  const {client, dress, plain, seed, read} = openScope()
  if (before.length > 0) await seed(...before)
  const refusal = await refusalOf(mutate(client, {mutations: dress(mutations)}))
  expect(refusal.status).toBe(409)
  expect(plain(refusal.item)).toMatchObject({error})
  const known = Object.fromEntries(before.map((document) => [document['_id'], document]))
  expect([await read('a'), await read('b')]).toEqual([known['a'], known['b']])
})

test('a draft may hold a reference strongly; then its target stays', async () => {
  const {client, dress, id, seed, plain} = openScope()
  await seed(note('b'), note('drafts.a', {to: strong}))
  const refusal = await refusalOf(client.delete(id('b')))
  expect(plain(refusal.item)).toMatchObject({error: {referencingIDs: ['drafts.a']}})
  await mutate(client, {mutations: dress([{delete: {id: 'drafts.a'}}, {delete: {id: 'b'}}])})
})

test('publishing makes strong what was weak only because of the draft', async () => {
  const {client, dress, id, plain, read} = openScope()
  const wish = {type: 'note', template: {id: 'note'}}
  const document = note('drafts.a', {
    until: {...weak, _strengthenOnPublish: {type: 'note'}},
    deep: [{_key: 'k', to: {...weak, _strengthenOnPublish: {...wish, weak: true}}}],
    always: weak,
  })
  await mutate(client, {mutations: dress([{create: document}, {create: note('b')}])})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: id('drafts.a'),
    publishedId: id('a'),
  })
  expect(await read('a')).toEqual(
    note('a', {until: strong, deep: [{_key: 'k', to: weak}], always: weak}),
  )
  const refusal = await refusalOf(client.delete(id('b')))
  expect(plain(refusal.item)).toMatchObject({error: {referencingIDs: ['a']}})
})

test('publishing refuses to make a reference to nothing strong, and the draft stays', async () => {
  const {client, id, seed, read, plain} = openScope()
  const draft = note('drafts.a', {to: {...weak, _strengthenOnPublish: {}}})
  await seed(draft)
  const refusal = await refusalOf(
    client.action({
      actionType: 'sanity.action.document.publish',
      draftId: id('drafts.a'),
      publishedId: id('a'),
    }),
  )
  expect(refusal.status).toBe(409)
  expect(plain(refusal.item)).toMatchObject({error: pointsNowhere})
  expect([await read('a'), await read('drafts.a')]).toEqual([undefined, draft])
})
