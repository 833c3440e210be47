import {request as plainRequest} from 'node:http'
import {Agent, createServer, request} from 'node:https'
import {connect, type AddressInfo} from 'node:net'

import {generate} from 'selfsigned'
import {expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import {openWorkshop} from '#content/openWorkshop.ts'

import {makeFolder} from './lake/support/openLake.ts'

const host = 'guides.example'

/** A TLS proxy in front of the workshop, as a clinic would run one: it passes the Host on, and upgrades. */
async function openProxy(target: URL) {
  const {private: key, cert} = await generate([{name: 'commonName', value: host}])
  const server = createServer({key, cert}, (incoming, outgoing) => {
    const {method, url, headers} = incoming
    const onward = plainRequest(
      {host: target.hostname, port: target.port, method, path: url, headers},
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    incoming.pipe(onward)
  })
  server.on('upgrade', ({method, url, rawHeaders}, socket) => {
    const onward = connect(Number(target.port), target.hostname, () => {
      const lines = rawHeaders.map((text: string, index: number) =>
        index % 2 === 0 ? `${text}: ` : `${text}\r\n`,
      )
      onward.write(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`)
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const {port} = server.address() as AddressInfo
  return {port, cert}
}

test('colleagues reach Studio, the API and its sockets through a TLS proxy at WORKSHOP_URL', async () => {
  const workshopUrl = `https://${host}`
  const workshop = await openWorkshop({dataFolder: makeFolder(), workshopPort: 0, workshopUrl})
  onTestFinished(() => workshop.close())
  const {port, cert} = await openProxy(new URL(workshop.url))
  const send = (path: string, {method = 'GET', headers = {}, body = ''} = {}) =>
    new Promise<{status: number | undefined; cookie: string; text: string}>((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          servername: host,
          ca: cert,
          path,
          method,
          headers: {host, ...headers},
        },
        (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode,
              cookie: String(answer.headers['set-cookie'] ?? ''),
              text,
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })

  const link = new URL(workshop.signInLink().url)
  expect(link.origin).toBe(workshopUrl)
  expect((await send('/sign-in')).text).toContain('Signing in')
  const origin = {origin: workshopUrl}
  const signedIn = await send('/sign-in', {
    method: 'POST',
    headers: origin,
    body: JSON.stringify({link: link.hash.slice(1)}),
  })
  expect(signedIn.cookie).toContain('; Secure')
  const cookie = signedIn.cookie.split(';')[0] ?? ''
  const session = {...origin, cookie}
  expect(JSON.parse((await send('/v1/users/me', {headers: session})).text)).toMatchObject({
    role: 'administrator',
  })
  const providers = JSON.parse((await send('/v1/auth/providers')).text).providers
  expect(providers).toEqual([expect.objectContaining({url: `${workshopUrl}/sign-in`})])

  const socket = new WebSocket(
    `wss://127.0.0.1:${port}/v2025-02-19/data/listen/production?query=*`,
    undefined,
    {
      agent: new Agent({ca: cert, servername: host}),
      headers: {...session, host},
    },
  )
  onTestFinished(() => socket.terminate())
  const frames: string[] = []
  const heard = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      frames.push(data.toString())
      if (frames.length === 2) resolve()
    })
  })
  await new Promise((resolve, reject) => {
    socket.once('message', resolve)
    socket.on('error', reject)
  })
  const body = JSON.stringify({mutations: [{create: {_id: 'a', _type: 'redFlag'}}]})
  expect(
    (await send('/v1/data/mutate/production', {method: 'POST', headers: session, body})).status,
  ).toBe(200)
  await heard
  expect(JSON.parse(frames[1] ?? '')).toMatchObject({
    type: 'mutation',
    data: {documentId: 'a', identity: 'administrator'},
  })

  const foreign = {cookie, origin: 'https://evil.example'}
  expect((await send('/v1/users/me', {headers: foreign})).status).toBe(403)
  expect((await send('/v1/users/me', {headers: {...session, host: 'evil.example'}})).status).toBe(
    403,
  )
})
