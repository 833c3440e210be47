import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {z} from 'zod'

import type {PublishReport} from './publish.ts'
import type {PublishRequest} from './workshop/answerPublish.ts'

const addressForm = z.object({url: z.url(), token: z.string(), outFolder: z.string()})

/** Where running publishers can be asked, in the data folder; mode 0600. */
export const endpointFile = 'publishers.json'

/**
 * Asks running publishers, if there are any that write into this folder.
 * @returns undefined when nobody answers: the command then does it itself
 */
export async function askPublishers(
  {dataFolder, outFolder}: {readonly dataFolder: string; readonly outFolder: string},
  request: PublishRequest,
): Promise<PublishReport | undefined> {
  const address = readAddress(join(dataFolder, endpointFile))
  if (address === undefined || address.outFolder !== outFolder) return undefined
  try {
    const response = await fetch(`${address.url}publish`, {
      method: 'POST',
      headers: {authorization: `Bearer ${address.token}`},
      body: JSON.stringify(request),
    })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program answers, of the same version or its report says so
    if (response.ok) return (await response.json()) as PublishReport
    await response.body?.cancel()
  } catch {
    // A file left by a killed process names an address at which nobody answers.
  }
  return undefined
}

function readAddress(file: string): z.infer<typeof addressForm> | undefined {
  try {
    return addressForm.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
