import {requireUser} from '../access/visitor.ts'
import {boom} from '../apiFault.ts'
import type {User} from '../store/tokens.ts'
import {readApiVersion, versionSegment, type LakeParts, type LakeRouter} from './context.ts'
import {jsonResponse} from './json.ts'

/** Who am I, and who is the person behind an id: what Studio shows beside every change. */
export function mountUsers(router: LakeRouter, {tokens}: LakeParts) {
  router.get(`${versionSegment}/users/me`, (context) => {
    readApiVersion(context)
    return jsonResponse(describeMe(requireUser(context.get('visitor'), 'Asking who you are')))
  })

  router.get(`${versionSegment}/users/:ids`, (context) => {
    readApiVersion(context)
    const me = requireUser(context.get('visitor'), 'Reading users')
    const ids = context.req.param('ids').split(',')
    const users = ids
      .map((id) => (id === 'me' ? me : tokens.findById(id)))
      .filter((user) => user !== undefined)
    const [only] = users
    if (ids.length > 1) return jsonResponse(users.map(describe))
    if (only === undefined) throw boom(404, `There is no user "${ids.join()}"`)
    return jsonResponse(describe(only))
  })
}

const roleTitles = {administrator: 'Administrator', robot: 'Robot'} as const

function describeMe({id, name, role}: User) {
  const roles = [{name: role, title: roleTitles[role]}]
  return {id, name, email: '', profileImage: null, role, roles, provider: 'guidepost'}
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
