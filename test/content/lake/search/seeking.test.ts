import fc from 'fast-check'
import {evaluateSync} from 'groq-js'
import {expect, test} from 'vitest'

import {parseQuery} from '#content/lake/groq/parseQuery.ts'
import {runQuery} from '#content/lake/groq/runQuery.ts'
import {Memory} from '#content/lake/memory/memory.ts'
import {patternsSought} from '#content/lake/search/textQuery.ts'

import {indexOf} from '../support/searchIndex.ts'

const words = [
  'knee',
  'Knees',
  'KNEE.',
  'a.b',
  'kn\u00e9e',
  'ab',
  'A',
  '\u212a',
  'ss',
  '\u00df',
  '12',
  'key=value',
]
const text = fc
  .array(fc.constantFrom(...words, '-', '"', ' . ', '..'), {maxLength: 5})
  .map((all) => all.join(' '))
const wish = fc
  .array(
    fc.constantFrom(...words, 'kn*', '*ee', 'k*e', '*', 'a.b', '.', 'K', '-ab', '"knee ab"', '~'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((all) => all.join(' '))
const nobody = {_id: '', _type: 'guide', _rev: 'r', _createdAt: '', _updatedAt: ''}
const documents = fc
  .array(fc.record({title: text, body: text}), {minLength: 1, maxLength: 6})
  .map((all) => all.map((own, index) => ({...nobody, _id: `d${index}`, ...own})))

test('a search that is shown only what it looks for finds and scores the same', () => {
  let hits = 0
  fc.assert(
    fc.property(documents, wish, wish, (all, first, second) => {
      const memory = new Memory()
      memory.apply(new Map(all.map((document) => [document._id, document])))
      const view = memory.view('drafts')
      const [one, other] = [first, second].map((typed) => `text::query(${JSON.stringify(typed)})`)
      const tree = parseQuery(
        `*[_type == "guide"] | score(boost(title match ${one}, 3), [@, _id] match ${other}, @ match ${one}) {_id, _score, "not": !(@ match ${other})}`,
        {},
      )
      const plain = evaluateSync(tree, {dataset: view.all}).data
      const context = {view, index: indexOf(all), identity: '', timestamp: new Date(0)}
      const room = {projectId: 'p', dataset: 'd', queryTime: 10_000}
      const answer = runQuery(tree, {...context, ...room})
      expect(answer).toBe(JSON.stringify(plain))
      if (/"_score":[1-9]/.test(JSON.stringify(plain))) hits += 1
    }),
    {numRuns: 400},
  )
  expect(hits).toBeGreaterThan(50)
})

test('a query that does more with the words of documents is shown all of them', () => {
  const sought = (query: string) => patternsSought(parseQuery(query, {}))
  expect(sought('*[@ match text::query("knee* pain")]')).toEqual(['knee*', 'pain'])
  expect(sought('*[title match text::query("knee")]')).toEqual([])
  expect(sought('*[@ match text::query("knee")]{__words}')).toEqual([])
  expect(sought('*[[__words + "x"] match "knee" && @ match text::query("knee")]')).toEqual([])
})
