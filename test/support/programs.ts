import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** What a program said and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A clinic of its own in temporary folders: data, outputs and free ports. Nothing of the machine's own data is touched. */
export interface Desk {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
}

export function createDesk(more: Readonly<Record<string, string>> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-desk-'))
  return {
    folder,
    environment: {
      GUIDEPOST_DATA: join(folder, 'data'),
      GUIDEPOST_OUT: join(folder, 'out'),
      WORKSHOP_PORT: '0',
      SITE_PORT: '0',
      ...more,
    },
  }
}

/** Starts `content` or `publishers` with a command, the way npm does. */
export function launch(desk: Desk, words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(root, 'launch.cjs'), ...words], {
    cwd: root,
    env: {...process.env, ...desk.environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a program to its end. */
export async function run(desk: Desk, ...words: readonly string[]): Promise<Ended> {
  return ending(launch(desk, words))
}

/** Everything a program says until it ends. */
export async function ending(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  await once(child, 'close')
  return {code: child.exitCode, stdout, stderr}
}

/** Waits until a program has said something that matches, and gives the match. */
export async function said(child: ChildProcess, pattern: RegExp): Promise<RegExpMatchArray> {
  let text = ''
  const take = (chunk: unknown) => (text += String(chunk))
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  for (let tries = 0; tries < 1200; tries += 1) {
    const match = text.match(pattern)
    if (match !== null) return match
    if (child.exitCode !== null) break
    await wait(50)
  }
  throw new Error(`The program never said ${String(pattern)}, but:\n${text}`)
}

/** Ends a program and waits until it is gone. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'close')
  child.kill(signal)
  await gone
}
