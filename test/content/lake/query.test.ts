import {expect, test} from 'vitest'

import {ask, faultOf, openLake, type OpenLake} from './support/openLake.ts'

async function openLibrary(): Promise<OpenLake> {
  const open = await openLake({clock: () => new Date('2026-01-02T03:04:05.678Z')})
  await open.client
    .transaction()
    .create({_id: 'back', _type: 'guide', key: 'back', title: 'Back pain', about: {_ref: 'pain'}})
    .create({_id: 'drafts.back', _type: 'guide', title: 'Back pain, new', about: {_ref: 'pain'}})
    .create({_id: 'drafts.knee', _type: 'guide', title: 'Knee', slug: {current: 'knee'}})
    .create({_id: 'versions.spring.back', _type: 'guide', title: 'Back in spring'})
    .create({_id: 'clinic.secret', _type: 'guide', title: 'On a path'})
    .create({_id: 'pain', _type: 'concept', key: 'pain'})
    .create({_id: 'drafts.pain', _type: 'concept', key: 'pain, new'})
    .commit()
  return open
}

const titles = '*[_type == "guide"] | order(title){_id, _originalId, title, "about": about->key}'

test('the published perspective shows no drafts and no versions', async () => {
  const {client} = await openLibrary()
  expect(await client.fetch(titles, {}, {perspective: 'published'})).toEqual([
    {_id: 'back', _originalId: null, title: 'Back pain', about: 'pain'},
    {_id: 'clinic.secret', _originalId: null, title: 'On a path', about: null},
  ])
})

test.each(['drafts', 'previewDrafts'] as const)(
  'the %s perspective shows drafts in place of published documents, references included',
  async (perspective) => {
    const {client} = await openLibrary()
    expect(await client.fetch(titles, {}, {perspective})).toEqual([
      {_id: 'back', _originalId: 'drafts.back', title: 'Back pain, new', about: 'pain, new'},
      {_id: 'knee', _originalId: 'drafts.knee', title: 'Knee', about: null},
      {_id: 'clinic.secret', _originalId: 'clinic.secret', title: 'On a path', about: null},
    ])
  },
)

test('the raw perspective shows every document under its stored id', async () => {
  const {client} = await openLibrary()
  const ids = await client.fetch('*[_type == "guide"]._id', {}, {perspective: 'raw'})
  expect(ids).toEqual([
    'back',
    'clinic.secret',
    'drafts.back',
    'drafts.knee',
    'versions.spring.back',
  ])
})

test('the default perspective is published from 2025-02-19 on and raw before', async () => {
  const {clientWith, lake} = await openLibrary()
  const token = lake.robotToken
  const count = (apiVersion: string) =>
    clientWith({apiVersion, token}).fetch('count(*[_type == "guide"])')
  expect(await count('2025-02-19')).toBe(2)
  expect(await count('X')).toBe(2)
  expect(await count('2025-02-18'), 'raw without versions').toBe(4)
  expect(await count('1'), 'raw without versions').toBe(4)
})

test('a list of layers ends with published; releases are refused', async () => {
  const open = await openLibrary()
  const asked = (perspective: string) =>
    ask(open, `/vX/data/query/production?query=count(*)&perspective=${perspective}`)
  expect((await asked('drafts,published')).status).toBe(200)
  expect((await asked('spring,drafts')).status).toBe(400)
  expect((await asked('raw,drafts')).status).toBe(400)
})

test('parameters of every JSON type reach the query, in GET and in POST', async () => {
  const {client} = await openLibrary()
  const params = {text: 'ä "q" $x', list: ['a', 1, null], map: {deep: [true]}, n: -1.5}
  const query = '{"text": $text, "list": $list, "map": $map, "n": $n}'
  expect(await client.fetch(query, params)).toEqual(params)
  const long = {...params, text: 'x'.repeat(20_000)}
  expect(await client.fetch(query, long)).toEqual(long)
})

test('identity(), now() and the dataset come from the request', async () => {
  const {client} = await openLibrary()
  const query = '[identity(), now(), sanity::projectId(), sanity::dataset()]'
  expect(await client.fetch(query)).toEqual([
    'robot',
    '2026-01-02T03:04:05.678Z',
    'guidepost',
    'production',
  ])
})

test('the query is repeated in the answer unless returnQuery is false', async () => {
  const open = await openLibrary()
  const read = async (more: string) =>
    (await ask(open, `/vX/data/query/production?query=1${more}`)).json()
  expect(await read('')).toEqual({query: '1', result: 1, ms: expect.any(Number)})
  expect(await read('&returnQuery=false')).toEqual({result: 1, ms: expect.any(Number)})
})

test('a missing result is null', async () => {
  const {client} = await openLibrary()
  expect(await client.fetch('*[_id == "nobody"][0]')).toBeNull()
  expect(await client.fetch('*[0...0][3]')).toBeNull()
})

test('what is written is read at once, also when the same question was asked before', async () => {
  const {client} = await openLibrary()
  const query = 'count(*[_type == "fresh"])'
  expect(await client.fetch(query)).toBe(0)
  await client.create({_type: 'fresh'})
  expect(await client.fetch(query)).toBe(1)
})

test('diff:: functions run, although only the asynchronous evaluator has them', async () => {
  const {client} = await openLibrary()
  expect(await client.fetch('diff::changedAny({"a": 1}, {"a": 2}, a)')).toBe(true)
  expect(await client.fetch('*[_id == "pain" && diff::changedAny({}, {"a": 2}, a)][0]._id')).toBe(
    'pain',
  )
})

test.each([
  ['*[_type ==', 'unexpected end-of-file, expected expression', 9, 10],
  ['*[nope(1)]', 'Undefined function: nope', 2, 6],
  ['*[_id == $id]', 'param $id referenced, but not provided', 9, 12],
  ['nope::run()', 'Undefined namespace: nope', 0, 4],
])('%s is a parse error with its place', async (query, description, start, end) => {
  const {client} = await openLibrary()
  const fault = await faultOf(client.fetch(query))
  expect(fault.statusCode).toBe(400)
  expect(fault.body).toEqual({error: {type: 'queryParseError', query, start, end, description}})
  expect(fault.message).toContain('^')
})

test.each(['text::query("a")', 'geo::latLng(1, 2)', 'documents::get("a")', 'anywhere(a)'])(
  'the function %s is refused by name, also where no document would try it',
  async (call) => {
    const {client} = await openLake()
    const fault = await faultOf(client.fetch(`*[${call}]`))
    expect(fault.statusCode).toBe(400)
    expect(fault.message).toMatch(/not supported by this content lake|Undefined function: anywhere/)
  },
)

test('a query nested beyond reason is refused and leaves the lake alive', async () => {
  const {client} = await openLake()
  const depth = 60_000
  const fault = await faultOf(client.fetch('('.repeat(depth) + '1' + ')'.repeat(depth)))
  expect(fault.statusCode).toBe(400)
  expect(await client.fetch('1')).toBe(1)
})

test.each([
  ['/vX/data/query/production', 'missing or empty'],
  ['/vX/data/query/production?query=$a&$a=nojson', 'is not JSON'],
  ['/v2025/data/query/production?query=1', 'is no API version'],
  ['/v2025-13-01/data/query/production?query=1', 'is no API version'],
])('%s is a malformed request', async (path, message) => {
  const response = await ask(await openLake(), path)
  expect(response.status).toBe(400)
  const body = {statusCode: 400, error: 'Bad Request', message: expect.stringContaining(message)}
  expect(await response.json()).toEqual(body)
})

test('another dataset, and a path nobody knows, are not found', async () => {
  const open = await openLake()
  const {clientWith, lake} = open
  const fault = await faultOf(clientWith({dataset: 'staging', token: lake.robotToken}).fetch('1'))
  expect(fault).toMatchObject({statusCode: 404})
  expect(fault.message).toContain('Dataset "staging" not found')
  expect((await ask(open, '/vX/data/nothing/production')).status).toBe(404)
})

test('clients that name the dataset as a resource reach the same lake', async () => {
  const {clientWith, lake} = await openLibrary()
  const resource = {type: 'dataset', id: 'guidepost.production'} as const
  const client = clientWith({resource, token: lake.robotToken})
  await client.create({_id: 'viaResource', _type: 'note'})
  expect(await client.fetch('*[_type == "note"]._id')).toEqual(['viaResource'])
})

test('the parts of an object look each at the documents that they need, and no part may be lost', async () => {
  const {client} = await openLake({queryTime: 2000})
  const transaction = client.transaction()
  for (let n = 0; n < 4000; n += 1) transaction.create({_id: `n${n}`, _type: 'note', n})
  for (const n of [1, 2, 3]) transaction.create({_id: `m${n}`, _type: 'mark', n})
  await transaction.commit()
  // Run as one, the inner star would look at every note for each of them: sixteen million times.
  const counts = `{
    "notes": count(*[_type == "note" && n >= 0]),
    "newest": *[_type == "mark" && count(*[_type == "mark" && n > ^.n]) == 0]._id,
    "none": *[_type == "mark" && n > 3][0],
    "two": 1 + 1
  }`
  expect(await client.fetch(counts)).toEqual({notes: 4000, newest: ['m3'], none: null, two: 2})
  expect(await client.fetch('{"a": 1, "a": 2}')).toEqual({a: 2})
  expect(await client.fetch('{...*[_id == "m1"][0]{n}, "b": 2}')).toEqual({n: 1, b: 2})
})

test('a query that takes too long is ended, is not tried again, and leaves the lake well', async () => {
  const {client, lake} = await openLake({queryTime: 200})
  const transaction = client.transaction()
  for (let index = 0; index < 400; index += 1)
    transaction.create({_id: `n${index}`, _type: 'note', n: index})
  await transaction.commit()
  const slow = '*[count(*[count(*[_id != ^._id && n > ^.n]) > ^.n]) > 3]'
  const ask = async () => {
    const url = `http://127.0.0.1/v2025-02-19/data/query/production?query=${encodeURIComponent(slow)}`
    const headers = {authorization: `Bearer ${lake.robotToken}`}
    const response = await lake.handle(new Request(url, {headers}))
    return {status: response.status, body: await response.json()}
  }
  const first = await ask()
  expect(first.status).toBe(503)
  expect(first.body).toMatchObject({
    error: 'Service Unavailable',
    message: expect.stringContaining('200 ms'),
  })
  const before = performance.now()
  expect((await ask()).status).toBe(503)
  expect(performance.now() - before).toBeLessThan(150)
  expect(await client.fetch('count(*[n < 5])')).toBe(5)
})
