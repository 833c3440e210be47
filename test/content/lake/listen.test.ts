import type {MutationEvent, SanityClient, WelcomeEvent} from '@sanity/client'
import {applyPatch, type RawPatch} from 'mendoza'
import {expect, onTestFinished, test} from 'vitest'
import {WebSocket as WsClient} from 'ws'

import {apiVersion, ask, openLake, type OpenLake} from './support/openLake.ts'

/** Listens until the test ends and keeps what it heard. Resolves when the stream is open. */
async function hear(client: SanityClient, query: string, options: object = {}) {
  const heard: MutationEvent[] = []
  let ring = () => {}
  const welcome = await new Promise<WelcomeEvent>((resolve, reject) => {
    const subscription = client
      .listen(query, {}, {events: ['welcome', 'mutation'], ...options})
      .subscribe({
        next: (event) => {
          if (event.type === 'welcome') resolve(event)
          if (event.type === 'mutation') heard.push(event)
          ring()
        },
        error: reject,
      })
    onTestFinished(() => subscription.unsubscribe())
  })
  const until = async (count: number) => {
    while (heard.length < count)
      await new Promise<void>((resolve) => {
        ring = resolve
      })
    return heard
  }
  return {welcome, heard, until}
}

test('a listener hears what its filter matches before or after, with revisions that chain', async () => {
  const {client} = await openLake()
  const {welcome, until} = await hear(client, '*[_type == "guide" && state == "on"]')
  expect(welcome.listenerName).toMatch(/\w+/)
  await client.create({_id: 'a', _type: 'guide', state: 'off'})
  await client.patch('a').set({state: 'on'}).commit({transactionId: 'second'})
  await client.patch('a').set({title: 'New'}).commit({transactionId: 'third'})
  await client.create({_id: 'b', _type: 'other'})
  await client.patch('a').set({state: 'off'}).commit({transactionId: 'fourth'})
  await client.patch('a').set({state: 'on'}).commit({transactionId: 'fifth'})
  await client.delete('a')
  const events = await until(5)
  expect(events.map(({transition}) => transition)).toEqual([
    'appear',
    'update',
    'disappear',
    'appear',
    'disappear',
  ])
  expect(events[1]).toMatchObject({
    eventId: 'third#a',
    documentId: 'a',
    transactionId: 'third',
    previousRev: 'second',
    resultRev: 'third',
    identity: 'robot',
    mutations: [{patch: {id: 'a', set: {title: 'New'}}}],
    result: {_id: 'a', _rev: 'third', title: 'New'},
    transactionTotalEvents: 1,
    transactionCurrentEvent: 0,
  })
  expect(events[4]).not.toHaveProperty('result')
})

test('the events of one transaction are counted, and each carries the mutations of its document alone', async () => {
  const {client} = await openLake()
  const {until} = await hear(client, '*[_type == "guide"]', {
    includeResult: false,
    includePreviousRevision: true,
  })
  await client
    .transaction()
    .create({_id: 'a', _type: 'guide'})
    .create({_id: 'x', _type: 'other'})
    .create({_id: 'b', _type: 'guide'})
    .patch('a', {set: {title: 'A'}})
    .commit()
  const events = await until(2)
  expect(
    events.map((event) => [
      event.documentId,
      event.transactionTotalEvents,
      event.transactionCurrentEvent,
      event.mutations.map((mutation) => Object.keys(mutation)[0]),
    ]),
  ).toEqual([
    ['a', 2, 0, ['create', 'patch']],
    ['b', 2, 1, ['create']],
  ])
  expect(events[0]).not.toHaveProperty('previous')
  expect(events[0]).not.toHaveProperty('result')
})

test('drafts are heard by those who ask for them, and by old clients', async () => {
  const {client, clientWith, lake} = await openLake()
  const published = await hear(client, '*')
  const all = await hear(client, '*', {includeAllVersions: true})
  const old = await hear(clientWith({token: lake.robotToken, apiVersion: '2021-06-07'}), '*')
  await client.create({_id: 'drafts.a', _type: 'guide'})
  await client.create({_id: 'a', _type: 'guide'})
  expect((await all.until(2)).map(({documentId}) => documentId)).toEqual(['drafts.a', 'a'])
  expect((await old.until(2)).map(({documentId}) => documentId)).toEqual(['drafts.a', 'a'])
  expect((await published.until(1)).map(({documentId}) => documentId)).toEqual(['a'])
})

test('a query that cannot be read is told as an event of an open stream', async () => {
  const {client} = await openLake()
  await expect(hear(client, '*[_type ==')).rejects.toThrow(/unexpected end-of-file|parse/i)
})

test('nobody listens without a token', async () => {
  const lake = await openLake()
  const path = `/v${apiVersion}/data/listen/production?query=*`
  const answer = await fetch(`${lake.url}${path}`)
  expect(answer.status).toBe(401)
  await answer.body?.cancel()
  const stream = await ask(lake, path)
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  await stream.body?.cancel()
})

test('a lake with open streams stops at once', async () => {
  const {client, lake} = await openLake()
  await hear(client, '*')
  const start = performance.now()
  lake.endStreams()
  await lake.close()
  expect(performance.now() - start).toBeLessThan(5000)
})

test('each event carries patches that lead from one state to the other and back', async () => {
  const {client} = await openLake()
  const {until} = await hear(client, '*', {effectFormat: 'mendoza', includeAllVersions: true})
  const before = await client.create({_id: 'a', _type: 'guide', title: 'Old', body: ['one', 'two']})
  const after = await client.patch('a').set({title: 'New', 'body[0]': 'uno'}).commit()
  await client.delete('a')
  const [made, changed, gone]: Record<string, RawPatch>[] = (await until(3)).map((event) =>
    Object(Reflect.get(event, 'effects')),
  )
  const plain = ({_rev, ...rest}: {_rev: string}) => rest
  expect(made).toEqual({apply: [0, plain(before)], revert: [0, null]})
  expect(applyPatch(plain(before), changed?.['apply'] ?? [])).toEqual(plain(after))
  expect(applyPatch(plain(after), changed?.['revert'] ?? [])).toEqual(plain(before))
  expect(gone?.['apply']).toEqual([0, null])
})

/** A socket of a listener and what came through it. */
async function openSocket({lake, url}: OpenLake, search: string) {
  const address = `${url.replace('http', 'ws')}/v2025-02-19/data/listen/production?${search}`
  const socket = new WsClient(address, {headers: {authorization: `Bearer ${lake.robotToken}`}})
  const frames: {type: string; id?: string; data: Record<string, unknown>}[] = []
  let ring = () => {}
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString()))
    ring()
  })
  const until = async (count: number) => {
    while (frames.length < count) await new Promise<void>((resolve) => (ring = resolve))
    return frames
  }
  onTestFinished(() => socket.terminate())
  return {socket, until, frames}
}

test('a socket tells the same events as a stream', async () => {
  const open = await openLake()
  const query = encodeURIComponent('*[_type == "guide"]')
  const {until: untilEvents} = await hear(open.client, '*[_type == "guide"]')
  const {until} = await openSocket(open, `query=${query}&includeResult=true`)
  await until(1)
  await open.client.create({_id: 'a', _type: 'guide'})
  await open.client.create({_id: 'b', _type: 'note'})
  await open.client.patch('a').set({n: 1}).commit()
  const frames = await until(3)
  expect(frames.map(({type}) => type)).toEqual(['welcome', 'mutation', 'mutation'])
  const events = await untilEvents(2)
  expect(frames.slice(1).map(({data}) => data)).toEqual(
    events.map((event) =>
      expect.objectContaining({eventId: event.eventId, mutations: event.mutations}),
    ),
  )
})

test('a socket is for who is signed in, from a page of its own, on a dataset that is there', async () => {
  const open = await openLake()
  const refusal = (path: string, headers: Record<string, string>) =>
    new Promise((resolve) => {
      const socket = new WsClient(`${open.url.replace('http', 'ws')}${path}`, {headers})
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
      socket.on('open', () => resolve('open'))
      socket.on('error', () => {})
      onTestFinished(() => socket.terminate())
    })
  const authorization = `Bearer ${open.lake.robotToken}`
  const path = '/v1/data/listen/production?query=*'
  expect(await refusal(path, {authorization})).toBe('open')
  expect(await refusal(path, {authorization, origin: open.url})).toBe('open')
  expect(await refusal(path, {})).toBe(401)
  expect(await refusal(path, {authorization: 'Bearer wrong'})).toBe(401)
  expect(await refusal(path, {authorization, origin: 'http://evil.example'})).toBe(403)
  expect(await refusal(path, {authorization, host: 'evil.example'})).toBe(403)
  expect(await refusal('/v1/data/listen/other?query=*', {authorization})).toBe(404)
  expect(await refusal('/v1/data/query/production?query=*', {authorization})).toBe(404)
})

test('a listener that comes back hears what it missed, each event once and in order', async () => {
  const open = await openLake()
  const search = `query=${encodeURIComponent('*[n > 0]')}&enableResume=true`
  const first = await openSocket(open, search)
  expect((await first.until(1))[0]).toMatchObject({type: 'welcome'})
  await open.client
    .transaction()
    .create({_id: 'a', _type: 'note', n: 1})
    .create({_id: 'b', _type: 'note', n: 1})
    .commit()
  const [, seen, unseen] = await first.until(3)
  first.socket.terminate()
  await open.client.patch('a').set({n: 0}).commit()
  await open.client.patch('a').set({n: 2}).commit()
  await open.client.delete('b')
  const second = await openSocket(
    open,
    `${search}&lastEventId=${encodeURIComponent(seen?.id ?? '')}`,
  )
  const frames = await second.until(5)
  expect(frames.map(({type}) => type)).toEqual([
    'welcomeback',
    'mutation',
    'mutation',
    'mutation',
    'mutation',
  ])
  expect(frames[1]).toEqual(unseen)
  expect(frames.slice(2).map(({data}) => [data['documentId'], data['transition']])).toEqual([
    ['a', 'disappear'],
    ['a', 'appear'],
    ['b', 'disappear'],
  ])
  expect(frames[3]?.data['previousRev']).toBe(frames[2]?.data['resultRev'])
  const lost = await openSocket(open, `${search}&lastEventId=unknown%23a`)
  expect((await lost.until(1))[0]).toMatchObject({type: 'reset'})
})

test('the position of a welcome is enough to resume from', async () => {
  const open = await openLake()
  await open.client.create({_id: 'before', _type: 'note'})
  const first = await openSocket(open, 'query=*&enableResume=true')
  const [welcome] = await first.until(1)
  first.socket.terminate()
  await open.client.create({_id: 'after', _type: 'note'})
  const second = await openSocket(
    open,
    `query=*&enableResume=true&lastEventId=${encodeURIComponent(welcome?.id ?? '')}`,
  )
  expect((await second.until(2)).map(({data}) => data['documentId'])).toEqual([undefined, 'after'])
})

test('who loses the right to listen loses the stream', async () => {
  const open = await openLake()
  const token = open.lake.issueToken({id: 'ada', name: 'Ada', role: 'administrator'})
  const response = await fetch(`${open.url}/v1/data/listen/production?query=*`, {
    headers: {authorization: `Bearer ${token}`},
  })
  await ask(open, '/vX/accounts/ada', {method: 'DELETE'})
  expect(await response.text()).toContain('event: welcome')
  expect(
    (await fetch(`${open.url}/v1/users/me`, {headers: {authorization: `Bearer ${token}`}})).status,
  ).toBe(401)
})

test('more listeners than there is room for are told to come later, in either way of listening', async () => {
  const open = await openLake({mostListeners: 3})
  const search = 'query=*'
  await (await openSocket(open, search)).until(1)
  await (await openSocket(open, search)).until(1)
  const response = await ask(open, `/v1/data/listen/production?${search}`)
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('5')
  const headers = {authorization: `Bearer ${open.lake.robotToken}`}
  const socket = new WsClient(
    `${open.url.replace('http', 'ws')}/v1/data/listen/production?${search}`,
    {headers},
  )
  socket.on('error', () => {})
  const status = await new Promise((resolve) =>
    socket.on('unexpected-response', (_, {statusCode}) => resolve(statusCode)),
  )
  expect(status).toBe(429)
})

test('a filter that cannot be evaluated ends its own listener, and no other', async () => {
  const open = await openLake()
  const bad = await openSocket(
    open,
    `query=${encodeURIComponent('*[diff::changedAny({}, {}, a)]')}`,
  )
  const good = await openSocket(open, 'query=*')
  await bad.until(1)
  await good.until(1)
  await open.client.create({_id: 'a', _type: 'note'})
  expect((await bad.until(2))[1]).toMatchObject({
    type: 'channelError',
    data: {error: {type: 'queryEvaluationError'}},
  })
  expect((await good.until(2))[1]).toMatchObject({type: 'mutation'})
  expect(await open.client.fetch('*._id')).toEqual(['a'])
})
