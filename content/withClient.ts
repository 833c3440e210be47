import type {SanityClient} from '@sanity/client'

import type {Config} from './config.ts'
import {type LakeFile, readLakeFile} from './lake/lakeFile.ts'
import {clientFor, openWorkshop} from './openWorkshop.ts'

/**
 * Does something with the lake of the data folder: the running one if there is one (two commands share one lake), else one
 * that is opened for just this.
 * @throws LakeFault when it can neither be reached nor opened
 */
export async function withClient<Value>(
  config: Config,
  work: (client: SanityClient, url: string) => Promise<Value>,
): Promise<Value> {
  const address = readLakeFile(config.dataFolder)
  if (address !== undefined && (await answers(address)))
    return work(clientFor(address), address.url)
  const workshop = await openWorkshop({...config, workshopPort: 0})
  try {
    return await work(workshop.client, workshop.url)
  } finally {
    await workshop.close()
  }
}

/** A file left by a killed lake names one that does not answer, or refuses its token. */
async function answers({url, token}: LakeFile): Promise<boolean> {
  try {
    const headers = {authorization: `Bearer ${token}`}
    const response = await fetch(`${url}/v1/users/me`, {headers, signal: AbortSignal.timeout(3000)})
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
