import {describe, expect, test} from 'vitest'

import {assumptions} from './assumptions.ts'
import {
  countRows,
  insertRows,
  orderRows,
  pathRows,
  setRows,
  textRows,
  unsetRows,
  type PatchRow,
} from './rows/patchRows.ts'
import {refusalOf} from './support/refusalOf.ts'
import {mutate, openScope, type Attributes} from './support/scope.ts'

const tables: Readonly<Record<string, readonly PatchRow[]>> = {
  'set and setIfMissing': setRows,
  unset: unsetRows,
  'inc and dec': countRows,
  insert: insertRows,
  paths: pathRows,
  diffMatchPatch: textRows,
  'the order within one patch': orderRows,
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', async (_, before, operations, after) => {
    const {client, id, seed, read} = openScope()
    await seed({_id: 'a', _type: 'note', ...before})
    await mutate(client, {mutations: [{patch: {id: id('a'), ...operations}}]})
    expect(await read('a')).toEqual({_id: 'a', _type: 'note', ...after})
  })
})

const {countOfNoNumber, insertIntoMissingList, insertIntoSomethingElse, orderOfSetAndSetIfMissing} =
  assumptions

test.each<[string, Attributes, {readonly status: number; readonly type: string}]>([
  ['inc of what is missing', {inc: {nope: 1}}, countOfNoNumber.answer],
  ['dec of what is missing', {dec: {'o.nope': 1}}, countOfNoNumber.answer],
  ['inc of a text', {inc: {title: 1}}, countOfNoNumber.answer],
  [
    'an insert into a text',
    {insert: {after: 'title[-1]', items: [1]}},
    insertIntoSomethingElse.answer,
  ],
])('%s is refused with its whole transaction', async (_, operations, {status, type}) => {
  const {client, id, seed, read, dress} = openScope()
  const document = {_id: 'a', _type: 'note', title: 'text', o: {}}
  await seed(document)
  const mutations = [
    {create: dress({_id: 'b', _type: 'note'})},
    {patch: {id: id('a'), ...operations}},
  ]
  const refusal = await refusalOf(mutate(client, {mutations}))
  expect(refusal).toMatchObject({status, item: {error: {type}, index: 1}})
  expect(await read('a')).toEqual(document)
  expect(await read('b')).toBeUndefined()
})

test('set and setIfMissing of one object in one patch', async () => {
  const {client, id, seed, read} = openScope()
  await seed({_id: 'a', _type: 'note'})
  const patch = {id: id('a'), set: {'made.a': 1}, setIfMissing: {made: {b: 2}}}
  await mutate(client, {mutations: [{patch}]})
  expect(await read('a')).toMatchObject(orderOfSetAndSetIfMissing.answer)
})

test('an insert into a list that is not there', async () => {
  const {client, id, seed, read} = openScope()
  await seed({_id: 'a', _type: 'note'})
  const patch = {id: id('a'), insert: {after: 'list[-1]', items: [1]}}
  await mutate(client, {mutations: [{patch}]})
  expect(await read('a')).toEqual({_id: 'a', _type: 'note', ...insertIntoMissingList.answer})
})

test('array keys are made where asked for, and kept where given', async () => {
  const {client, id, seed, read, dress} = openScope()
  const key = expect.stringMatching(/./)
  const made = {_id: 'a', _type: 'note', list: [{v: 1}, {_key: 'mine', v: 2}, 'text']}
  await mutate(client, {mutations: [{create: dress(made)}]}, {autoGenerateArrayKeys: 'true'})
  expect(await read('a')).toMatchObject({list: [{_key: key, v: 1}, {_key: 'mine', v: 2}, 'text']})
  await client
    .patch(id('a'))
    .set({other: [{deep: [{v: 1}]}]})
    .setIfMissing({third: [{v: 1}]})
    .insert('after', 'list[-1]', [{v: 4}])
    .commit({autoGenerateArrayKeys: true})
  expect(await read('a')).toMatchObject({
    other: [{_key: key, deep: [{_key: key, v: 1}]}],
    third: [{_key: key, v: 1}],
    list: [{_key: key, v: 1}, {_key: 'mine', v: 2}, 'text', {_key: key, v: 4}],
  })
  await seed({_id: 'b', _type: 'note', list: [{v: 1}]})
  expect((await read('b'))?.['list']).toEqual([{v: 1}])
})
