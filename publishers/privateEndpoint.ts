import {randomBytes, timingSafeEqual} from 'node:crypto'
import {once} from 'node:events'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {createAdaptorServer} from '@hono/node-server'
import {z} from 'zod'

import {describeFault} from '#schemas/userError.ts'
import {channels} from '#schemas/vocabulary.ts'

import {endpointFile} from './askPublishers.ts'
import type {PublishReport} from './publish.ts'

/** What can be asked of running publishers. */
const requestForm = z.object({
  guides: z.array(z.string()).optional(),
  channels: z.array(z.enum(channels)).optional(),
})
export type PublishRequest = z.infer<typeof requestForm>

/**
 * Lets commands of this computer ask the running publishers to publish: they are warm, and two runs need not wait for each
 * other. On the loopback address only, and only for who can read `data/publishers.json`.
 */
export async function openPrivateEndpoint(
  {dataFolder, outFolder}: {readonly dataFolder: string; readonly outFolder: string},
  publish: (request: PublishRequest) => Promise<PublishReport>,
): Promise<{close(): void}> {
  const token = randomBytes(32).toString('hex')
  const server = createAdaptorServer({
    fetch: async (request) => {
      if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`))
        return Response.json({message: 'This needs the token of publishers.json'}, {status: 401})
      try {
        return Response.json(await publish(requestForm.parse(await request.json())))
      } catch (error) {
        return Response.json({message: describeFault(error) ?? String(error)}, {status: 500})
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
