import {once} from 'node:events'

import {createAdaptorServer} from '@hono/node-server'

import {describeFault, UserError} from '#schemas/userError.ts'

import type {Config} from './config.ts'
import type {Loop, SampleActs} from './publishLoop.ts'
import {createSite, type SiteState} from './site/createSite.ts'
import {failed, noProgress} from './site/progress.ts'

interface ServeOptions {
  /** Reads the clock: the day for which outputs are made, and the instant. */
  readonly clock: () => {readonly asOf: string; readonly now: string}
  /** Resolves when the lake may be read; names a file of acts to be played first, if there is one. */
  readonly lakeReady: Promise<{readonly acts?: SampleActs}>
  readonly print: (line: string) => void
}

/**
 * Listens for the public site at once, then publishes, shows how far it is, and publishes again whenever the lake changes.
 * @throws UserError when the port cannot be had
 */
export async function serve(
  config: Config,
  {clock, lakeReady, print}: ServeOptions,
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

  let loop: Loop | undefined
  let endpoint: {close(): void} | undefined
  let isClosed = false
  const run = async () => {
    // Loaded only now: the page answers while the renderers, the press and the client are still being read from disk.
    const [{connectLake}, {startLoop}, {openPrivateEndpoint}, {workshopRoutes}] = await Promise.all(
      [
        import('./connectLake.ts'),
        import('./publishLoop.ts'),
        import('./privateEndpoint.ts'),
        import('./workshop/workshopRoutes.ts'),
      ],
    )
    const {acts} = await lakeReady
    const connection = await connectLake(config)
    if (isClosed) return connection.close()
    const {studioUrl} = connection
    if (studioUrl !== undefined) state = {...state, studioUrl}
    const started = await startLoop({
      connection,
      config,
      clock,
      acts,
      onProgress: (progress) => (state = {...state, progress}),
      onPublished: ({catalogue, written, unchanged, removed, problems}) => {
        state = {...state, catalogue}
        const errors = problems.filter(({level}) => level === 'error').length
        if (written.length + removed.length === 0 && errors === 0) return
        print(
          `Published ${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed, in ${config.outFolder}`,
        )
        if (errors > 0)
          print(`  ${errors} errors hold outputs back: run \`npm run publish\` to see them`)
      },
      onFault: (error) => {
        const fault = describeFault(error)
        state = {...state, progress: failed(state.progress, fault ?? String(error))}
        print(`Not published: ${fault ?? (error instanceof Error ? error.stack : String(error))}`)
      },
    })
    loop = started
    endpoint = await openPrivateEndpoint(
      config,
      workshopRoutes({connection, config, clock, loop: started}),
    )
    if (isClosed) endpoint.close()
    return undefined
  }
  const running = run().catch((error: unknown) => {
    const fault = describeFault(error)
    state = {...state, progress: failed(state.progress, fault ?? String(error))}
    print(`Not published: ${fault ?? (error instanceof Error ? error.stack : String(error))}`)
  })

  return {
    async close() {
      isClosed = true
      // A run that is under way is let finish its current output: files are replaced whole or not at all.
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await Promise.race([running, once(server, 'close')])
      endpoint?.close()
      await loop?.close()
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
