import {mkdtempSync, rmSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import fc from 'fast-check'
import {WebSocket} from 'ws'

import {createLake} from '#content/lake/createLake.ts'
import {listen} from '#content/lake/listen.ts'

import {body, odd, raw, request} from './nastiness.ts'

/**
 * Requests that no client sends: each is answered with a 4xx of a documented form, or with success where it happens to make sense; none
 * is a bug, none hangs, and the lake goes on as before.
 * Alone: `node test/endurance/malformed.ts [requests]`, 10,000 if not given.
 */

/** @throws after five seconds without an end */
async function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    socket.setTimeout(5000, () => {
      socket.destroy()
      reject(new Error(`no end of ${JSON.stringify(text.slice(0, 80))}`))
    })
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
  })
}

/** The forms of section 2 of the protocol: `{statusCode, error, message}` or `{error: {description}}`. */
function isDocumented(text: string): boolean {
  try {
    const {statusCode, error, message} = JSON.parse(text)
    if (typeof statusCode === 'number')
      return typeof error === 'string' && typeof message === 'string'
    return typeof error.description === 'string'
  } catch {
    return false
  }
}

export interface MalformedFigures {
  readonly requests: number
  readonly statuses: Readonly<Record<string, number>>
}

/** Runs the drill. @throws with the request that was answered wrongly, or the bug that was met */
export async function runMalformed(count: number, seed = 23): Promise<MalformedFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'malformed-'))
  const bugs: unknown[] = []
  const lake = await createLake({
    dataFolder,
    maxBody: 100_000,
    queryTime: 1000,
    report: (cause) => bugs.push(cause),
  })
  const {url, port, close} = await listen(lake, {port: 0})
  const statuses: Record<string, number> = {}
  try {
    for (const {
      method,
      version: one,
      endpoint,
      search: parameters,
      payload: text,
      header,
    } of fc.sample(request, {numRuns: count, seed})) {
      const query = new URLSearchParams(parameters).toString()
      const address = `${url}/${one}/${endpoint}?${query}`
      const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method)
      const told = `${method} ${address.slice(url.length, 400)} ${JSON.stringify(header)} ${hasBody ? text.slice(0, 300) : ''}`
      const headers = {authorization: `Bearer ${lake.robotToken}`, ...header}
      const signal = AbortSignal.timeout(5000)
      const response = await fetch(address, {
        method,
        headers,
        signal,
        ...(hasBody ? {body: text} : {}),
      }).catch((cause: unknown) => {
        throw new Error(`no answer to ${told}`, {cause})
      })
      statuses[response.status] = (statuses[response.status] ?? 0) + 1
      const isStream =
        response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
      if (isStream) await response.body?.cancel()
      const answer = isStream ? '' : await response.text()
      if (bugs.length > 0) throw new Error(`a bug was met by ${told}`, {cause: bugs[0]})
      if (response.status >= 500) throw new Error(`${response.status} to ${told}: ${answer}`)
      // 431 is told before anybody has read the request.
      const isTold = method === 'HEAD' || response.status === 431 || isDocumented(answer)
      if (response.status >= 400 && !isTold)
        throw new Error(`an undocumented answer to ${told}: ${answer}`)
    }
    for (const text of raw) await sendRaw(port, text)
    await sendGarbage(`${url.replace('http', 'ws')}/v1/socket/production`, lake.robotToken)
    const large = await fetch(`${url}/v1/data/mutate/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.robotToken}`},
      body: 'x'.repeat(200_000),
    })
    if (large.status !== 413)
      throw new Error(`a body that is too large was answered ${large.status}`)
    const after = await fetch(`${url}/v1/data/query/production?query=1%2B1`, {
      headers: {authorization: `Bearer ${lake.robotToken}`},
    })
    if (JSON.parse(await after.text()).result !== 2)
      throw new Error('the lake does not add any more')
    if (bugs.length > 0) throw new Error('a bug was met', {cause: bugs[0]})
  } finally {
    await close()
    await lake.close()
    rmSync(dataFolder, {recursive: true, force: true})
  }
  return {requests: count, statuses}
}

/** Frames that are no calls, on the socket that takes calls. */
async function sendGarbage(address: string, secret: string): Promise<void> {
  const socket = new WebSocket(address, {headers: {authorization: `Bearer ${secret}`}})
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  const frames = fc.sample(
    fc.oneof(
      body.map((value) => JSON.stringify(value)),
      fc.string(),
      fc
        .constantFrom('presence_announce', 'authorization', 'toString', '__proto__')
        .chain((method) =>
          odd.map((params) => JSON.stringify({jsonrpc: '2.0', id: 1, method, params})),
        ),
    ),
    {numRuns: 300, seed: 3},
  )
  for (const frame of frames) socket.send(frame)
  socket.send(Buffer.from([255, 0, 1]))
  const ended = new Promise((resolve) => socket.on('close', resolve))
  socket.on('error', () => {})
  socket.send('x'.repeat(200_000))
  await ended
}

if (process.argv[1] === import.meta.filename) {
  const {requests, statuses} = await runMalformed(Number(process.argv[2] ?? 10_000))
  console.log(
    `${requests} malformed requests: ${Object.entries(statuses)
      .map(([status, times]) => `${status} ${times} times`)
      .join(', ')}`,
  )
}
