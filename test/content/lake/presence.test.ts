import {fromUrl} from '@sanity/bifur-client'
import {firstValueFrom, of, take, toArray} from 'rxjs'
import {expect, test} from 'vitest'

import {openLake} from './support/openLake.ts'

const ada = {id: 'ada', name: 'Ada', role: 'administrator'}
const bob = {id: 'bob', name: 'Bob', role: 'administrator'}

test('editors see where the others are, and when they go', async () => {
  const {lake, url} = await openLake()
  const address = `${url.replace('http', 'ws')}/v2022-06-30/socket/production`
  const connect = (user: typeof ada) => fromUrl(address, {token$: of(lake.issueToken(user))})
  const one = connect(ada)
  const other = connect(bob)
  const heard = firstValueFrom(one.listen('presence').pipe(take(3), toArray()))
  await firstValueFrom(one.request('presence_rollcall', {session: 'first'}))
  const locations = [{type: 'document', documentId: 'a', path: ['title']}]
  await firstValueFrom(other.request('presence_announce', {data: {sessionId: 'second', locations}}))
  await firstValueFrom(other.request('presence_disconnect', {session: 'second'}))
  expect(await heard).toEqual([
    {type: 'rollCall', i: 'ada', session: 'first'},
    {type: 'state', i: 'bob', m: {sessionId: 'second', locations}},
    {type: 'disconnect', i: 'bob', m: {session: 'second'}},
  ])
})

test('a tab that is closed without a word is told to the others', async () => {
  const {lake, url} = await openLake()
  const open = async () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/socket/production`)
    const frames: unknown[] = []
    let ring = () => {}
    socket.addEventListener('message', ({data}) => {
      frames.push(JSON.parse(String(data)))
      ring()
    })
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    let count = 0
    const call = async (method: string, params: object = {}) => {
      count += 1
      socket.send(JSON.stringify({jsonrpc: '2.0', id: count, method, params}))
      const has = () => frames.find((frame) => Reflect.get(Object(frame), 'id') === count)
      while (has() === undefined) await new Promise<void>((resolve) => (ring = resolve))
      return has()
    }
    return {socket, frames, call, bell: () => new Promise<void>((resolve) => (ring = resolve))}
  }
  const one = await open()
  expect(await one.call('presence_subscribe')).toMatchObject({error: {code: -32_600}})
  await one.call('authorization', {authorization: 'Bearer nonsense'})
  expect(await one.call('presence_subscribe')).toMatchObject({error: {code: -32_600}})
  await one.call('authorization', {authorization: `Bearer ${lake.issueToken(ada)}`})
  await one.call('presence_subscribe')
  expect(await one.call('presence_announce', {data: {}})).toMatchObject({error: {code: -32_602}})
  expect(await one.call('toString')).toMatchObject({error: {code: -32_601}})
  const other = await open()
  await other.call('authorization', {authorization: `Bearer ${lake.issueToken(bob)}`})
  await other.call('presence_announce', {data: {sessionId: 's', locations: []}})
  other.socket.close()
  const gone = () =>
    one.frames.some((frame) => JSON.stringify(frame).includes('"type":"disconnect"'))
  while (!gone()) await one.bell()
  expect(one.frames.at(-1)).toMatchObject({
    method: 'presence_subscription',
    params: {result: {type: 'disconnect', i: 'bob', m: {session: 's'}}},
  })
})
