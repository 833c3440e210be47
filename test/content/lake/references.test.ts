import {expect, test} from 'vitest'

import {faultOf, openLake} from './support/openLake.ts'

test('a strong reference needs its target', async () => {
  const {client} = await openLake()
  const fault = await faultOf(client.create({_id: 'a', _type: 'note', to: [{_ref: 'b'}]}))
  expect(fault.statusCode).toBe(409)
  expect(fault.body).toEqual({
    error: {
      type: 'mutationError',
      description: 'Transaction failed with 1 error(s)',
      items: [
        {
          error: {
            type: 'documentReferenceDoesNotExistError',
            description: 'Document "a" references non-existent document "b"',
            id: 'a',
            referenceID: 'b',
          },
          index: 0,
        },
      ],
    },
  })
})

test.each([
  ['weak', {_ref: 'b', _weak: true}],
  ['cross dataset', {_ref: 'b', _dataset: 'other', _projectId: 'elsewhere'}],
])('a %s reference needs none', async (_, to) => {
  const {client} = await openLake()
  await client.create({_id: 'a', _type: 'note', to})
  expect(await client.fetch('*[references("b")]._id')).toEqual(['a'])
})

test('documents created together may point at each other', async () => {
  const {client} = await openLake()
  await client
    .transaction()
    .create({_id: 'a', _type: 'note', to: {_ref: 'b'}})
    .create({_id: 'b', _type: 'note', to: {_ref: 'a'}})
    .commit()
  expect(await client.fetch('*[_id == "a"][0].to->to->_id')).toBe('a')
  await client.transaction().delete('a').delete('b').commit()
  expect(await client.fetch('count(*)')).toBe(0)
})

test('a document that is strongly referenced cannot be deleted, until the reference is gone', async () => {
  const {client} = await openLake()
  await client
    .transaction()
    .create({_id: 'b', _type: 'note'})
    .create({_id: 'a', _type: 'note', deep: [{to: {_ref: 'b'}}]})
    .create({_id: 'weak', _type: 'note', to: {_ref: 'b', _weak: true}})
    .commit()
  const fault = await faultOf(client.delete('b'))
  expect(fault.statusCode).toBe(409)
  expect(fault.item).toEqual({
    error: {
      type: 'documentHasExistingReferencesError',
      description: 'Document "b" cannot be deleted as there are references to it from "a"',
      id: 'b',
      referencingIDs: ['a'],
    },
    index: 0,
  })
  await client
    .transaction()
    .delete('b')
    .patch('a', {unset: ['deep']})
    .commit()
  expect(await client.fetch('*._id')).toEqual(['a', 'weak'])
})

test('a reference made in the transaction that deletes its target is found', async () => {
  const {client} = await openLake()
  await client.create({_id: 'b', _type: 'note'})
  const both = client
    .transaction()
    .create({_id: 'a', _type: 'note', to: {_ref: 'b'}})
    .delete('b')
  const fault = await faultOf(both.commit())
  expect(fault.statusCode).toBe(409)
  expect(Object(fault.body).error.items).toHaveLength(2)
})

test('another type under the same id is a delete in disguise', async () => {
  const {client} = await openLake()
  await client
    .transaction()
    .create({_id: 'b', _type: 'note'})
    .create({_id: 'a', _type: 'note', to: {_ref: 'b'}})
    .commit()
  const fault = await faultOf(client.createOrReplace({_id: 'b', _type: 'other'}))
  expect(fault.item).toMatchObject({error: {type: 'documentHasExistingReferencesError'}})
  await client.createOrReplace({_id: 'b', _type: 'note', n: 1})
  await client.delete('a')
  await client.createOrReplace({_id: 'b', _type: 'other'})
  expect(await client.fetch('*[_type == "other"]._id')).toEqual(['b'])
})

test('a document may refer to itself and still be deleted', async () => {
  const {client} = await openLake()
  await client.create({_id: 'a', _type: 'note', to: {_ref: 'a'}})
  await client.delete('a')
  expect(await client.fetch('count(*)')).toBe(0)
})
