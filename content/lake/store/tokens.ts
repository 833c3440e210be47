import {createHash, randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'

/** Administrators are people; the robot is the commands of this machine. Both may read and write. */
const roles = ['administrator', 'robot'] as const
type Role = (typeof roles)[number]

export interface User {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** The robot token lives as long as the lake: it stands in lake.json and nowhere else. */
const robot: User = {id: 'robot', name: 'Guidepost commands', role: 'robot'}

/** Tokens of the dataset, kept as SHA-256 hashes: a stolen database opens nothing. */
export class Tokens {
  readonly robotToken = createToken()
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Makes a token that is shown once; only its hash is kept. */
  issue({id, name, role}: User, at: string): string {
    const token = createToken()
    this.#database
      .prepare('INSERT INTO token (hash, user, name, role, created) VALUES (?, ?, ?, ?, ?)')
      .run(hash(token), id, name, role, at)
    return token
  }

  findUser(token: string): User | undefined {
    if (hash(token) === hash(this.robotToken)) return robot
    const find = this.#database.prepare('SELECT user, name, role FROM token WHERE hash = ?')
    return readUser(find.get(hash(token)))
  }

  findById(id: string): User | undefined {
    if (id === robot.id) return robot
    return readUser(this.#database.prepare('SELECT * FROM token WHERE user = ?').get(id))
  }
}

/** 256 random bits: guessing is hopeless, so a plain hash is enough and lookups need no secret. */
function createToken(): string {
  return `gp${randomBytes(32).toString('base64url')}`
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function readUser(row: Record<string, unknown> | undefined): User | undefined {
  if (row === undefined) return undefined
  const {user: id, name, role: roleName} = row
  const role = roles.find((known) => known === roleName)
  if (typeof id !== 'string' || typeof name !== 'string' || role === undefined) {
    throw new Error('BUG: a stored token without a user')
  }
  return {id, name, role}
}
