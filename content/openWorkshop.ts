import {createClient, type SanityClient} from '@sanity/client'

import type {Config} from './config.ts'
import {createLake} from './lake/createLake.ts'
import {listen} from './lake/listen.ts'

/** The lake on its port, and a client that talks to it like anybody else's. */
export interface Workshop {
  readonly url: string
  readonly client: SanityClient
  close(): Promise<void>
}

/**
 * Opens the embedded lake on the data folder and listens on 127.0.0.1.
 * @throws LakeFault when the folder or the port cannot be had
 */
export async function openWorkshop({dataFolder, workshopPort}: Config): Promise<Workshop> {
  const lake = await createLake({dataFolder})
  try {
    const {url, close} = await listen(lake, {port: workshopPort})
    return {
      url,
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
