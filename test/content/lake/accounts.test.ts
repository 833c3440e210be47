import {expect, test} from 'vitest'

import {ask, openLake} from './support/openLake.ts'

const ada = {id: 'ada', name: 'Ada Nurse', role: 'administrator'}

/** Opens a link the way its page does, and gives the cookie of the session. */
async function signIn(url: string, link: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: url, ...headers},
    body: JSON.stringify({link}),
  })
  return {status: response.status, cookie: response.headers.get('set-cookie') ?? ''}
}

const secretOf = (path: string) => path.split('#')[1] ?? ''

test('a link signs in once, with a cookie that scripts cannot read', async () => {
  const {lake, url} = await openLake()
  const {path} = lake.issueLink(ada)
  expect(path).toMatch(/^\/sign-in#gp[\w-]{43}$/)
  const first = await signIn(url, secretOf(path))
  expect(first.status).toBe(200)
  expect(first.cookie).toMatch(
    /^guidepost-session=\S+; Path=\/; HttpOnly; SameSite=Strict; Expires=/,
  )
  expect((await signIn(url, secretOf(path))).status).toBe(401)
  const cookie = first.cookie.split(';')[0] ?? ''
  const me = async (headers: Record<string, string>) =>
    (await fetch(`${url}/v1/users/me`, {headers})).status
  expect(await me({cookie})).toBe(200)
  expect(await me({cookie, 'sec-fetch-site': 'same-origin'})).toBe(200)
  expect(await me({cookie, 'sec-fetch-site': 'same-site'})).toBe(401)
  expect(await me({cookie, 'sec-fetch-site': 'cross-site'})).toBe(401)
  const out = await fetch(`${url}/v1/auth/logout`, {method: 'POST', headers: {cookie}})
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
  expect(await me({cookie})).toBe(401)
})

test('links live for a day, sessions for thirty, and both end when the account does', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const open = await openLake({clock: () => new Date(now)})
  const {lake, url} = open
  const late = secretOf(lake.issueLink(ada).path)
  now += 24 * 3_600_000 + 1
  expect((await signIn(url, late)).status).toBe(401)
  const {cookie} = await signIn(url, secretOf(lake.issueLink(ada).path))
  const session = {cookie: cookie.split(';')[0] ?? ''}
  const me = async () => (await fetch(`${url}/v1/users/me`, {headers: session})).status
  now += 30 * 24 * 3_600_000 - 1
  expect(await me()).toBe(200)
  now += 1
  expect(await me()).toBe(401)
  const again = await signIn(url, secretOf(lake.issueLink(ada).path))
  session.cookie = again.cookie.split(';')[0] ?? ''
  expect(await me()).toBe(200)
  await ask(open, '/vX/accounts/ada', {method: 'DELETE'})
  expect(await me()).toBe(401)
})

test('behind a TLS proxy the cookie goes over TLS only, and other pages cannot use the link', async () => {
  const {lake, url} = await openLake({outerOrigin: 'https://guides.example'})
  const {request} = await import('node:http')
  const send = (headers: Record<string, string>, link: string) =>
    new Promise<{status: number | undefined; cookie: string}>((resolve, reject) => {
      const sent = request(`${url}/sign-in`, {method: 'POST', headers}, (response) => {
        response.resume()
        resolve({status: response.statusCode, cookie: String(response.headers['set-cookie'])})
      })
      sent.on('error', reject)
      sent.end(JSON.stringify({link}))
    })
  const host = 'guides.example'
  const evil = await send(
    {host, origin: 'https://evil.example'},
    secretOf(lake.issueLink(ada).path),
  )
  expect(evil.status).toBe(403)
  const ours = await send(
    {host, origin: 'https://guides.example'},
    secretOf(lake.issueLink(ada).path),
  )
  expect(ours.status).toBe(200)
  expect(ours.cookie).toContain('; Secure')
})

test('only commands of this machine manage accounts', async () => {
  const open = await openLake()
  const token = open.lake.issueToken(ada)
  const headers = {authorization: `Bearer ${token}`}
  const body = JSON.stringify({id: 'eve', name: 'Eve', role: 'administrator'})
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', ''],
    ['POST', '/ada/link'],
    ['DELETE', '/ada'],
  ]) {
    const init = {method: method ?? '', headers, ...(method === 'PUT' ? {body} : {})}
    expect((await fetch(`${open.url}/v1/accounts${path}`, init)).status).toBe(403)
  }
  expect((await ask(open, '/v1/accounts', {method: 'PUT', body})).status).toBe(200)
  const list = await (await ask(open, '/v1/accounts')).json()
  expect(list.map(({id}: {id: string}) => id)).toEqual(['ada', 'eve'])
  for (const wrong of [
    {id: 'Eve', name: 'x', role: 'x'},
    {id: 'robot', name: 'x', role: 'x'},
    {id: 'x', name: ' ', role: 'x'},
    {id: 'x', name: 'x'},
  ])
    expect(
      (await ask(open, '/v1/accounts', {method: 'PUT', body: JSON.stringify(wrong)})).status,
    ).toBe(400)
  expect((await ask(open, '/v1/accounts/nobody/link', {method: 'POST'})).status).toBe(404)
})

test('settings of a Studio are kept, each for its user', async () => {
  const open = await openLake()
  const client = open.clientWith({token: open.lake.issueToken(ada)})
  const uri = '/users/me/keyvalue'
  await client.request({
    uri,
    method: 'PUT',
    body: [
      {key: 'a', value: {deep: [1]}},
      {key: 'b', value: 'x'},
    ],
  })
  expect(await client.request({url: `${uri}/a,c`})).toEqual([{key: 'a', value: {deep: [1]}}])
  expect(await open.client.request({url: `${uri}/a`})).toEqual([])
  expect((await ask(open, `/v1${uri}`, {method: 'PUT', body: '{}'})).status).toBe(400)
})
