import type {Config} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'
import {openPrivateEndpoint} from '#publishers/privateEndpoint.ts'
import {startLoop} from '#publishers/publishLoop.ts'
import {workshopRoutes} from '#publishers/workshop/workshopRoutes.ts'

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
