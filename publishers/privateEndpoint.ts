import {randomBytes, timingSafeEqual} from 'node:crypto'
import {once} from 'node:events'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {createAdaptorServer} from '@hono/node-server'

import {describeFault} from '#schemas/userError.ts'

import {endpointFile} from './askPublishers.ts'

/**
 * Does one thing for who asks.
 * @param words what the request says, unchecked
 * @param person key of the person of the session, told by the workshop; absent for a command of this computer
 */
export type PrivateRoute = (words: unknown, person: string | undefined) => Promise<Response>

/**
 * Lets the workshop and commands of this computer ask the running publishers: they are warm, and two runs need not wait for each
 * other. On the loopback address only, and only for who can read `data/publishers.json`.
 * @param routes by the last part of the address
 */
export async function openPrivateEndpoint(
  {dataFolder, outFolder}: {readonly dataFolder: string; readonly outFolder: string},
  routes: Readonly<Record<string, PrivateRoute>>,
): Promise<{close(): void}> {
  const token = randomBytes(32).toString('hex')
  const server = createAdaptorServer({
    fetch: async (request) => {
      if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`))
        return Response.json({message: 'This needs the token of publishers.json'}, {status: 401})
      const name = new URL(request.url).pathname.slice(1)
      const route = Object.hasOwn(routes, name) ? routes[name] : undefined
      if (route === undefined)
        return Response.json({message: `Publishers cannot "${name}"`}, {status: 404})
      try {
        return await route(
          await request.json(),
          request.headers.get('guidepost-person') ?? undefined,
        )
      } catch (error) {
        const fault = describeFault(error)
        const status = fault === undefined ? 500 : 400
        return Response.json({message: fault ?? String(error)}, {status})
      }
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('BUG: no port')
  mkdirSync(dataFolder, {recursive: true, mode: 0o700})
  const file = join(dataFolder, endpointFile)
  const url = `http://127.0.0.1:${address.port}/`
  writeFileSync(file, JSON.stringify({url, token, outFolder}), {mode: 0o600})
  return {
    close() {
      rmSync(file, {force: true})
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
    },
  }
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
