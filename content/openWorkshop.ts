import {createClient, type SanityClient} from '@sanity/client'

import {studioFolder} from './buildStudio.ts'
import type {Config} from './config.ts'
import {forwardWorkshop} from './forwardWorkshop.ts'
import {createLake} from './lake/createLake.ts'
import {listen} from './lake/listen.ts'
import {commentRoles, roles} from './roles.ts'
import {serveStudio} from './serveStudio.ts'

/** The lake on its port, with Studio on the same origin, and a client that talks to it like anybody else's. */
export interface Workshop {
  readonly url: string
  readonly client: SanityClient
  /** A link that signs in to Studio, once, as the administrator. */
  signInLink(): {readonly url: string; readonly expires: string}
  close(): Promise<void>
}

/** Who the first link signs in: the account of whoever starts the workshop. */
const administrator = {id: 'administrator', name: 'Administrator', role: 'administrator'}

/**
 * Opens the embedded lake on the data folder and listens on 127.0.0.1.
 * @throws LakeFault when the folder or the port cannot be had
 */
export async function openWorkshop({
  dataFolder,
  workshopPort,
  workshopUrl,
}: Config): Promise<Workshop> {
  const studio = serveStudio(studioFolder)
  const publishers = forwardWorkshop(dataFolder)
  const lake = await createLake({
    dataFolder,
    roles,
    commentRoles,
    ...(workshopUrl === undefined ? {} : {outerOrigin: workshopUrl}),
    fallback: (request, caller) =>
      new URL(request.url).pathname.startsWith('/workshop/')
        ? publishers(request, caller)
        : studio(request),
  })
  try {
    const {url, close} = await listen(lake, {port: workshopPort})
    return {
      url,
      signInLink() {
        const {path, expires} = lake.issueLink(administrator)
        return {url: `${workshopUrl ?? url}${path}`, expires}
      },
      client: clientFor({
        url,
        projectId: lake.projectId,
        dataset: lake.dataset,
        token: lake.robotToken,
      }),
      async close() {
        await close()
        await lake.close()
      },
    }
  } catch (error) {
    await lake.close()
    throw error
  }
}

/** A client of an embedded lake. */
export function clientFor({
  url,
  projectId,
  dataset,
  token,
}: {
  url: string
  projectId: string
  dataset: string
  token: string
}): SanityClient {
  return createClient({
    projectId,
    dataset,
    token,
    apiHost: url,
    apiVersion: '2026-01-01',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
}
