import {once} from 'node:events'

import {createAdaptorServer} from '@hono/node-server'

import {describeFault, UserError} from '#schemas/userError.ts'

import type {Config} from './config.ts'
import {createSite, type SiteState} from './site/createSite.ts'
import {failed, noProgress} from './site/progress.ts'

interface ServeOptions {
  readonly asOf: string
  /** An RFC 3339 instant: what the feed manifest needs of the clock. */
  readonly now: string
  /** Resolves when the lake may be read. */
  readonly lakeReady: Promise<void>
  readonly print: (line: string) => void
}

/**
 * Listens for the public site at once, then publishes and shows how far it is.
 * @throws UserError when the port cannot be had
 */
export async function serve(
  config: Config,
  {asOf, now, lakeReady, print}: ServeOptions,
): Promise<{close(): Promise<void>}> {
  let state: SiteState = {progress: noProgress}
  const site = createSite({
    outFolder: config.outFolder,
    site: config.site,
    state: () => state,
  })
  const server = await listen(site, config.sitePort)
  print(
    `Outputs   ${config.site.trial ? config.site.url : `http://127.0.0.1:${config.sitePort}`} (open this in a browser)`,
  )

  const run = async () => {
    // Loaded only now: the page answers while the renderers, the press and the client are still being read from disk.
    const [{connectLake}, {publish}] = await Promise.all([
      import('./connectLake.ts'),
      import('./publish.ts'),
    ])
    await lakeReady
    const connection = await connectLake(config)
    try {
      const report = await publish({
        connection,
        config,
        asOf,
        now,
        report: (progress) => (state = {...state, progress}),
      })
      const errors = report.problems.filter(({level}) => level === 'error')
      if (errors.length > 0)
        throw new UserError(`${errors.length} problems stand in the way`, {
          hint: 'Run `npm run check` to see them.',
        })
      state = {...state, catalogue: report.catalogue}
      print(
        `Published ${report.written.length} files written, ${report.unchanged.length} unchanged, in ${config.outFolder}`,
      )
    } finally {
      await connection.close()
    }
  }
  run().catch((error: unknown) => {
    const fault = describeFault(error)
    state = {...state, progress: failed(state.progress, fault ?? String(error))}
    print(`Not published: ${fault ?? (error instanceof Error ? error.stack : String(error))}`)
  })

  return {
    async close() {
      // A run that is under way may be cut: files are replaced whole or not at all.
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function listen(site: (request: Request) => Promise<Response>, port: number) {
  const server = createAdaptorServer({fetch: site})
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new UserError(`The port ${port} of the public site is in use`, {
      hint: 'Stop what uses it, or set SITE_PORT to another port, for example SITE_PORT=4001 npm start.',
      cause,
    })
  }
  return server
}
