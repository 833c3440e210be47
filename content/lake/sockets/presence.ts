import {z} from 'zod'

import type {User} from '../access/users.ts'

/** One browser tab that tells others where its user is. A program without a cookie says who it is after it has connected. */
export interface PresenceSocket {
  user: User | undefined
  send(text: string): void
}

const call = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
})

/**
 * Who looks at what, told to everybody else who does: JSON-RPC over a socket, kept in memory only.
 * The protocol is the one of `@sanity/bifur-client`.
 */
export class Presence {
  /** For each open socket the subscriptions that it reads, and the sessions it has announced. */
  readonly #sockets = new Map<PresenceSocket, {subscriptions: Set<string>; sessions: Set<string>}>()
  readonly #findUser: (token: string) => User | undefined
  #count = 0

  constructor(findUser: (token: string) => User | undefined) {
    this.#findUser = findUser
  }

  open(socket: PresenceSocket): void {
    this.#sockets.set(socket, {subscriptions: new Set(), sessions: new Set()})
  }

  /** A tab that has gone, however it went, is told to the others. */
  close(socket: PresenceSocket): void {
    const {sessions = []} = this.#sockets.get(socket) ?? {}
    this.#sockets.delete(socket)
    for (const session of sessions)
      this.#tell({type: 'disconnect', i: socket.user?.id, m: {session}})
  }

  /** Answers one call; anything that is not one is ignored, as on the hosted lake. */
  receive(socket: PresenceSocket, text: string): void {
    const read = call.safeParse(readText(text))
    const own = this.#sockets.get(socket)
    if (!read.success || own === undefined) return
    const {id, method, params} = read.data
    const reply = (outcome: object) => socket.send(JSON.stringify({jsonrpc: '2.0', id, ...outcome}))
    const run = Object.hasOwn(this.#methods, method) ? this.#methods[method] : undefined
    if (run === undefined) {
      reply({error: {code: -32_601, message: `There is no method "${method}"`}})
    } else if (socket.user === undefined && method !== 'authorization') {
      reply({error: {code: -32_600, message: 'Nobody is signed in on this socket'}})
    } else {
      const result = run(params, {socket, own, userId: socket.user?.id})
      reply(result === undefined ? {error: {code: -32_602, message: 'Wrong parameters'}} : {result})
    }
  }

  readonly #methods: Readonly<Record<string, Method>> = {
    authorization: ({authorization}, {socket}) => {
      const [, token = ''] = /^Bearer (\S+)$/.exec(String(authorization)) ?? []
      socket.user = this.#findUser(token)
      return socket.user === undefined ? undefined : true
    },
    presence_subscribe: (_, {own}) => {
      this.#count += 1
      const subscription = `presence-${this.#count}`
      own.subscriptions.add(subscription)
      return subscription
    },
    presence_unsubscribe: ({subscriptionId}, {own}) => {
      own.subscriptions.delete(String(subscriptionId))
      return true
    },
    presence_announce: ({data}, {userId, own}) => {
      const announced = announcement.safeParse(data)
      if (!announced.success) return undefined
      own.sessions.add(announced.data.sessionId)
      this.#tell({type: 'state', i: userId, m: announced.data})
      return true
    },
    presence_rollcall: ({session}, {userId}) => {
      this.#tell({type: 'rollCall', i: userId, session: String(session)})
      return true
    },
    presence_disconnect: ({session}, {userId, own}) => {
      own.sessions.delete(String(session))
      this.#tell({type: 'disconnect', i: userId, m: {session: String(session)}})
      return true
    },
  }

  #tell(result: object): void {
    for (const [socket, {subscriptions}] of this.#sockets) {
      for (const subscription of subscriptions) {
        const params = {subscription, result}
        socket.send(JSON.stringify({jsonrpc: '2.0', method: 'presence_subscription', params}))
      }
    }
  }
}

/** Answers a call with its result; undefined if its parameters are wrong. */
type Method = (
  params: Readonly<Record<string, unknown>>,
  caller: {
    readonly socket: PresenceSocket
    readonly own: {readonly subscriptions: Set<string>; readonly sessions: Set<string>}
    readonly userId: string | undefined
  },
) => unknown

const announcement = z.object({
  sessionId: z.string().max(200),
  locations: z.array(z.unknown()).max(100).default([]),
})

function readText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
