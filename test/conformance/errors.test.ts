import {expect, test} from 'vitest'

import {assumptions} from './assumptions.ts'
import {refusalOf} from './support/refusalOf.ts'
import {mutate, openScope, type Attributes} from './support/scope.ts'

const note = {_id: 'a', _type: 'note'}
const {patchOfMissingDocument, typeOfMalformedIdRefusal} = assumptions

interface Row {
  readonly mutation: Attributes
  readonly status: number
  readonly error: Attributes
}

/** What is refused where a note "a" is there and nothing else. */
const rows: Readonly<Record<string, Row>> = {
  'create of what is there': {
    mutation: {create: note},
    status: 409,
    error: {type: 'documentAlreadyExistsError', id: 'a'},
  },
  'a patch of another revision': {
    mutation: {patch: {id: 'a', ifRevisionID: 'old', set: {n: 1}}},
    status: 409,
    error: {
      type: 'documentRevisionIDDoesNotMatchError',
      id: 'a',
      currentRevisionID: 'seed',
      expectedRevisionID: 'old',
      description: expect.stringContaining('Document "a" has unexpected revision ID'),
    },
  },
  'another type by patch': {
    mutation: {patch: {id: 'a', set: {_type: 'other'}}},
    status: 400,
    error: {type: 'cannotModifyImmutableAttributeError', attribute: '_type'},
  },
  'another id by patch': {
    mutation: {patch: {id: 'a', set: {_id: 'b'}}},
    status: 400,
    error: {type: 'cannotModifyImmutableAttributeError', attribute: '_id'},
  },
  'no type': {mutation: {create: {_id: 'b'}}, status: 400, error: {type: 'validationError'}},
  'a patch of what is not there': {
    mutation: {patch: {id: 'b', set: {n: 1}}},
    status: patchOfMissingDocument.answer.status,
    error: {type: patchOfMissingDocument.answer.type, id: 'b'},
  },
}

test.each(Object.entries(rows))('%s is refused', async (_, {mutation, status, error}) => {
  const {client, id, dress, plain, read} = openScope()
  const transactionId = id('seed')
  await mutate(client, {mutations: [{create: dress(note)}], transactionId})
  const refusal = await refusalOf(mutate(client, {mutations: [dress(mutation)]}))
  expect(refusal.status).toBe(status)
  expect(refusal.body).toMatchObject({
    error: {type: 'mutationError', description: expect.stringMatching(/./)},
  })
  expect(plain(refusal.item)).toMatchObject({error, index: 0})
  expect(refusal.message).toContain(Object(refusal.item).error.description)
  expect([await read('a'), await read('b')]).toEqual([note, undefined])
})

test.each(['-a', 'a b', 'ä', 'a/b', 'x'.repeat(129)])('the id %j is malformed', async (_id) => {
  const {client, type} = openScope()
  const refusal = await refusalOf(client.create({_id, _type: type('note')}))
  const {status, type: errorType, text} = typeOfMalformedIdRefusal.answer
  expect(refusal).toMatchObject({status, item: {error: {type: errorType}}})
  expect(refusal.message).toContain(text)
})

test.each(['a', '_a', 'a-b', 'a.b', 'A1', 'x'.repeat(100)])('the id %j is fine', async (name) => {
  const {client, id, type} = openScope()
  expect(await client.create({_id: id(name), _type: type('note')})).toMatchObject({_id: id(name)})
})

test('who may only read is refused with the permission that is missing', async () => {
  const {clientWith, issueViewerToken, dress, seed, read} = openScope()
  await seed(note)
  const viewer = clientWith({token: await issueViewerToken()})
  const attempts = {
    create: {create: {_id: 'b', _type: 'note'}},
    update: {patch: {id: 'a', set: {n: 1}}},
    delete: {delete: {id: 'a'}},
  }
  for (const [permission, mutation] of Object.entries(attempts)) {
    const refusal = await refusalOf(mutate(viewer, {mutations: [dress(mutation)]}))
    expect(refusal.status).toBe(403)
    expect(refusal.item).toMatchObject({
      error: {
        type: 'insufficientPermissionsError',
        permission,
        description: expect.stringContaining(`permission "${permission}" required`),
      },
    })
  }
  expect([await read('a'), await read('b')]).toEqual([note, undefined])
})

test.each([
  ['a token that is none', 401, (dataset: string) => `/data/query/${dataset}?query=1`, 'wrong'],
  ['a dataset that is not there', 404, () => '/data/query/no-such-dataset?query=1', undefined],
])('%s is answered %i in the shape of routing errors', async (_, status, path, token) => {
  const {client, ask} = openScope()
  const headers = new Headers()
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  const response = await ask(path(client.config().dataset ?? ''), {headers})
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toMatchObject({
    statusCode: status,
    error: expect.any(String),
    message: expect.any(String),
  })
})

test.each([
  ['no mutations', '{}'],
  ['no JSON', '{"mutations": ['],
  ['a mutation of no kind', '{"mutations": [{"merge": {}}]}'],
])('a body with %s is answered 400', async (_, body) => {
  const {client, ask} = openScope()
  const headers = {'content-type': 'application/json'}
  const path = `/data/mutate/${client.config().dataset}`
  expect((await ask(path, {method: 'POST', body, headers})).status).toBe(400)
})
