import {parse} from 'groq-js'
import {expect, test} from 'vitest'

import {rewriteTextQueries} from '#content/lake/search/textQuery.ts'

import {openLake} from '../support/openLake.ts'

const listOf = (query: string) => `*[_type in ["note"] && ([@, _id] match text::query("${query}"))]`

test('a list in which nobody has typed looks at the words of no document, and shows each', async () => {
  const {client} = await openLake()
  await client.create({_id: 'a', _type: 'note'})
  await client.create({_id: 'b', _type: 'note', title: 'Rest'})
  const count = (query: string) => client.fetch<unknown>(`count(${listOf(query)})`)
  expect([await count('*'), await count('Rest*')]).toEqual([2, 1])
  const rewritten = (query: string) => JSON.stringify(rewriteTextQueries(parse(listOf(query))))
  expect(rewritten('*')).not.toContain('"match"')
  expect(rewritten('Rest*')).toContain('"match"')
})
