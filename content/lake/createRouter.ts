import {Hono} from 'hono'

import {answerPreflight, corsHeaders} from './access/cors.ts'
import {requireSafeOrigin, type Neighbours} from './access/requireSafeOrigin.ts'
import type {User} from './access/users.ts'
import {identifyVisitor, requireUser} from './access/visitor.ts'
import {ApiFault, boom} from './apiFault.ts'
import {mountActions} from './routes/actions.ts'
import {mountAssets} from './routes/assets.ts'
import {versionSegment, type LakeEnv, type LakeParts} from './routes/context.ts'
import {mountDoc} from './routes/doc.ts'
import {mountExport} from './routes/export.ts'
import {mountHistory} from './routes/history.ts'
import {mountIntegrity} from './routes/integrity.ts'
import {jsonResponse} from './routes/json.ts'
import {mountListen} from './routes/listen.ts'
import {mountMutate} from './routes/mutate.ts'
import {mountPing} from './routes/ping.ts'
import {mountProject} from './routes/project.ts'
import {mountQuery} from './routes/query.ts'
import {mountSession} from './routes/session.ts'
import {mountUsers} from './routes/users.ts'
import {storageFault} from './store/storageFault.ts'

/**
 * Answers what the content API does not; Host and Origin have been checked.
 * @param caller who asks; throws ApiFault 401 when nobody is signed in
 */
export type Fallback = (request: Request, caller: () => User) => Promise<Response> | Response

export interface RouterOptions extends LakeParts {
  readonly neighbours: Neighbours
  /** Answers what the content API does not: Studio files, the workshop's own endpoints. */
  readonly fallback: Fallback | undefined
  /** Told of every error that is a bug of ours; the client gets 503. */
  readonly report: (cause: unknown) => void
}

/** The HTTP face of the lake: who may ask, which route answers, what becomes of faults. */
export function createRouter({neighbours, fallback, report, ...parts}: RouterOptions) {
  const router = new Hono<LakeEnv>()

  router.use(async (context, next) => {
    const request = context.req.raw
    requireSafeOrigin(request, neighbours)
    if (request.method === 'OPTIONS') return answerPreflight(request)
    await next()
    // `context.header` would turn the answer into a stream first, which costs as much as all of the routing.
    const {headers} = context.res
    for (const [name, value] of Object.entries(corsHeaders(request)))
      if (name === 'vary') headers.append(name, value)
      else headers.set(name, value)
    return undefined
  })

  router.use(`${versionSegment}/*`, async (context, next) => {
    context.set('visitor', identifyVisitor(context.req.raw.headers, parts.users))
    await next()
  })

  mountPing(router)
  mountQuery(router, parts)
  mountMutate(router, parts)
  mountActions(router, parts)
  mountListen(router, parts)
  mountHistory(router, parts)
  mountDoc(router, parts)
  mountExport(router, parts)
  mountSession(router, parts)
  mountUsers(router, parts)
  mountProject(router, parts)
  mountAssets(router, parts)
  mountIntegrity(router, parts)

  router.notFound((context) => {
    const isApi = /^\/v(?:\d|X)/.test(context.req.path)
    if (!isApi && fallback !== undefined) {
      const request = context.req.raw
      const caller = () => requireUser(identifyVisitor(request.headers, parts.users), 'This')
      return fallback(request, caller)
    }
    return answer(boom(404, `There is no ${context.req.method} ${context.req.path}`))
  })

  /** Clients keep an edit on 503 and throw it away on most 4xx: what we did not foresee is 503. */
  router.onError((cause, context) => {
    const fault = cause instanceof ApiFault ? cause : storageFault(cause)
    if (fault === undefined) report(cause)
    const response = answer(fault ?? boom(503, 'The content lake failed; try again', {cause}))
    // A page that was refused for its origin may not even read why.
    const headers = response.status === 403 ? {} : corsHeaders(context.req.raw)
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    return response
  })

  return router
}

function answer({body, status}: ApiFault): Response {
  const response = jsonResponse(body, status)
  // The rest of a body that is too large is not read: the connection cannot be used again.
  if (status === 413) response.headers.set('connection', 'close')
  if (status === 429) response.headers.set('retry-after', '5')
  return response
}
