import {expect, test} from 'vitest'

import {assumptions} from './assumptions.ts'
import {refusalOf} from './support/refusalOf.ts'
import {openScope, lag} from './support/scope.ts'

const note = (_id: string, more: object = {}) => ({_id, _type: 'note', ...more})

test('a query filters, orders, slices, projects and follows references', async () => {
  const {client, type, seed, plain} = openScope()
  const to = {_type: 'reference', _ref: 'a'}
  await seed(note('a', {n: 1}), note('b', {n: 2, to}), note('c', {n: 3, to}))
  const query =
    '*[_type == $type && n > $least] | order(n desc)[0...2]{_id, "first": to->n, "all": count(*[_type == $type])}'
  const read = async () => plain(await client.fetch(query, {type: type('note'), least: 1}))
  await expect.poll(read, lag).toEqual([
    {_id: 'c', first: 1, all: 3},
    {_id: 'b', first: 1, all: 3},
  ])
})

test('parameters of every JSON type reach the query, in the URL and in a body', async () => {
  const {client} = openScope()
  const params = {text: 'ä "q" $x & ?', list: ['a', 1, null], map: {deep: [true]}, n: -1.5}
  const query = '{"text": $text, "list": $list, "map": $map, "n": $n}'
  expect(await client.fetch(query, params)).toEqual(params)
  const long = {...params, text: 'long '.repeat(4000)}
  expect(await client.fetch(query, long), 'the client sends this one by POST').toEqual(long)
})

test('a query in a body takes its other options from the URL', async () => {
  const {client, ask, type, seed} = openScope()
  await seed(note('a'), note('drafts.a'))
  const query = 'count(*[_type == $type])'
  const body = JSON.stringify({query, params: {type: type('note')}})
  const path = `/data/query/${client.config().dataset}`
  const headers = {'content-type': 'application/json'}
  const count = async (options: string) => {
    const response = await ask(`${path}?${options}`, {method: 'POST', body, headers})
    return (await response.json()).result
  }
  await expect.poll(() => count('perspective=raw'), lag).toBe(2)
  await expect.poll(() => count('perspective=published'), lag).toBe(1)
})

test('the answer repeats the query unless it is told not to', async () => {
  const {client} = openScope()
  const full = await client.fetch('1', {}, {filterResponse: false})
  expect(full).toMatchObject({query: '1', result: 1, ms: expect.any(Number)})
  const short = await client.fetch('1', {}, {filterResponse: false, returnQuery: false})
  expect(short).toMatchObject({result: 1, ms: expect.any(Number)})
  expect(short).not.toHaveProperty('query')
})

test('a result that is nothing is null', async () => {
  const {client, id} = openScope()
  expect(await client.fetch('*[_id == $id][0]', {id: id('a')})).toBeNull()
})

test('a truncated query is a parse error with its place', async () => {
  const {client} = openScope()
  const query = '*[_type =='
  const refusal = await refusalOf(client.fetch(query))
  expect(refusal.status).toBe(400)
  const description = assumptions.parseErrorOfTruncatedQuery.answer
  const place = {start: expect.any(Number), end: expect.any(Number)}
  expect(refusal.body).toMatchObject({
    error: {type: 'queryParseError', query, description: expect.stringContaining(description)},
  })
  expect(refusal.body['error']).toMatchObject(place)
  expect(refusal.message).toContain('^')
})

test.each(['*[_id == $missing]', '*[nope(1)]', '*[', ']'])(
  'the query %s is a parse error within its bounds',
  async (query) => {
    const {client} = openScope()
    const refusal = await refusalOf(client.fetch(query))
    expect(refusal.status).toBe(400)
    const {error} = Object(refusal.body)
    expect(error).toMatchObject({type: 'queryParseError', query})
    expect(error.start).toBeGreaterThanOrEqual(0)
    expect(error.end).toBeGreaterThanOrEqual(error.start)
    expect(error.end).toBeLessThanOrEqual(query.length)
  },
)

test('documents are read by their exact ids, whatever the perspective', async () => {
  const {clientWith, id, seed, plain} = openScope()
  await seed(note('a', {n: 1}), note('drafts.a', {n: 2}), note('drafts.b'))
  const client = clientWith({perspective: 'published'})
  const ids = ['drafts.a', 'nobody', 'a', 'b', 'drafts.b']
  expect(plain(await client.getDocuments(ids.map(id)))).toMatchObject([
    note('drafts.a', {n: 2}),
    null,
    note('a', {n: 1}),
    null,
    note('drafts.b'),
  ])
  expect(await client.getDocument(id('nobody'))).toBeUndefined()
  expect(plain(await client.getDocument(id('drafts.a')))).toMatchObject({_id: 'drafts.a', n: 2})
})

test('what is not there is named; existence can be asked without content', async () => {
  const {client, ask, id, seed, plain} = openScope()
  await seed(note('a'))
  const path = `/data/doc/${client.config().dataset}/${id('a')},${id('nobody')}`
  const omitted = [{id: 'nobody', reason: 'existence'}]
  const full = await (await ask(path)).json()
  expect(plain(full)).toMatchObject({documents: [note('a')], omitted})
  const bare = await (await ask(`${path}?excludeContent=true`)).json()
  expect(plain(bare)).toMatchObject({documents: [], omitted})
})

test('all versions of a document come with one request', async () => {
  const {client, ask, id, seed, plain} = openScope()
  const ids = ['a', 'drafts.a', 'versions.rConformance.a']
  await seed(...ids.map((name) => note(name)), note('b'))
  const path = `/data/doc/${client.config().dataset}/${id('a')}?includeAllVersions=true`
  const {documents} = await (await ask(path)).json()
  const found: string[] = documents.map(({_id}: {_id: string}) => plain(_id))
  expect(found.sort()).toEqual(ids)
})
