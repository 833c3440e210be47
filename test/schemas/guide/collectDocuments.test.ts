import {expect, test} from 'vitest'

import {collectDocuments} from '#schemas/guide/collectDocuments.ts'

const store = [
  {
    _id: 'guide-a',
    _type: 'guide',
    about: {_ref: 'concept-a'},
    related: [{_ref: 'guide-b'}],
    again: {_ref: 'concept-a'},
  },
  {_id: 'guide-b', _type: 'guide', about: {_ref: 'concept-b'}},
  {_id: 'concept-a', _type: 'concept', flags: [{deep: {_ref: 'redFlag-a'}}]},
  {_id: 'redFlag-a', _type: 'redFlag', sources: [{_ref: 'source-gone'}, {_ref: 'concept-a'}]},
]

function recording() {
  const asked: string[][] = []
  const fetchDocuments = async (ids: readonly string[]) => {
    asked.push([...ids])
    return store.filter(({_id}) => ids.includes(_id))
  }
  return {asked, fetchDocuments}
}

test('everything that a guide reaches is collected, each document asked for once', async () => {
  const {asked, fetchDocuments} = recording()
  const found = await collectDocuments(['guide-a'], fetchDocuments)
  expect([...found.keys()].sort()).toEqual(['concept-a', 'guide-a', 'guide-b', 'redFlag-a'])
  const all = asked.flat()
  expect(new Set(all).size).toBe(all.length)
})

test('a guide that is only linked to is not walked', async () => {
  const {fetchDocuments} = recording()
  expect((await collectDocuments(['guide-a'], fetchDocuments)).has('concept-b')).toBe(false)
  expect((await collectDocuments(['guide-a', 'guide-b'], fetchDocuments)).has('guide-b')).toBe(true)
})
