import type {MutationEvent, SanityClient, WelcomeEvent} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'

import {apiVersion, ask, openLake} from './support/openLake.ts'

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
