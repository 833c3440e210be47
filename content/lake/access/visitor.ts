import {boom, sessionNotFound} from '../apiFault.ts'
import type {Tokens, User} from '../store/tokens.ts'

/** Who sends a request: somebody with a token of ours, or anybody. */
export type Visitor = {kind: 'user'; user: User} | {kind: 'anonymous'}

/** A wrong token is refused even where none is needed: its owner believes to be signed in. */
export function identifyVisitor(request: Request, tokens: Tokens): Visitor {
  const authorization = request.headers.get('authorization')
  if (authorization === null) return {kind: 'anonymous'}
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1]
  const user = token === undefined ? undefined : tokens.findUser(token)
  if (user === undefined) throw sessionNotFound()
  return {kind: 'user', user}
}

export function requireUser(visitor: Visitor, purpose: string): User {
  if (visitor.kind === 'user') return visitor.user
  throw boom(401, `${purpose} needs a token (Authorization: Bearer …)`)
}

/** What `identity()` answers in GROQ; the hosted lake uses the same word. */
export function identityOf(visitor: Visitor): string {
  return visitor.kind === 'user' ? visitor.user.id : '<anonymous>'
}
