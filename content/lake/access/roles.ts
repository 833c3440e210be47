/** What may be done to a document. `history` is reading what it was. */
export const permissions = ['read', 'create', 'update', 'delete', 'history'] as const
export type Permission = (typeof permissions)[number]

/** Documents that a GROQ filter describes, and what may be done to them. An update must match before and after. */
export interface Grant {
  readonly filter: string
  readonly permissions: readonly Permission[]
}

/** A role is the sum of its grants: what none of them allows is forbidden. */
export interface Role {
  readonly title: string
  readonly grants: readonly Grant[]
  /**
   * Whether it may let somebody new in, and renew their link until they have come in. Accounts that somebody uses are the operator's
   * alone: who makes their links could sign in their name.
   */
  readonly invites?: true
}

/** The roles by name. The role `robot` is that of the commands of this machine. */
export type Roles = Readonly<Record<string, Role>>

/** Every document: Studio looks for just these words. */
export const everything = '_id in path("**")'

/** Where nobody says otherwise, whoever has an account may do everything. */
export const openRoles: Roles = {
  administrator: {title: 'Administrator', grants: [{filter: everything, permissions}]},
  robot: {title: 'Robot', grants: [{filter: everything, permissions}]},
}
