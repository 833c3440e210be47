import {type ChildProcess, fork} from 'node:child_process'
import {getCompileCacheDir} from 'node:module'
import {join} from 'node:path'

import type {SetReply, SetRequest} from './messages.ts'

/** One child process with a typesetter in it. Asked one thing at a time. */
export interface Child {
  readonly pid: number | undefined
  /**
   * Sends a request and waits for the answer.
   * @throws ChildLost when the process dies or takes too long; it is then gone for good
   */
  ask(request: SetRequest, timeLimit: number): Promise<SetReply>
  end(): Promise<void>
}

/** The child did not answer. */
export class ChildLost extends Error {
  readonly late: boolean

  constructor(message: string, {late}: {late: boolean}) {
    super(message)
    this.name = 'ChildLost'
    this.late = late
  }
}

const program = join(import.meta.dirname, 'worker.ts')

/** Starts a child process. It ends with this one, or when `end` is called. */
export function startChild(): Child {
  // `advanced` carries bytes as bytes; an empty execArgv keeps this process's own flags (a debugger, a test runner) out.
  const worker = fork(program, {
    serialization: 'advanced',
    execArgv: [],
    // Compiled code is shared with the parent: the child is ready in half the time.
    env: {...process.env, ...cacheOf(getCompileCacheDir())},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let stderr = ''
  worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-2000)
  })
  return {
    pid: worker.pid,
    ask: (request, timeLimit) => ask(worker, request, {timeLimit, said: () => stderr}),
    end: () => end(worker),
  }
}

function cacheOf(folder: string | undefined) {
  return folder === undefined ? {} : {NODE_COMPILE_CACHE: folder}
}

function ask(
  worker: ChildProcess,
  request: SetRequest,
  {timeLimit, said}: {timeLimit: number; said: () => string},
): Promise<SetReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker.kill('SIGKILL')
      settle(() => reject(new ChildLost(`no answer in ${timeLimit / 1000} s`, {late: true})))
    }, timeLimit)
    const onMessage = (reply: SetReply) => settle(() => resolve(reply))
    const onExit = (code: number | null, signal: string | null) =>
      settle(() =>
        reject(new ChildLost(`ended with ${signal ?? code}\n${said()}`.trim(), {late: false})),
      )
    function settle(finish: () => void): void {
      clearTimeout(timer)
      worker.off('message', onMessage).off('exit', onExit)
      finish()
    }
    if (worker.exitCode !== null || worker.signalCode !== null) {
      onExit(worker.exitCode, worker.signalCode)
      return
    }
    worker.on('message', onMessage).on('exit', onExit)
    // A failed send means that the process is going: its exit is what ends the wait.
    worker.send(request, () => {})
  })
}

function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    worker.once('exit', () => resolve())
    worker.kill()
  })
}
