import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')

/** Studio as its sources are: a change shows in the open page. For whoever works on Guidepost itself. */
export interface LiveStudio {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts the development server of Sanity's own tools beside a lake. Whatever is not Studio's goes on to the lake (see `sanity.cli.ts`), so
 * that there is one origin, one sign-in and one session.
 */
export async function startLiveStudio(lake: string, port: number): Promise<LiveStudio> {
  const program = join(root, 'node_modules/sanity/bin/sanity')
  const child = spawn(
    process.execPath,
    [program, 'dev', '--host', '127.0.0.1', '--port', String(port), '--no-auto-updates'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {...process.env, GUIDEPOST_LAKE: lake},
    },
  )
  const url = `http://127.0.0.1:${port}`
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (said: Buffer) => said.toString().includes(`:${port}`) && resolve())
    child.once('exit', () => reject(new Error('The development server of Studio has ended')))
  })
  return {
    url,
    async stop() {
      const gone = once(child, 'exit')
      if (child.exitCode === null && child.kill('SIGTERM')) await gone
    },
  }
}
