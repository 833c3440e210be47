import fc from 'fast-check'
import {evaluateSync} from 'groq-js'
import {expect, test} from 'vitest'

import {parseQuery} from '#content/lake/groq/parseQuery.ts'
import {runQuery} from '#content/lake/groq/runQuery.ts'
import {Memory} from '#content/lake/memory/memory.ts'
import {viewNames} from '#content/lake/memory/perspectives.ts'
import {patternsSought} from '#content/lake/search/textQuery.ts'

import {openLake} from '../support/openLake.ts'
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
  .array(fc.record({title: text, body: text, draft: fc.option(text)}), {minLength: 1, maxLength: 6})
  .map((all) =>
    all.flatMap(({draft, ...own}, index) => [
      {...nobody, _id: `d${index}`, ...own},
      ...(draft === null ? [] : [{...nobody, _id: `drafts.d${index}`, title: draft}]),
    ]),
  )

test('a search that is shown only what the index found finds and scores the same', () => {
  let hits = 0
  fc.assert(
    fc.property(
      documents,
      wish,
      wish,
      fc.constantFrom(...viewNames),
      (all, first, second, name) => {
        const memory = new Memory()
        memory.apply(new Map(all.map((document) => [document._id, document])))
        const view = memory.view(name)
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
      },
    ),
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

test('words follow a document that is changed and go with one that is deleted', async () => {
  const {client} = await openLake()
  const find = (typed: string) =>
    client.fetch<unknown>('*[@ match text::query($typed)] | order(_id)._id', {typed})
  await client.create({_id: 'a', _type: 'note', text: 'Knee pain'})
  await client.create({_id: 'b', _type: 'note', text: 'Knees'})
  expect(await find('knee*')).toEqual(['a', 'b'])
  await client.patch('a').set({text: 'Ankle pain'}).commit()
  await client.delete('b')
  await client.create({_id: 'c', _type: 'knee', text: 'Shoulder'})
  expect(await find('knee*')).toEqual([])
  expect(await find('an* pain')).toEqual(['a'])
  expect(await find('should*')).toEqual(['c'])
})
