import {evaluateSync, parse, type ExprNode} from 'groq-js'

import {mutationFault} from '../apiFault.ts'
import type {LakeDocument} from '../document.ts'
import type {DocumentChange} from '../events/feed.ts'
import {everything, type Grant, type Permission, type Role, type Roles} from './roles.ts'
import type {User} from './users.ts'

/** Which documents somebody may read, where that is not all of them. Equal keys allow the same. */
export interface ReadFilter {
  readonly key: string
  readonly allows: (document: LakeDocument) => boolean
}

/** Judges by the grants of a person's role; on every read and every write, whatever the endpoint. */
export class Access {
  readonly #roles: Roles
  readonly #filters = new Map<string, ExprNode>()

  /** @throws if a filter is no GROQ: a program that starts with half its fences would be worse */
  constructor(roles: Roles) {
    this.#roles = roles
    for (const {grants} of Object.values(roles))
      for (const {filter} of grants) this.#filters.set(filter, parse(`*[${filter}]`))
  }

  /** The role of somebody; somebody whose role is not known any more may do nothing. */
  roleOf({role}: User): Role {
    return this.#roles[role] ?? {title: role, grants: []}
  }

  /** The role of people by this name; programs have one of their own. */
  humanRole(name: string): Role | undefined {
    return name !== 'robot' && Object.hasOwn(this.#roles, name) ? this.#roles[name] : undefined
  }

  can(user: User, permission: Permission, document: LakeDocument): boolean {
    return this.roleOf(user).grants.some(
      (grant) => grant.permissions.includes(permission) && this.#matches(grant, user, document),
    )
  }

  /** Whether a permission holds for every document, so that there is no need to look at each. */
  canEverywhere(user: User, permission: Permission): boolean {
    return this.roleOf(user).grants.some(
      ({filter, permissions}) => filter === everything && permissions.includes(permission),
    )
  }

  /** @returns undefined where everything may be read */
  readFilter(user: User): ReadFilter | undefined {
    const grants = this.roleOf(user).grants.filter((grant) => grant.permissions.includes('read'))
    if (grants.some(({filter}) => filter === everything)) return undefined
    const isPersonal = grants.some(({filter}) => filter.includes('identity()'))
    const key = JSON.stringify([user.role, isPersonal ? user.id : ''])
    return {
      key,
      allows: (document) => grants.some((grant) => this.#matches(grant, user, document)),
    }
  }

  /**
   * Refuses a transaction that does to any document what its author may not.
   * @throws ApiFault 403 `insufficientPermissionsError`
   */
  requireAll(user: User, changes: readonly Pick<DocumentChange, 'before' | 'after'>[]): void {
    const refused = changes.flatMap(({before, after}) => {
      const permission = permissionFor(before, after)
      const states = [before, after].filter((state) => state !== undefined)
      return states.every((state) => this.can(user, permission, state)) ? [] : permission
    })
    const [permission] = refused
    if (permission === undefined) return
    const description = `transaction failed: Insufficient permissions; permission "${permission}" required`
    const item = {type: 'insufficientPermissionsError', description, details: {permission}}
    throw mutationFault(403, [{item, index: 0}])
  }

  #matches({filter}: Grant, {id}: User, document: LakeDocument): boolean {
    if (filter === everything) return true
    const tree = this.#filters.get(filter)
    if (tree === undefined) throw new Error('BUG: a grant that was not there at the start')
    const found: unknown = evaluateSync(tree, {dataset: [document], identity: id}).data
    return Array.isArray(found) && found.length === 1
  }
}

function permissionFor(
  before: LakeDocument | undefined,
  after: LakeDocument | undefined,
): Permission {
  if (after === undefined) return 'delete'
  return before === undefined ? 'create' : 'update'
}
