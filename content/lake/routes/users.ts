import type {Link, User} from '../access/users.ts'
import {boom} from '../apiFault.ts'
import {isJsonArray, isJsonObject, readJson, type JsonObject} from '../json.ts'
import {readJsonBody, readJsonValue} from './body.ts'
import {
  readApiVersion,
  requireCaller,
  versionSegment,
  type LakeContext,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonResponse} from './json.ts'

/** Who am I, who is the person behind an id, and how do I like my Studio. */
export function mountUsers(router: LakeRouter, parts: LakeParts) {
  const {users, datasets} = parts

  router.get(`${versionSegment}/users/me`, (context) => {
    readApiVersion(context)
    const me = requireCaller(context, 'Asking who you are')
    const {title} = datasets.main.access.roleOf(me)
    const {id, name, role} = me
    const roles = [{name: role, title}]
    return jsonResponse({
      id,
      name,
      email: '',
      profileImage: null,
      role,
      roles,
      provider: 'guidepost',
    })
  })

  router.on(
    'GET',
    [`${versionSegment}/users/me/keyvalue`, `${versionSegment}/users/me/keyvalue/:keys`],
    (context) => {
      const {id} = requireCaller(context, 'Settings')
      const keys = (context.req.param('keys') ?? '').split(',').filter((key) => key !== '')
      const found = [...users.settings(id, keys)]
      return jsonResponse(found.map(([key, value]) => ({key, value: readJson(value)})))
    },
  )

  router.put(`${versionSegment}/users/me/keyvalue`, async (context) => {
    const {id} = requireCaller(context, 'Settings')
    const settings = await readSettings(context)
    for (const {key, value} of settings) users.putSetting(id, key, value)
    return jsonResponse(settings.map(({key, value}) => ({key, value: readJson(value)})))
  })

  router.get(`${versionSegment}/users/:ids`, (context) => {
    readApiVersion(context)
    const me = requireCaller(context, 'Reading users')
    const ids = context.req.param('ids').split(',')
    const found = ids.flatMap((id) => (id === 'me' ? me : (users.find(id) ?? [])))
    const [only] = found
    if (ids.length > 1) return jsonResponse(found.map(describe))
    if (only === undefined) throw boom(404, `There is no user "${ids.join()}"`)
    return jsonResponse(describe(only))
  })

  /** Whoever lets people in. */
  const requireHost = (context: LakeContext) => {
    readApiVersion(context)
    const {invites} = datasets.main.access.roleOf(requireCaller(context, 'Inviting somebody'))
    if (invites !== true) throw boom(403, 'Only administrators let somebody in')
  }

  router.post(`${versionSegment}/invitations`, async (context) => {
    requireHost(context)
    const {access} = datasets.main
    const account = readAccount(await readJsonBody(context.req.raw, 10_000))
    const {id, role} = account
    if (access.humanRole(role) === undefined) throw boom(400, `There is no role "${role}"`)
    if (users.find(id) !== undefined) throw boom(409, `There is an account "${id}" already`)
    return jsonResponse({...account, ...signInWith(users.invite(account))})
  })

  router.get(`${versionSegment}/invitations`, (context) => {
    requireHost(context)
    return jsonResponse(users.invited())
  })

  router.post(`${versionSegment}/invitations/:id/link`, (context) => {
    requireHost(context)
    const id = context.req.param('id')
    const link = users.renewInvitation(id)
    if (link === undefined)
      throw boom(409, `"${id}" waits for no link, or has come in. Links: \`npm run users -- link\``)
    return jsonResponse({id, ...signInWith(link)})
  })

  mountAccounts(router, parts)
}

/** Where a link leads. */
function signInWith({secret, expires}: Link) {
  return {path: `/sign-in#${secret}`, expires}
}

/** What `npm run users` asks for; only commands of this machine may. */
function mountAccounts(router: LakeRouter, {users, datasets}: LakeParts) {
  const requireRobot = (context: LakeContext) => {
    readApiVersion(context)
    const caller = requireCaller(context, 'Managing accounts')
    if (caller.role !== 'robot') throw boom(403, 'Accounts are managed with `npm run users`')
  }
  const known = (id: string): User => {
    const user = users.find(id)
    if (user === undefined || id === 'robot') throw boom(404, `There is no account "${id}"`)
    return user
  }
  /** What somebody may see or do has changed: streams that were opened before end. */
  const hangUp = (id: string) => {
    for (const dataset of datasets.all) dataset.events.end(id)
  }

  router.get(`${versionSegment}/accounts`, (context) => {
    requireRobot(context)
    return jsonResponse(users.list())
  })

  router.put(`${versionSegment}/accounts`, async (context) => {
    requireRobot(context)
    const account = readAccount(await readJsonBody(context.req.raw, 10_000))
    users.put(account)
    hangUp(account.id)
    return jsonResponse(account)
  })

  router.post(`${versionSegment}/accounts/:id/:kind{link|token}`, (context) => {
    requireRobot(context)
    const {id} = known(context.req.param('id'))
    return jsonResponse(users.issue(id, context.req.param('kind') === 'link' ? 'link' : 'token'))
  })

  router.delete(`${versionSegment}/accounts/:id`, (context) => {
    requireRobot(context)
    const {id} = known(context.req.param('id'))
    users.remove(id)
    hangUp(id)
    return jsonResponse({id})
  })
}

function readAccount({id, name, role}: JsonObject): User {
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) || id === 'robot')
    throw boom(400, 'The key of an account is made of lower-case letters, digits and dashes')
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200)
    throw boom(400, 'An account needs a name')
  if (typeof role !== 'string') throw boom(400, 'An account needs a role')
  return {id, name: name.trim(), role}
}

async function readSettings(context: LakeContext) {
  const value = await readJsonValue(context.req.raw, 1_000_000)
  if (!isJsonArray(value)) throw boom(400, 'Settings are a list of {key, value}')
  return value.map((setting) => {
    const key = isJsonObject(setting) ? setting['key'] : undefined
    if (!isJsonObject(setting) || typeof key !== 'string' || key.length > 500)
      throw boom(400, 'A setting has a "key", which is a text')
    return {key, value: JSON.stringify(setting['value'] ?? null)}
  })
}

function describe({id, name}: User) {
  const [givenName, ...familyNames] = name.split(' ')
  return {
    id,
    name,
    displayName: name,
    givenName,
    familyName: familyNames.join(' '),
    imageUrl: null,
  }
}
