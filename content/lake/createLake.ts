import {join, resolve} from 'node:path'

import {boom} from './apiFault.ts'
import {Assets} from './assets/assets.ts'
import {createRouter} from './createRouter.ts'
import {prepareDataFolder} from './dataFolder.ts'
import {Dataset} from './dataset.ts'
import {LakeFault} from './lakeFault.ts'
import {takeLock} from './lock.ts'
import {jsonResponse} from './routes/json.ts'
import {openDatabase} from './store/openDatabase.ts'
import {Store} from './store/store.ts'
import {Tokens, type User} from './store/tokens.ts'

export interface LakeOptions {
  /** Where the documents live; created if missing. One lake at a time. */
  dataFolder: string
  /** `guidepost` if not given. Lower-case letters, digits and dashes. */
  projectId?: string
  /** `production` if not given. */
  dataset?: string
  clock?: () => Date
  /** Another host name the lake may be called by, behind a proxy: `guides.example:8443`. */
  extraHost?: string
  /** Origins of other web pages that may read the lake, such as a Studio on a port of its own. */
  allowedOrigins?: readonly string[]
  /** Largest request body in bytes; 32 MB if not given, as on the hosted lake. */
  maxBody?: number
  /** Upper bound of the database in pages of 4096 bytes; beyond it writes answer "disk full". */
  maxPages?: number
  /** Answers what the content API does not. Host and Origin have been checked before it is asked. */
  fallback?: (request: Request) => Promise<Response> | Response
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
  handle(request: Request): Promise<Response>
  /** Makes a token for a person or program. It is returned once and kept as a hash. */
  issueToken(user: User): string
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
    const path = join(dataFolder, `${name}.sqlite`)
    const at = clock().toISOString()
    const database = openDatabase({path, dataset: name, at, maxPages: options.maxPages})
    closers.unshift(() => database.close())
    const tokens = new Tokens(database)
    const opened = new Dataset({projectId, name, store: new Store(database), clock})
    const router = createRouter({
      dataset: opened,
      tokens,
      assets: new Assets(join(dataFolder, 'assets', name)),
      maxBody: options.maxBody ?? 32 * 1024 * 1024,
      neighbours: {
        hosts: options.extraHost === undefined ? [] : [options.extraHost],
        origins: options.allowedOrigins ?? [],
      },
      fallback: options.fallback,
      report: options.report ?? warn,
    })
    return {
      dataFolder,
      projectId,
      dataset: name,
      robotToken: tokens.robotToken,
      handle: async (request) => (closers.length > 0 ? router.fetch(request) : closedResponse()),
      endStreams: () => opened.events.end(),
      issueToken: (user) => tokens.issue(user, clock().toISOString()),
      close: async () => runAll(closers),
    }
  } catch (cause) {
    runAll(closers)
    throw cause
  }
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
