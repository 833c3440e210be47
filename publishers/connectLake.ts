import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import {createClient, type SanityClient} from '@sanity/client'
import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'

import type {Config} from './config.ts'

/** A connection to the store, hosted or embedded: nothing behind it can tell which. */
export interface LakeConnection {
  readonly client: SanityClient
  /** Where image files lie: append `/{sha1}-{W}x{H}.{ext}`. */
  readonly imagesUrl: string
  /** The Studio that this store serves itself; absent where it lies elsewhere. */
  readonly studioUrl?: string
  /** Lets go: ends a lake that was started for this command alone. */
  close(): Promise<void>
}

const apiVersion = '2026-01-01'
const lakeFile = z.object({
  url: z.url(),
  projectId: z.string(),
  dataset: z.string(),
  token: z.string(),
})
type LakeAddress = z.infer<typeof lakeFile>

/**
 * Connects to the hosted lake if one is configured, else to the embedded lake that runs on the data folder, else starts that
 * lake for the duration of this command.
 * @throws UserError when no lake can be reached or started
 */
export async function connectLake(config: Config): Promise<LakeConnection> {
  if (config.hosted !== undefined) {
    const {projectId, dataset, token} = config.hosted
    const client = createClient({
      projectId,
      dataset,
      token,
      apiVersion,
      useCdn: false,
      perspective: 'drafts',
    })
    return {
      client,
      imagesUrl: `https://cdn.sanity.io/images/${projectId}/${dataset}`,
      close: async () => {},
    }
  }
  const running = await findRunning(config.dataFolder)
  if (running !== undefined) return {...embedded(running), close: async () => {}}
  return startLake(config)
}

/** The lake that answers at the address in `lake.json`; a file left by a killed lake names none that answers. */
async function findRunning(dataFolder: string): Promise<LakeAddress | undefined> {
  const address = readLakeFile(dataFolder)
  if (address === undefined) return undefined
  try {
    const {client} = embedded(address)
    await client.withConfig({maxRetries: 0, timeout: 3000}).users.getById('me')
    return address
  } catch {
    return undefined
  }
}

function readLakeFile(dataFolder: string): LakeAddress | undefined {
  try {
    return lakeFile.parse(JSON.parse(readFileSync(join(dataFolder, 'lake.json'), 'utf8')))
  } catch {
    return undefined
  }
}

function embedded({url, projectId, dataset, token}: LakeAddress) {
  const client = createClient({
    projectId,
    dataset,
    token,
    apiVersion,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'drafts',
  })
  return {client, imagesUrl: `${url}/images/${projectId}/${dataset}`, studioUrl: url}
}

async function startLake(config: Config): Promise<LakeConnection> {
  const launcher = join(import.meta.dirname, '..', 'launch.cjs')
  const child = spawn(process.execPath, [launcher, 'content', 'serve'], {
    env: {...process.env, WORKSHOP_PORT: '0', GUIDEPOST_DATA: config.dataFolder},
    // The lake ends when this command does, however it ends: it watches the channel.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const ended = once(child, 'exit')
  const deadline = Date.now() + 20_000
  while (Date.now() < deadline && child.exitCode === null) {
    const address = await findRunning(config.dataFolder)
    if (address !== undefined) {
      const close = async () => {
        child.kill('SIGTERM')
        await ended
      }
      return {...embedded(address), close}
    }
    await Promise.race([wait(50), ended])
  }
  child.kill('SIGKILL')
  throw new UserError(complaint.trim() || 'The lake did not start within 20 seconds', {
    hint: 'Run `npm run doctor`, or `npm start` in another terminal and try again.',
  })
}
