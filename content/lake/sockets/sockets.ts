import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

import {WebSocketServer, type WebSocket} from 'ws'

import {requireSafeOrigin, type Neighbours} from '../access/requireSafeOrigin.ts'
import {identifyVisitor, requireUser, type Visitor} from '../access/visitor.ts'
import {ApiFault} from '../apiFault.ts'
import {findDataset, type LakeParts} from '../routes/context.ts'
import {heartbeat, patience, requireRoom, startListening} from '../routes/listen.ts'
import {Presence, type PresenceSocket} from './presence.ts'

/** Frames of clients are calls of presence: short. Bytes. */
const largestFrame = 100_000

/**
 * The two endpoints that are sockets: listeners, because a browser opens only six plain streams per host and Studio needs more, and
 * presence. Host, Origin and session are looked at as for any request.
 */
export class Sockets {
  readonly #parts: LakeParts
  readonly #neighbours: Neighbours
  readonly #server = new WebSocketServer({noServer: true, maxPayload: largestFrame})
  readonly #presence = new Map<string, Presence>()

  constructor(parts: LakeParts, neighbours: Neighbours) {
    this.#parts = parts
    this.#neighbours = neighbours
  }

  /** Takes over a connection that asks to become a socket, or refuses it with a status. */
  upgrade(incoming: IncomingMessage, connection: Duplex, head: Buffer): void {
    try {
      const open = this.#open(incoming)
      this.#server.handleUpgrade(incoming, connection, head, (socket) => {
        watch(socket)
        open(socket)
      })
    } catch (cause) {
      const status = cause instanceof ApiFault ? cause.status : 503
      const body = cause instanceof ApiFault ? JSON.stringify(cause.body) : ''
      connection.end(
        `HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    }
  }

  /** Ends all sockets, so that a server can stop. */
  end(): void {
    for (const socket of this.#server.clients) socket.close(1001)
  }

  #open(incoming: IncomingMessage): (socket: WebSocket) => void {
    const request = asRequest(incoming)
    requireSafeOrigin(request, this.#neighbours)
    const visitor = identifyVisitor(request.headers, this.#parts.users)
    const url = new URL(request.url)
    const path = /^\/v[^/]+\/(data\/listen|socket)\/([^/]+)$/.exec(url.pathname)
    const dataset = findDataset(path?.[2] ?? '', this.#parts)
    if (path?.[1] === 'socket') return (socket) => this.#join(dataset.name, socket, visitor)
    const user = requireUser(visitor, 'A listener')
    requireRoom(dataset, this.#parts)
    return (socket) => {
      const send = (type: string, data: object, id?: string) => {
        socket.send(JSON.stringify(id === undefined ? {type, data} : {type, id, data}))
        if (socket.bufferedAmount > patience) socket.terminate()
      }
      socket.on('close', startListening(dataset, {url, user}, {send, end: () => socket.close()}))
    }
  }

  #join(dataset: string, socket: WebSocket, visitor: Visitor) {
    const {users} = this.#parts
    const presence = this.#presence.get(dataset) ?? new Presence((token) => users.findUser(token))
    this.#presence.set(dataset, presence)
    const member: PresenceSocket = {
      user: visitor.kind === 'user' ? visitor.user : undefined,
      send: (text) => socket.send(text),
    }
    presence.open(member)
    socket.on('message', (data: Buffer) => presence.receive(member, data.toString('utf8')))
    socket.on('close', () => presence.close(member))
    const late = setTimeout(() => member.user === undefined && socket.close(4001), 10_000).unref()
    socket.on('close', () => clearTimeout(late))
  }
}

/** A connection that lies dead, as after a lost network, is found by its silence, at either end: browsers do not show scripts a `ping`. */
function watch(socket: WebSocket): void {
  let isAlive = true
  const beat = setInterval(() => {
    if (!isAlive) {
      socket.terminate()
      return
    }
    isAlive = false
    socket.ping()
    socket.send('♥')
  }, heartbeat)
  socket.on('pong', () => (isAlive = true))
  socket.on('close', () => clearInterval(beat))
  socket.on('error', () => socket.terminate())
}

function asRequest({url = '/', headers}: IncomingMessage): Request {
  const plain = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (typeof value === 'string') plain.set(name, value)
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {headers: plain})
}
