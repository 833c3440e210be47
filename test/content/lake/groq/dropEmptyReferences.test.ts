import {expect, test} from 'vitest'

import {parseQuery} from '#content/lake/groq/parseQuery.ts'
import {runQuery} from '#content/lake/groq/runQuery.ts'
import {Memory} from '#content/lake/memory/memory.ts'

import {stored} from '../support/documents.ts'
import {indexOf} from '../support/searchIndex.ts'

test('words that are no id narrow a search as if nothing had been asked of references', () => {
  const looked: string[] = []
  const documents = ['knee', 'neck', 'back'].map((id) => ({
    ...stored(id, 'guide', {key: id}),
    get watched() {
      looked.push(id)
      return true
    },
  }))
  const memory = new Memory()
  memory.apply(new Map(documents.map((document) => [document._id, document])))
  const index = indexOf(memory.view('raw').all)
  index.search('"knee"')
  looked.length = 0
  const query =
    '*[watched && _type == "guide" && (key match "knee" || references("knee pain"))]._id'
  const found = runQuery(parseQuery(query, {}), {
    view: memory.view('raw'),
    index,
    identity: '',
    timestamp: new Date(0),
    projectId: 'p',
    dataset: 'd',
    queryTime: 5000,
  })
  expect(found).toBe('["knee"]')
  expect(new Set(looked)).toEqual(new Set(['knee']))
})
