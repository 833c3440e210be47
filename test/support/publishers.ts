import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {parse, stringify} from 'yaml'

import {playFile} from '#publishers/approval/playFile.ts'
import type {Config} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'
import {openPrivateEndpoint} from '#publishers/privateEndpoint.ts'
import {startLoop} from '#publishers/publishLoop.ts'
import {workshopRoutes} from '#publishers/workshop/workshopRoutes.ts'

/**
 * Signs, publishes and takes back some of the samples, as `npm start` does with all of them.
 * @param guides such as `muscle-spasm.en`
 */
export async function playSamples(
  config: Config,
  guides: readonly string[],
  {folder, asOf}: {readonly folder: string; readonly asOf: string},
): Promise<void> {
  const acts: readonly Readonly<Record<string, {guide: string}>>[] = parse(
    readFileSync('content/samples.yaml', 'utf8'),
    {schema: 'core'},
  )
  const file = join(folder, 'acts.yaml')
  const wanted = acts.filter((act) => Object.values(act).some(({guide}) => guides.includes(guide)))
  writeFileSync(file, stringify(wanted))
  const connection = await connectLake(config)
  await playFile(file, {connection, config, asOf, now: `${asOf}T09:00:00Z`})
  await connection.close()
}

/** Publishers that run beside a lake. */
export interface RunningPublishers {
  /** What they could not do. Must stay empty. */
  readonly faults: readonly unknown[]
  close(): Promise<void>
}

/**
 * Starts the publish loop and the private endpoint, as `npm start` leaves them, on a day of the test's choice.
 * @param asOf `YYYY-MM-DD`
 */
export async function startPublishers(config: Config, asOf: string): Promise<RunningPublishers> {
  const connection = await connectLake(config)
  const clock = () => ({asOf, now: `${asOf}T09:00:00Z`})
  const faults: unknown[] = []
  const loop = await startLoop({
    connection,
    config,
    clock,
    onProgress: () => {},
    onPublished: () => {},
    onFault: (error) => faults.push(error),
  })
  const endpoint = await openPrivateEndpoint(
    config,
    workshopRoutes({connection, config, clock, loop}),
  )
  return {
    faults,
    async close() {
      endpoint.close()
      await loop.close()
    },
  }
}
