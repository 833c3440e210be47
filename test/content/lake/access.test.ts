import {request as sendRaw} from 'node:http'

import {expect, test} from 'vitest'

import type {Fallback} from '#content/lake/createRouter.ts'

import {ask, faultOf, openLake, type OpenLake} from './support/openLake.ts'

async function openWithDraft(): Promise<OpenLake> {
  const open = await openLake({
    outerOrigin: 'https://guides.example',
    allowedOrigins: ['http://studio.test'],
  })
  await open.client
    .transaction()
    .create({_id: 'a', _type: 'note'})
    .create({_id: 'drafts.a', _type: 'note', secret: true})
    .create({_id: 'path.a', _type: 'note', secret: true})
    .commit()
  return open
}

test.each([
  ['a query', (url: string) => fetch(`${url}/vX/data/query/production?query=*`)],
  ['a document', (url: string) => fetch(`${url}/vX/data/doc/production/a`)],
  ['listening', (url: string) => fetch(`${url}/vX/data/listen/production?query=*`)],
  ['the history', (url: string) => fetch(`${url}/vX/data/history/production/documents/a`)],
  ['the log', (url: string) => fetch(`${url}/vX/data/history/production/transactions/a`)],
  ['the project', (url: string) => fetch(`${url}/vX/projects/guidepost`)],
  ['settings', (url: string) => fetch(`${url}/vX/users/me/keyvalue/a`)],
  ['the list of accounts', (url: string) => fetch(`${url}/vX/accounts`)],
  [
    'an action',
    (url: string) =>
      fetch(`${url}/vX/data/actions/production`, {method: 'POST', body: '{"actions":[]}'}),
  ],
  ['the export', (url: string) => fetch(`${url}/vX/data/export/production`)],
  ['the current user', (url: string) => fetch(`${url}/vX/users/me`)],
  ['other users', (url: string) => fetch(`${url}/vX/users/robot`)],
  [
    'a write',
    (url: string) =>
      fetch(`${url}/vX/data/mutate/production`, {method: 'POST', body: '{"mutations":[]}'}),
  ],
  [
    'an upload',
    (url: string) => fetch(`${url}/vX/assets/images/production`, {method: 'POST', body: 'x'}),
  ],
])('%s needs a token', async (_, send) => {
  const {url} = await openWithDraft()
  const response = await send(url)
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({statusCode: 401, error: 'Unauthorized'})
})

test('a wrong token is refused with the code that makes Studio sign in again', async () => {
  const {clientWith, url} = await openWithDraft()
  const fault = await faultOf(clientWith({token: 'wrong'}).fetch('1'))
  expect(fault.statusCode).toBe(401)
  expect(fault.body).toMatchObject({error: 'Unauthorized', errorCode: 'SIO-401-ANF'})
  const basic = await fetch(`${url}/vX/users/me`, {headers: {authorization: 'Basic abc'}})
  expect(basic.status).toBe(401)
})

test('an issued token works, is named in the log, and is kept only as a hash', async () => {
  const {lake, clientWith} = await openWithDraft()
  const user = {id: 'ada', name: 'Ada Nurse', role: 'administrator'} as const
  const client = clientWith({token: lake.issueToken(user)})
  expect(await client.users.getById('me')).toMatchObject({
    id: 'ada',
    name: 'Ada Nurse',
    role: 'administrator',
    roles: [{name: 'administrator', title: 'Administrator'}],
  })
  expect(await client.fetch('identity()')).toBe('ada')
  await client.create({_type: 'note'})
})

test('users are described by id; several ids give a list', async () => {
  const open = await openWithDraft()
  open.lake.issueToken({id: 'ada', name: 'Ada Nurse', role: 'administrator'})
  const read = async (ids: string) => (await ask(open, `/vX/users/${ids}`)).json()
  const ada = {id: 'ada', displayName: 'Ada Nurse', givenName: 'Ada', familyName: 'Nurse'}
  expect(await read('ada')).toMatchObject(ada)
  expect(await read('robot,nobody,ada')).toEqual([
    expect.objectContaining({id: 'robot'}),
    expect.objectContaining(ada),
  ])
  expect((await ask(open, '/vX/users/nobody')).status).toBe(404)
})

test.each([
  ['127.0.0.1', 200],
  ['localhost', 200],
  ['[::1]', 200],
  ['guides.example', 200],
  ['127.0.0.1:1234', 200],
  ['evil.example', 403],
  ['evil.example:1234', 403],
  ['127.0.0.1.evil.example', 403],
  ['guides.example.evil', 403],
])('called by the host name %s it answers %i', async (host, status) => {
  const {url} = await openWithDraft()
  expect(await statusFor(url, {host})).toBe(status)
})

test.each([
  ['its own origin', (url: string) => url, 200],
  ['an allowed origin', () => 'http://studio.test', 200],
  ['a foreign origin', () => 'http://evil.example', 403],
  ['a sandboxed page', () => 'null', 403],
  ['another port of this machine', () => 'http://127.0.0.1:1', 403],
])('a page of %s', async (_, origin, status) => {
  const {url} = await openWithDraft()
  const response = await fetch(`${url}/vX/ping`, {headers: {origin: origin(url)}})
  expect(response.status).toBe(status)
  const allowed = status === 200 ? origin(url) : null
  expect(response.headers.get('access-control-allow-origin')).toBe(allowed)
})

test('the page behind a TLS proxy is its own origin', async () => {
  const {url} = await openWithDraft()
  const headers = {host: 'guides.example', origin: 'https://guides.example'}
  expect(await statusFor(url, headers)).toBe(200)
})

test('a preflight is answered for allowed origins, with what the client wants to send', async () => {
  const {url} = await openWithDraft()
  const preflight = (origin: string) =>
    fetch(`${url}/vX/data/mutate/production`, {
      method: 'OPTIONS',
      headers: {origin, 'access-control-request-headers': 'authorization,x-sanity-app'},
    })
  const {status, headers} = await preflight('http://studio.test')
  expect(status).toBe(204)
  expect(headers.get('access-control-allow-origin')).toBe('http://studio.test')
  expect(headers.get('access-control-allow-credentials')).toBe('true')
  expect(headers.get('access-control-allow-headers')).toBe('authorization,x-sanity-app')
  expect((await preflight('http://evil.example')).status).toBe(403)
})

test('errors can be read by an allowed page too', async () => {
  const {url} = await openWithDraft()
  const headers = {origin: 'http://studio.test'}
  const response = await fetch(`${url}/vX/data/query/production?query=1`, {headers})
  expect(response.status).toBe(401)
  expect(response.headers.get('access-control-allow-origin')).toBe('http://studio.test')
})

test('pings answer anybody and let the timing be read', async () => {
  const {url} = await openWithDraft()
  for (const path of ['/v1/ping', '/vX/data/ping/production']) {
    const response = await fetch(`${url}${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('timing-allow-origin')).toBe('*')
  }
})

test('other paths go to the fallback, once host and origin are checked', async () => {
  const fallback = ({url}: Request) => Response.json({asked: new URL(url).pathname})
  const {url} = await openLake({fallback})
  expect(await (await fetch(`${url}/workshop/state`)).json()).toEqual({asked: '/workshop/state'})
  expect(await (await fetch(`${url}/vision/data/query/x`)).json()).toMatchObject({
    asked: '/vision/data/query/x',
  })
  expect((await fetch(`${url}/vX/unknown`)).status).toBe(404)
  expect(await statusFor(url, {host: 'evil.example'}, '/workshop/state')).toBe(403)
})

test('the fallback learns who asks, and a stranger is refused when it wants to know', async () => {
  const fallback: Fallback = (_, caller) => Response.json({asks: caller().id})
  const {url, lake} = await openLake({fallback})
  expect((await fetch(`${url}/workshop/act`)).status).toBe(401)
  const headers = {
    authorization: `Bearer ${lake.issueToken({id: 'nora', name: 'Nora', role: 'editor'})}`,
  }
  expect(await (await fetch(`${url}/workshop/act`, {headers})).json()).toEqual({asks: 'nora'})
  expect(await statusFor(url, {authorization: 'Bearer wrong'}, '/workshop/act')).toBe(401)
})

/** fetch() sets the Host header itself; node:http lets a test lie about it. */
function statusFor(
  url: string,
  headers: Record<string, string>,
  path = '/vX/ping',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = sendRaw(`${url}${path}`, {headers}, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('error', reject)
    request.end()
  })
}
