import {expect, test} from 'vitest'

import {hear} from './support/hear.ts'
import {lag, mutate, openScope} from './support/scope.ts'

const note = (_id: string, more: object = {}) => ({_id, _type: 'note', ...more})

test('welcome comes first, then what the filter matches before or after', async () => {
  const {client, dress, id, type, plain} = openScope()
  const params = {type: type('note')}
  const {types, until} = await hear(client, '*[_type == $type && state == "on"]', {params})
  const set = (state: string) => client.patch(id('a')).set({state}).commit()
  await client.create(dress(note('a', {state: 'off'})))
  await set('on')
  await client.patch(id('a')).set({n: 1}).commit()
  await client.create(dress({_id: 'x', _type: 'other', state: 'on'}))
  await set('off')
  await set('on')
  await client.delete(id('a'))
  const events = await until(5)
  expect(types[0]).toBe('welcome')
  expect(types.filter((name) => name === 'welcome')).toHaveLength(1)
  expect(plain(events.map(({documentId, transition}) => [documentId, transition]))).toEqual([
    ['a', 'appear'],
    ['a', 'update'],
    ['a', 'disappear'],
    ['a', 'appear'],
    ['a', 'disappear'],
  ])
  expect(events[4]).not.toHaveProperty('result')
})

test('an event tells what changed, by whom, and how the document is now', async () => {
  const {client, id, type, plain, seed} = openScope()
  const previousRev = await seed(note('a', {n: 1}))
  const me = await client.users.getById('me')
  const {until} = await hear(client, '*[_type == $type]', {
    params: {type: type('note')},
    includePreviousRevision: true,
  })
  const {_rev: transactionId} = await client.patch(id('a')).set({n: 2}).commit()
  const [event] = await until(1)
  expect(plain(event)).toMatchObject({
    eventId: `${transactionId}#a`,
    documentId: 'a',
    transactionId,
    transition: 'update',
    identity: me.id,
    mutations: [{patch: {id: 'a', set: {n: 2}}}],
    previousRev,
    resultRev: transactionId,
    timestamp: expect.stringMatching(/Z$/),
    visibility: expect.any(String),
    transactionTotalEvents: 1,
    transactionCurrentEvent: 0,
    previous: {_id: 'a', n: 1},
    result: {_id: 'a', n: 2, _rev: transactionId},
  })
})

test('revisions chain, also over a deletion and a new beginning', async () => {
  const {client, dress, id, type} = openScope()
  const {until} = await hear(client, '*[_type == $type]', {params: {type: type('note')}})
  const made = await client.create(dress(note('a')))
  const changed = await client.patch(id('a')).set({n: 1}).commit()
  const guarded = await mutate(client, {mutations: [{patch: {id: id('a')}}]})
  const gone = await mutate(client, {mutations: [{delete: {id: id('a')}}]})
  const again = await client.create(dress(note('a')))
  const events = await until(5)
  expect(events.map(({previousRev, resultRev}) => [previousRev, resultRev])).toEqual([
    [undefined, made._rev],
    [made._rev, changed._rev],
    [changed._rev, guarded.transactionId],
    [guarded.transactionId, gone.transactionId],
    [undefined, again._rev],
  ])
})

test('the events of one transaction are counted; each has the mutations of its document', async () => {
  const {client, dress, id, type, plain} = openScope()
  const {until} = await hear(client, '*[_type == $type]', {
    params: {type: type('note')},
    includeResult: false,
  })
  const {transactionId} = await client
    .transaction()
    .create(dress(note('a')))
    .create(dress({_id: 'x', _type: 'other'}))
    .create(dress(note('b')))
    .patch(id('a'), {set: {n: 1}})
    .commit()
  const events = await until(2)
  const totals = events.map((event) => [event.transactionId, event.transactionTotalEvents])
  expect(totals).toEqual([
    [transactionId, 2],
    [transactionId, 2],
  ])
  expect(events.map((event) => event.transactionCurrentEvent)).toEqual([0, 1])
  const kinds = events.map(({documentId, mutations}) => [
    plain(documentId),
    mutations.flatMap((mutation) => Object.keys(mutation)),
  ])
  expect(Object.fromEntries(kinds)).toEqual({a: ['create', 'patch'], b: ['create']})
  expect(events[0]).not.toHaveProperty('result')
})

test('mutations name concrete ids where the sender gave a query, and what an action amounts to', async () => {
  const {client, id, type, plain, seed} = openScope()
  await seed(note('drafts.a', {n: 1}))
  const {until} = await hear(client, '*[_id in $ids]', {
    params: {ids: [id('a'), id('drafts.a')]},
    includeAllVersions: true,
  })
  const query = '*[_type == $type && n == 1]'
  const params = {type: type('note')}
  await expect
    .poll(() => client.fetch(`count(${query})`, params, {perspective: 'raw'}), lag)
    .toBe(1)
  await client.patch({query, params}).set({n: 2}).commit()
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: id('drafts.a'),
    publishedId: id('a'),
  })
  const [patched, ...published] = await until(3)
  expect(plain(patched?.mutations)).toMatchObject([{patch: {id: 'drafts.a', set: {n: 2}}}])
  const byId = Object.fromEntries(
    published.map(({documentId, mutations}) => [plain(documentId), plain(mutations)]),
  )
  const [whole] = byId['a'] ?? []
  expect(Object.values(Object(whole))).toMatchObject([note('a', {n: 2})])
  expect(byId['drafts.a']).toEqual([{delete: {id: 'drafts.a'}}])
})

test('drafts and versions are heard with includeAllVersions, and by old clients', async () => {
  const {client, clientWith, type, seed, plain} = openScope()
  const params = {type: type('note')}
  const query = '*[_type == $type]'
  const published = await hear(client, query, {params})
  const all = await hear(client, query, {params, includeAllVersions: true})
  const old = await hear(clientWith({apiVersion: '2021-06-07'}), query, {params})
  await seed(note('drafts.a'))
  await seed(note('a'))
  const heard = async ({until}: typeof all, count: number) =>
    plain((await until(count)).map(({documentId}) => documentId))
  expect(await heard(all, 2)).toEqual(['drafts.a', 'a'])
  expect(await heard(old, 2)).toEqual(['drafts.a', 'a'])
  expect(await heard(published, 1)).toEqual(['a'])
})

test('only the filter counts: neither order nor slice nor projection', async () => {
  const {client, type, seed, plain} = openScope()
  const {until} = await hear(client, '*[_type == $type] | order(n)[0...5]{n}', {
    params: {type: type('note')},
  })
  await seed(note('a', {n: 1, m: 2}))
  const [event] = await until(1)
  expect(plain(event?.result)).toMatchObject(note('a', {n: 1, m: 2}))
})

test('mutations and the previous state are left out where nobody asks for them', async () => {
  const {client, id, type, seed} = openScope()
  await seed(note('a', {n: 1}))
  const {until} = await hear(client, '*[_type == $type]', {
    params: {type: type('note')},
    includeMutations: false,
  })
  await client.patch(id('a')).set({n: 2}).commit()
  const [event] = await until(1)
  expect(event).toMatchObject({transition: 'update', result: {n: 2}})
  expect(event).not.toHaveProperty('mutations')
  expect(event).not.toHaveProperty('previous')
})

test('a query that cannot be read opens the stream, is told there, and ends it', async () => {
  const {client, ask} = openScope()
  const query = encodeURIComponent('*[_type ==')
  const response = await ask(`/data/listen/${client.config().dataset}?query=${query}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const text = await response.text()
  expect(text).toMatch(/^event: ?channelError$/m)
  const [, data = ''] = /^data: ?(.*)$/m.exec(text) ?? []
  expect(JSON.parse(data)).toMatchObject({error: {type: 'queryParseError'}})
  await expect(hear(client, '*[_type ==')).rejects.toThrow(/unexpected|query|parse/i)
})
