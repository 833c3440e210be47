import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'

import {createLake, type Lake, type LakeOptions} from '#content/lake/createLake.ts'
import {listen} from '#content/lake/listen.ts'

export interface OpenLake {
  readonly lake: Lake
  readonly url: string
  /** The unmodified @sanity/client with the robot's token; the configuration may be overridden. */
  readonly client: SanityClient
  readonly clientWith: (config: ClientConfig) => SanityClient
}

/** The newest behaviour; tests about older API versions say so. */
export const apiVersion = '2025-02-19'

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** A real lake on a real port and a real folder, closed and removed when the test ends. */
export async function openLake(options: Partial<LakeOptions> = {}): Promise<OpenLake> {
  const lake = await createLake({dataFolder: options.dataFolder ?? makeFolder(), ...options})
  const listener = await listen(lake, {port: 0})
  onTestFinished(async () => {
    await listener.close()
    await lake.close()
  })
  const {url} = listener
  const clientWith = (config: ClientConfig) =>
    createClient({
      projectId: lake.projectId,
      dataset: lake.dataset,
      apiVersion,
      apiHost: url,
      useProjectHostname: false,
      useCdn: false,
      maxRetries: 0,
      ...config,
    })
  return {lake, url, clientWith, client: clientWith({token: lake.robotToken})}
}

/** Sends a request without a client, for what clients never send. */
export function ask(
  {lake, url}: Pick<OpenLake, 'lake' | 'url'>,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = {authorization: `Bearer ${lake.robotToken}`, ...Object(init.headers)}
  return fetch(`${url}${path}`, {...init, headers})
}

/** The status and body of the error a client call ends with; fails if it succeeds. */
export async function faultOf(call: Promise<unknown>): Promise<Fault> {
  try {
    await call
  } catch (cause) {
    return readFault(cause)
  }
  throw new Error('The call was expected to fail')
}

export interface Fault {
  statusCode: unknown
  message: string
  body: unknown
  /** The first refused mutation. */
  item: unknown
}

function readFault(cause: unknown): Fault {
  if (!(cause instanceof Error)) throw new Error('Something else than an error was thrown')
  const statusCode = 'statusCode' in cause ? cause.statusCode : undefined
  const body = 'response' in cause ? Object(cause.response).body : undefined
  const item = Object(Object(Object(body).error).items)[0]
  return {statusCode, message: cause.message, body, item}
}
