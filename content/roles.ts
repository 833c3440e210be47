import {everything, permissions, type Grant, type Roles} from './lake/access/roles.ts'

const records = '_type in ["signOff", "guideSnapshot", "withdrawal"]'
const read: Grant = {filter: everything, permissions: ['read', 'history']}

/** Who somebody is, and who may vouch for what, is not for those to say who are vouched for. */
const administered = '_type in ["person", "clinic", "partner"]'

const edit: Grant = {
  filter: `!(${records}) && !(${administered})`,
  permissions: ['create', 'update', 'delete'],
}

/**
 * A sign-off in one's own name, and only of the kind that the account is for. Texts are sent back through the publishers alone, and they
 * alone say what somebody is called: outputs print it.
 */
function signAs(...roles: readonly string[]): Grant {
  return {
    filter: `_type == "signOff" && by == identity() && role in ${JSON.stringify(roles)} && !defined(sentBack) && !defined(name) && !defined(credentials)`,
    permissions: ['create'],
  }
}

/**
 * Who may do what. Records of approval are created and never changed: sign-offs by the person who signs, snapshots and withdrawals by
 * the publishers alone, which take the person from the session. No role may update or delete one, that of our own commands included.
 */
export const roles: Roles = {
  administrator: {
    title: 'Administrator',
    grants: [read, {filter: `!(${records})`, permissions: ['create', 'update', 'delete']}],
    invites: true,
  },
  editor: {title: 'Editor', grants: [read, edit, signAs('author', 'editorial')]},
  reviewer: {
    title: 'Clinical reviewer',
    grants: [read, edit, signAs('author', 'editorial', 'clinical')],
  },
  reader: {
    title: 'Reader',
    grants: [
      {
        filter: '!(_id in path("drafts.**")) && !(_id in path("versions.**"))',
        permissions: ['read', 'history'],
      },
    ],
  },
  robot: {
    title: 'Robot',
    grants: [
      read,
      {filter: `!(${records})`, permissions: ['create', 'update', 'delete']},
      {filter: records, permissions: ['create']},
    ],
  },
}

const comment: Grant = {filter: everything, permissions: ['read', 'history', 'create', 'update']}
const own: Grant = {filter: 'authorId == identity()', permissions: ['delete']}

/** Whoever reads guides may discuss them; a comment is taken away by whoever wrote it. */
export const commentRoles: Roles = Object.fromEntries(
  Object.entries(roles).map(([name, {title}]) => [
    name,
    {title, grants: name === 'robot' ? [{filter: everything, permissions}] : [comment, own]},
  ]),
)
