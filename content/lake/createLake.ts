import type {IncomingMessage} from 'node:http'
import {join, resolve} from 'node:path'
import type {Duplex} from 'node:stream'

import {openRoles, type Roles} from './access/roles.ts'
import {Users, type User} from './access/users.ts'
import {boom} from './apiFault.ts'
import {Assets, assetTypes} from './assets/assets.ts'
import {createRouter, type Fallback} from './createRouter.ts'
import {prepareDataFolder} from './dataFolder.ts'
import {Datasets} from './datasets.ts'
import {LakeFault} from './lakeFault.ts'
import {takeLock} from './lock.ts'
import {indexKey} from './memory/view.ts'
import type {LakeParts} from './routes/context.ts'
import {jsonResponse} from './routes/json.ts'
import {Sockets} from './sockets/sockets.ts'

export interface LakeOptions {
  /** Where the documents live; created if missing. One lake at a time. */
  dataFolder: string
  /** `guidepost` if not given. Lower-case letters, digits and dashes. */
  projectId?: string
  /** `production` if not given. */
  dataset?: string
  clock?: () => Date
  /** Who may do what, by role; without it every account may do everything. */
  roles?: Roles
  /** The same for the dataset of comments. */
  commentRoles?: Roles
  /** The origin by which colleagues reach the lake through a TLS proxy: `https://guides.example`. */
  outerOrigin?: string
  /** Origins of other web pages that may read the lake, such as a Studio on a port of its own. */
  allowedOrigins?: readonly string[]
  /** Largest request body in bytes; 32 MB if not given, as on the hosted lake. */
  maxBody?: number
  /** How long a query may take, in milliseconds; 5,000 if not given. */
  queryTime?: number
  /** Listeners of one dataset at a time; 2,000 if not given. A Studio tab has about ten. */
  mostListeners?: number
  /** Upper bound of the database in pages of 4096 bytes; beyond it writes answer "disk full". */
  maxPages?: number
  /** Answers what the content API does not. Host and Origin have been checked before it is asked. */
  fallback?: Fallback
  /** Told of bugs, which clients see as 503; a process warning if not given. */
  report?: (cause: unknown) => void
}

/** A running content lake, with no port yet: requests go in, responses come out. */
export interface Lake {
  readonly dataFolder: string
  readonly projectId: string
  readonly dataset: string
  /** Full access for commands on this machine, valid until the lake is closed. */
  readonly robotToken: string
  /** The names of the roles an account may have. */
  readonly roles: Roles
  handle(request: Request): Promise<Response>
  /** Takes over a connection that asks to become a WebSocket: listeners and presence. */
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void
  /** Adds an account and makes a token for it. It is returned once and kept as a hash. */
  issueToken(user: User): string
  /** A sign-in link of an account, which is made if it is not there; good once, the secret stands after the `#`. */
  issueLink(user: User): {readonly path: string; readonly expires: string}
  /** Ends all event streams: a server that is to stop would wait for them. */
  endStreams(): void
  /** Lets go of the data folder. Requests that come later are answered 503. */
  close(): Promise<void>
}

/**
 * Opens the content lake on a data folder.
 * @throws LakeFault if the folder is taken, damaged, foreign or not to be written to
 */
export async function createLake(options: LakeOptions): Promise<Lake> {
  const {projectId = 'guidepost', dataset: name = 'production', clock = () => new Date()} = options
  requireNames(projectId, name)
  const dataFolder = resolve(options.dataFolder)
  prepareDataFolder(dataFolder)
  const lock = takeLock(dataFolder)
  const closers = [() => lock.release()]
  try {
    const users = new Users(join(dataFolder, 'access.sqlite'), clock)
    closers.unshift(() => users.close())
    const roles = options.roles ?? openRoles
    const commentRoles = options.commentRoles ?? openRoles
    const {maxPages} = options
    const datasets = new Datasets({
      dataFolder,
      projectId,
      name,
      roles,
      commentRoles,
      maxPages,
      clock,
      queryTime: options.queryTime ?? 5000,
    })
    closers.unshift(() => datasets.close())
    const parts: LakeParts = {
      datasets,
      users,
      assets: new Assets(join(dataFolder, 'assets', name)),
      maxBody: options.maxBody ?? 32 * 1024 * 1024,
      mostListeners: options.mostListeners ?? 2000,
      outerOrigin: options.outerOrigin,
    }
    keepFiles(parts)
    const neighbours = {
      hosts: options.outerOrigin === undefined ? [] : [new URL(options.outerOrigin).host],
      origins: options.allowedOrigins ?? [],
    }
    const {fallback, report = warn} = options
    const router = createRouter({...parts, neighbours, fallback, report})
    const sockets = new Sockets(parts, neighbours)
    return {
      dataFolder,
      projectId,
      dataset: name,
      robotToken: users.robotToken,
      roles,
      handle: async (request) => (closers.length > 0 ? router.fetch(request) : closedResponse()),
      upgrade: (request, connection, head) => sockets.upgrade(request, connection, head),
      endStreams() {
        for (const dataset of datasets.all) dataset.events.end()
        sockets.end()
      },
      issueToken(user) {
        users.put(user)
        return users.issue(user.id, 'token').secret
      },
      issueLink(user) {
        if (users.find(user.id) === undefined) users.put(user)
        const {secret, expires} = users.issue(user.id, 'link')
        return {path: `/sign-in#${secret}`, expires}
      },
      close: async () => runAll(closers),
    }
  } catch (cause) {
    runAll(closers)
    throw cause
  }
}

/** The files of assets go with their documents: now for what a stopped lake left, then with every commit. */
function keepFiles({datasets: {main}, assets}: LakeParts): void {
  const isNeeded = (sha1: string) =>
    assetTypes.some((type) =>
      main.memory
        .view('raw')
        .bucket(indexKey.type(type))
        .some((document) => document['sha1hash'] === sha1),
    )
  const sweeping = assets.sweep(isNeeded).catch(warn)
  main.events.subscribe({
    userId: '',
    end: () => {},
    hear: ({changes}) => {
      for (const {before, after} of changes) {
        const sha1 = before?.['sha1hash']
        if (after !== undefined || !assetTypes.includes(before?._type ?? '')) continue
        if (typeof sha1 !== 'string' || isNeeded(sha1)) continue
        sweeping.then(() => assets.remove(sha1)).catch(warn)
      }
    },
  })
}

/** @see https://www.sanity.io/docs/content-lake/datasets for what names may look like */
function requireNames(projectId: string, dataset: string) {
  const hint = 'Use lower-case letters, digits and dashes; a dataset also underscores.'
  if (!/^[-a-z0-9]+$/.test(projectId)) {
    throw new LakeFault(`"${projectId}" cannot be a project id`, {hint})
  }
  if (!/^~?[a-z0-9][-_a-z0-9]{0,63}$/.test(dataset)) {
    throw new LakeFault(`"${dataset}" cannot be the name of a dataset`, {hint})
  }
}

/** Each runs once, even if the lake is closed twice. */
function runAll(closers: (() => void)[]) {
  for (const close of closers.splice(0)) close()
}

function closedResponse(): Response {
  const {body, status} = boom(503, 'The content lake is shutting down; try again')
  return jsonResponse(body, status)
}

function warn(cause: unknown) {
  process.emitWarning(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
}
