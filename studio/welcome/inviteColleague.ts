import type {useClient} from 'sanity'

import type {PersonRole} from '#schemas/vocabulary.ts'

interface Person {
  readonly key: string
  readonly name: string
  readonly roles: readonly PersonRole[]
  readonly credentials: string
}

interface Colleague {
  readonly name: string
  readonly role: 'editor' | 'clinicalReviewer'
  readonly credentials: string
}

/** Which account goes with what somebody does here. */
const accountRoles = {editor: 'editor', clinicalReviewer: 'reviewer'} as const

/**
 * Makes an account and the person of the same key, who signs.
 * @returns the path of a link that signs in, once
 * @throws when there is such an account already
 */
export async function inviteColleague(
  client: ReturnType<typeof useClient>,
  {name, role, credentials}: Colleague,
): Promise<string> {
  const key = keyFor(name)
  const {path} = await client.request<{readonly path: string}>({
    url: '/invitations',
    method: 'POST',
    body: {id: key, name, role: accountRoles[role]},
  })
  await client.createIfNotExists(personRecord({key, name, roles: [role], credentials}))
  return path
}

/** Somebody real who works here. What they sign is signed. Only a clinician has credentials, whatever was typed before. */
export function personRecord({key, name, roles, credentials}: Person) {
  const own = credentialsOf({roles, credentials})
  return {
    _id: `person-${key}`,
    _type: 'person',
    key,
    name,
    roles: [...roles],
    sample: false,
    // A field that is not there is not undefined.
    ...Object.fromEntries(own === undefined ? [] : [['credentials', own]]),
  }
}

/** The keys of those who were invited and have not come in yet. */
export async function fetchInvited(
  client: Pick<ReturnType<typeof useClient>, 'request'>,
): Promise<readonly string[]> {
  return client.request({url: '/invitations'})
}

/** Another link for somebody who has not come in yet; the one before opens nothing any more. @returns its path */
export async function renewInvitation(
  client: Pick<ReturnType<typeof useClient>, 'request'>,
  key: string,
): Promise<string> {
  const {path} = await client.request<{readonly path: string}>({
    url: `/invitations/${key}/link`,
    method: 'POST',
  })
  return path
}

/** Only a clinician has some. */
export function credentialsOf({
  roles,
  credentials,
}: Pick<Person, 'roles' | 'credentials'>): string | undefined {
  const own = credentials.trim()
  return roles.includes('clinicalReviewer') && own !== '' ? own : undefined
}

/** `Núria Pérez-Gil` becomes `nuria-perez-gil`. */
function keyFor(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
}
