import {boom, sessionNotFound} from '../apiFault.ts'
import type {User, Users} from './users.ts'

/** Who sends a request: somebody with a token or session of ours, or anybody. */
export type Visitor = {kind: 'user'; user: User} | {kind: 'anonymous'}

/** The cookie of a browser session. */
export const sessionCookie = 'guidepost-session'

/** A wrong token is refused even where none is needed: its owner believes to be signed in. */
export function identifyVisitor(headers: Headers, users: Users): Visitor {
  const secret = secretIn(headers)
  if (secret === undefined) return {kind: 'anonymous'}
  const user = users.findUser(secret)
  if (user === undefined) throw sessionNotFound()
  return {kind: 'user', user}
}

/** A token, or the cookie of a session where our own page asks: cookies travel with requests that other pages make. */
export function secretIn(headers: Headers): string | undefined {
  const authorization = headers.get('authorization')
  if (authorization !== null) return /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? ''
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return undefined
  return readCookie(headers.get('cookie') ?? '')
}

function readCookie(text: string): string | undefined {
  const pairs = text.split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === sessionCookie)?.[1]
}

export function requireUser(visitor: Visitor, purpose: string): User {
  if (visitor.kind === 'user') return visitor.user
  throw boom(401, `${purpose} needs a token (Authorization: Bearer …)`)
}
