import {signInPage, signInPolicy} from '../access/signInPage.ts'
import {secretIn, sessionCookie} from '../access/visitor.ts'
import {boom} from '../apiFault.ts'
import {readJsonBody} from './body.ts'
import {
  ownOrigin,
  versionSegment,
  type LakeContext,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonResponse} from './json.ts'

/**
 * Signing in without passwords: a link whose secret stands after the `#`, so that no server and no log sees it on the way, opens a page
 * that exchanges it for the cookie of a session. A link is good once.
 */
export function mountSession(router: LakeRouter, parts: LakeParts) {
  const {users} = parts

  router.get('/sign-in', () => new Response(signInPage, {headers: signInPolicy}))

  router.post('/sign-in', async (context) => {
    const {link} = await readJsonBody(context.req.raw, 10_000)
    const session = typeof link === 'string' ? users.redeem(link) : undefined
    if (session === undefined) throw boom(401, 'The link has been used, has expired or was revoked')
    const expires = new Date(session.expires).toUTCString()
    const cookie = `${sessionCookie}=${session.session}; Path=/; HttpOnly; SameSite=Strict; Expires=${expires}`
    return withCookie(cookie, context, parts)
  })

  router.get(`${versionSegment}/auth/providers`, (context) => {
    const url = `${ownOrigin(context, parts)}/sign-in`
    return jsonResponse({
      providers: [{name: 'link', title: 'a sign-in link', url}],
      thirdPartyLogin: false,
      sso: {},
    })
  })

  router.get(`${versionSegment}/auth/id`, (context) => {
    const visitor = context.get('visitor')
    if (visitor.kind === 'anonymous') throw boom(401, 'Nobody is signed in')
    return jsonResponse({id: visitor.user.id})
  })

  router.post(`${versionSegment}/auth/logout`, (context) => {
    const secret = secretIn(context.req.raw.headers)
    if (secret !== undefined) users.end(secret)
    const gone = `${sessionCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`
    return withCookie(gone, context, parts)
  })
}

/** Behind a TLS proxy the cookie travels over TLS only. */
function withCookie(cookie: string, context: LakeContext, parts: LakeParts): Response {
  const response = jsonResponse({})
  const isSecure = ownOrigin(context, parts).startsWith('https:')
  response.headers.set('set-cookie', isSecure ? `${cookie}; Secure` : cookie)
  return response
}
