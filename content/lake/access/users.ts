import {createHash, randomBytes} from 'node:crypto'
import {DatabaseSync} from 'node:sqlite'

import {boom} from '../apiFault.ts'
import {describeDamage} from '../store/openDatabase.ts'

/** Somebody with an account. `id` is what `identity()` answers in GROQ and what the log names as author. */
export interface User {
  readonly id: string
  readonly name: string
  readonly role: string
}

/** What a secret opens: a page to sign in at, once; a browser session; or the API, for a program. */
/** `invited` opens nothing: while somebody has one, nobody has come in under their name yet. */
export type SecretKind = 'link' | 'session' | 'token' | 'invited'

/** An account as the operator sees it. */
export interface Account extends User {
  readonly createdAt: string
  /** Browsers that are signed in. */
  readonly sessions: number
}

/** A secret that was just made, and until when it is good. */
export interface Link {
  readonly secret: string
  readonly expires: string
}

/** How long a secret is good for, in milliseconds. Tokens of programs last until they are revoked. */
const lives: Readonly<Record<SecretKind, number>> = {
  link: 24 * 3_600_000,
  session: 30 * 24 * 3_600_000,
  token: 100 * 365 * 24 * 3_600_000,
  invited: 100 * 365 * 24 * 3_600_000,
}

/** The robot token lives as long as the lake: it stands in lake.json and nowhere else. */
const robot: User = {id: 'robot', name: 'Guidepost commands', role: 'robot'}

/** "GPUS" in ASCII. */
const applicationId = 0x47505553

const tables = `
CREATE TABLE user (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE secret (
  hash TEXT PRIMARY KEY,
  user TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  created TEXT NOT NULL,
  expires TEXT NOT NULL
);
CREATE TABLE setting (
  user TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user, key)
);
PRAGMA application_id = ${applicationId};
PRAGMA user_version = 1;
`

/** Who may enter, in a file of its own. Secrets are kept as SHA-256 hashes: a stolen file opens nothing. */
export class Users {
  readonly robotToken = createSecret()
  readonly #database: DatabaseSync
  readonly #clock: () => Date

  /** @throws LakeFault if the file is damaged or foreign */
  constructor(path: string, clock: () => Date) {
    this.#clock = clock
    this.#database = describeDamage(path, () => {
      const database = new DatabaseSync(path, {timeout: 1000})
      database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
      )
      const id = database.prepare('PRAGMA application_id').get()?.['application_id']
      if (id === 0) database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT`)
      return database
    })
    this.#run('DELETE FROM secret WHERE expires <= ?', [this.#now()])
  }

  /** Adds an account, or changes the name and role of one. A changed role ends its sessions. */
  put({id, name, role}: User): void {
    const before = this.find(id)
    this.#run(
      'INSERT INTO user (id, name, role, created) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role',
      [id, name, role, this.#now()],
    )
    if (before !== undefined && before.role !== role)
      this.#run('DELETE FROM secret WHERE user = ?', [id])
  }

  /** Adds an account whose links an administrator may renew until somebody has come in with one. */
  invite(user: User): Link {
    this.put(user)
    this.issue(user.id, 'invited')
    return this.issue(user.id, 'link')
  }

  /** The accounts that were invited and that nobody has come in to yet. */
  invited(): readonly string[] {
    const sql = "SELECT user FROM secret WHERE kind = 'invited' ORDER BY user"
    return this.#database
      .prepare(sql)
      .all()
      .map(({user}) => String(user))
  }

  /** Another link in place of the one that was lost; nothing for an account that somebody has come in to. */
  renewInvitation(id: string): Link | undefined {
    if (!this.invited().includes(id)) return undefined
    this.#run("DELETE FROM secret WHERE user = ? AND kind = 'link'", [id])
    return this.issue(id, 'link')
  }

  /** Takes an account away, with every session, link and token. What it wrote stays, under its id. */
  remove(id: string): boolean {
    return this.#run('DELETE FROM user WHERE id = ?', [id]) > 0
  }

  find(id: string): User | undefined {
    if (id === robot.id) return robot
    return readUser(this.#database.prepare('SELECT * FROM user WHERE id = ?').get(id))
  }

  list(): readonly Account[] {
    const sql = `SELECT u.*, (SELECT count(*) FROM secret s WHERE s.user = u.id AND s.kind = 'session' AND s.expires > ?) AS sessions
      FROM user u ORDER BY u.id`
    return this.#database
      .prepare(sql)
      .all(this.#now())
      .flatMap((row) => {
        const user = readUser(row)
        if (user === undefined) return []
        return {...user, createdAt: String(row['created']), sessions: Number(row['sessions'])}
      })
  }

  /** Makes a secret that is shown once; only its hash is kept. */
  issue(id: string, kind: SecretKind): Link {
    const secret = createSecret()
    const expires = new Date(this.#clock().getTime() + lives[kind]).toISOString()
    this.#run('INSERT INTO secret (hash, user, kind, created, expires) VALUES (?, ?, ?, ?, ?)', [
      hash(secret),
      id,
      kind,
      this.#now(),
      expires,
    ])
    return {secret, expires}
  }

  /** Whose token or session it is; undefined if it is nobody's any more. */
  findUser(secret: string): User | undefined {
    if (hash(secret) === hash(this.robotToken)) return robot
    return this.#holderOf(secret, ['session', 'token'])
  }

  /** Turns a link into a session. A link is good once, and ends an invitation. */
  redeem(link: string): {readonly session: string; readonly expires: string} | undefined {
    const user = this.#holderOf(link, ['link'])
    if (user === undefined || !this.end(link)) return undefined
    this.#run("DELETE FROM secret WHERE user = ? AND kind = 'invited'", [user.id])
    const {secret: session, expires} = this.issue(user.id, 'session')
    return {session, expires}
  }

  /** Ends a session, link or token. */
  end(secret: string): boolean {
    return this.#run('DELETE FROM secret WHERE hash = ?', [hash(secret)]) > 0
  }

  /** The settings of somebody's Studio: JSON texts by key. */
  settings(id: string, keys: readonly string[]): ReadonlyMap<string, string> {
    const rows = this.#database.prepare('SELECT key, value FROM setting WHERE user = ?').all(id)
    const wanted = rows.filter(({key}) => keys.length === 0 || keys.includes(String(key)))
    return new Map(wanted.map(({key, value}) => [String(key), String(value)]))
  }

  putSetting(id: string, key: string, value: string): void {
    if (this.settings(id, []).size >= 1000) throw boom(400, 'Too many settings of one user')
    this.#run(
      'INSERT INTO setting (user, key, value) VALUES (?, ?, ?) ON CONFLICT (user, key) DO UPDATE SET value = excluded.value',
      [id, key, value],
    )
  }

  close(): void {
    this.#database.close()
  }

  #holderOf(secret: string, kinds: readonly SecretKind[]): User | undefined {
    const sql =
      'SELECT u.*, s.kind FROM secret s JOIN user u ON u.id = s.user WHERE s.hash = ? AND s.expires > ?'
    const row = this.#database.prepare(sql).get(hash(secret), this.#now())
    return kinds.some((kind) => kind === row?.['kind']) ? readUser(row) : undefined
  }

  #run(sql: string, values: readonly string[]): number {
    return Number(this.#database.prepare(sql).run(...values).changes)
  }

  #now(): string {
    return this.#clock().toISOString()
  }
}

/** 256 random bits: guessing is hopeless, so a plain hash is enough and lookups need no secret. */
function createSecret(): string {
  return `gp${randomBytes(32).toString('base64url')}`
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function readUser(row: Readonly<Record<string, unknown>> | undefined): User | undefined {
  return row === undefined
    ? undefined
    : {id: String(row['id']), name: String(row['name']), role: String(row['role'])}
}
