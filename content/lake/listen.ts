import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

import {createAdaptorServer} from '@hono/node-server'

import type {Lake} from './createLake.ts'
import {LakeFault} from './lakeFault.ts'
import {removeLakeFile, writeLakeFile} from './lakeFile.ts'

export interface ListenOptions {
  /** 0 for any free port. */
  port: number
  /** The loopback address if not given: nobody else on the network can reach drafts. */
  host?: string
}

export interface Listener {
  readonly url: string
  readonly port: number
  /** Stops listening and takes lake.json away. The lake itself stays open. */
  close(): Promise<void>
}

/**
 * Puts a lake on a port and tells the commands of this machine where, in lake.json.
 * @throws LakeFault if the port is taken or not allowed
 */
export async function listen(
  lake: Lake,
  {port: wanted, host = '127.0.0.1'}: ListenOptions,
): Promise<Listener> {
  const server = createServer(lake)
  const port = await startListening(server, wanted, host)
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const {dataFolder, projectId, dataset, robotToken: token} = lake
  try {
    writeLakeFile(dataFolder, {url, port, pid: process.pid, projectId, dataset, token})
  } catch (cause) {
    await stopListening(server)
    const hint = 'Commands find the lake by that file: free some space or mend its rights.'
    throw new LakeFault(`Cannot write lake.json in ${dataFolder}`, {hint, cause})
  }
  return {
    url,
    port,
    async close() {
      removeLakeFile(dataFolder)
      lake.endStreams()
      await stopListening(server)
    },
  }
}

function createServer(lake: Lake) {
  const server = createAdaptorServer({fetch: (request) => lake.handle(request)})
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) =>
    lake.upgrade(request, connection, head),
  )
  return server
}

function startListening(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(portFault(port, host, cause)))
    server.listen(port, host, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('BUG: no port')
      resolve(address.port)
    })
  })
}

/** Requests under way get this long to be answered; a client that leaves answers unread may not keep the lake from stopping. */
const graceMs = 1000

function stopListening(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      graceMs,
    )
    server.close((cause) => {
      clearTimeout(late)
      if (cause === undefined) resolve()
      else reject(cause)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used by your user',
  EADDRNOTAVAIL: 'cannot be opened on that address',
}

function portFault(port: number, host: string, cause: unknown): LakeFault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  const hint = 'Stop the other program, or set WORKSHOP_PORT to a free port.'
  const reason = reasons[code] ?? `cannot be opened (${code})`
  return new LakeFault(`The port ${port} on ${host} ${reason}`, {hint, cause})
}
