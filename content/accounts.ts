import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'

import {roles} from './roles.ts'

/** What `npm run users` is told. */
export interface AccountWords {
  readonly key: string | undefined
  readonly name: string | undefined
  readonly role: string | undefined
}

interface Room {
  readonly client: SanityClient
  /** The address that sign-in links begin with. */
  readonly origin: string
}

const account = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  sessions: z.number().default(0),
})
const secret = z.object({secret: z.string(), expires: z.string()})

/** The roles of people; programs get their tokens in another way. */
const humanRoles = Object.keys(roles).filter((role) => role !== 'robot')

type AccountCommand = (words: AccountWords, room: Room) => Promise<readonly string[]>

/** Accounts of the workshop: each command answers with the lines to print. A key is also the key of the person's document. */
const accountCommands: Readonly<Record<string, AccountCommand>> = {
  async add({key, name, role}, room) {
    if (key === undefined || name === undefined || role === undefined)
      throw new UserError('An account needs a key, a name and a role', {hint: usage})
    if (!humanRoles.includes(role))
      throw new UserError(`There is no role "${role}"`, {
        hint: `Choose one of ${humanRoles.join(', ')}.`,
      })
    const body = {id: key, name, role}
    await room.client.request({url: '/accounts', method: 'PUT', body})
    return [`${name} (${key}) is ${article(role)} ${role}.`, ...(await link(key, room))]
  },
  link: ({key}, room) => link(requireKey(key), room),
  async list(_, {client}) {
    const accounts = z.array(account).parse(await client.request({url: '/accounts'}))
    if (accounts.length === 0) return ['There are no accounts.', usage]
    return accounts.map(({id, name, role, sessions}) =>
      [id.padEnd(20), role.padEnd(14), `${sessions} signed in`.padEnd(12), name].join('  '),
    )
  },
  async revoke({key}, {client}) {
    const id = requireKey(key)
    await client.request({url: `/accounts/${encodeURIComponent(id)}`, method: 'DELETE'})
    return [
      `${id} can no longer sign in, and is signed out everywhere. What ${id} wrote and signed stays.`,
    ]
  },
}

const usage = `Usage:
  npm run users -- add KEY --name "Full Name" --role ${humanRoles.join('|')}
  npm run users -- link KEY      a new sign-in link, good once
  npm run users -- list
  npm run users -- revoke KEY    signs out everywhere, for good`

async function link(key: string, {client, origin}: Room): Promise<readonly string[]> {
  const uri = `/accounts/${encodeURIComponent(key)}/link`
  const issued = secret.parse(await client.request({url: uri, method: 'POST'}))
  return [
    `${origin}/sign-in#${issued.secret}`,
    `The link is good once, until ${issued.expires}. Who has it signs in as ${key}: hand it over safely.`,
  ]
}

function requireKey(key: string | undefined): string {
  if (key === undefined) throw new UserError('Whose account? A key is missing', {hint: usage})
  return key
}

function article(role: string): string {
  return /^[aeiou]/.test(role) ? 'an' : 'a'
}

/** Runs one of the commands; what the lake refuses is told in its words. */
export async function runAccounts(
  name: string | undefined,
  words: AccountWords,
  room: Room,
): Promise<readonly string[]> {
  const command = name === undefined ? undefined : accountCommands[name]
  if (command === undefined)
    throw new UserError(`There is no command "users ${name ?? ''}"`, {hint: usage})
  try {
    return await command(words, room)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const told = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(told, {hint: usage, cause})
  }
}
