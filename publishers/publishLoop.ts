import {rmSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'

import {describeFault} from '#schemas/userError.ts'

import type {Config} from './config.ts'
import type {LakeConnection} from './connectLake.ts'
import type {Tools} from './outputs/job.ts'
import {openTools} from './outputs/runJobs.ts'
import {publish, type PublishReport} from './publish.ts'
import type {Progress} from './site/progress.ts'
import type {PublishRequest} from './workshop/answerPublish.ts'

export interface LoopOptions {
  readonly connection: LakeConnection
  readonly config: Config
  readonly clock: () => {readonly asOf: string; readonly now: string}
  /** A file of what sample people do before the first run. */
  readonly acts?: SampleActs | undefined
  readonly onProgress: (progress: Progress) => void
  readonly onPublished: (report: PublishReport) => void
  readonly onFault: (error: unknown) => void
}

export interface Loop {
  /** What it has warm, for others of this process. */
  readonly tools: Tools
  /** Publishes now, for somebody who waits for the report. */
  publish(request: PublishRequest): Promise<PublishReport>
  /** How the last run over everything ended; nothing while the first is under way. */
  lastRun(): LastRun | undefined
  close(): Promise<void>
}

export interface LastRun {
  /** RFC 3339 instant. */
  readonly at: string
  readonly report?: PublishReport
  /** Why there is no report. */
  readonly fault?: string
}

/** A file of sample acts, and the file that says that they are still to be done. */
export interface SampleActs {
  readonly file: string
  readonly marker: string
}

interface Asked {
  readonly request: PublishRequest
  readonly resolve: (report: PublishReport) => void
  readonly reject: (error: unknown) => void
}

/** Everything that outputs follow from. Drafts are nobody's business here. */
const watched = `*[_type in ["guideSnapshot", "signOff", "withdrawal", "clinic", "partner", "newsletterIssue", "leafletEdition"]]`

/** Changes that come together are published together. Milliseconds. */
const gather = 40
/** After a fault (a lake that is away, a full disk) it is tried again. Milliseconds. */
const patience = 5000
/** How often time itself is asked: guides fall due, manifests age. Milliseconds. */
const hour = 3_600_000

/**
 * Keeps the outputs where the records say they must be: publishes once, then again after every change in the lake, and each hour.
 * Nothing has to be remembered of what was seen: each run compares the whole state with what lies in the output folder, so a change
 * during downtime, or a lost event, is caught up with by the next run.
 */
export async function startLoop(options: LoopOptions): Promise<Loop> {
  const {connection, config, clock, acts, onProgress, onPublished, onFault} = options
  const {client} = connection
  const tools = openTools(connection)
  const asked: Asked[] = []
  const stopping = new AbortController()
  let isWanted = true
  let isClosed = false
  let ring = () => {}
  let last: LastRun | undefined
  const want = () => {
    isWanted = true
    ring()
  }
  // Listening starts before the first run reads anything: a change in between rings again.
  const subscription = client
    .listen(
      watched,
      {},
      {includeResult: false, visibility: 'query', events: ['welcome', 'mutation', 'reconnect']},
    )
    .subscribe({
      next: ({type}) => {
        if (type !== 'reconnect') want()
      },
      error: onFault,
    })
  const timer = setInterval(want, hour)

  async function run(): Promise<void> {
    if (acts !== undefined) {
      const {playFile} = await import('./approval/playFile.ts')
      await playFile(acts.file, {connection, config, ...clock(), tools}).then(
        () => rmSync(acts.marker, {force: true}),
        onFault,
      )
    }
    for (;;) {
      isWanted = false
      await runOnce(asked.shift())
      if (asked.length === 0) await rest()
      if (isClosed) return
    }
  }

  async function runOnce(ask?: Asked): Promise<void> {
    const now = {connection, config, ...clock(), report: onProgress, tools, signal: stopping.signal}
    try {
      const report = await publish({...now, ...ask?.request})
      const isWhole = ask?.request.guides === undefined && ask?.request.channels === undefined
      if (isWhole) last = {at: clock().now, report}
      onPublished(report)
      ask?.resolve(report)
    } catch (error) {
      ask?.reject(error)
      if (isClosed) return
      last = {at: clock().now, fault: describeFault(error) ?? String(error)}
      onFault(error)
      setTimeout(want, patience).unref()
    }
  }

  /** Until something changes, or somebody asks. */
  async function rest(): Promise<void> {
    if (!isWanted && !isClosed)
      await new Promise<void>((resolve) => {
        ring = resolve
      })
    ring = () => {}
    if (!isClosed && asked.length === 0) await wait(gather)
  }

  const running = run()
  return {
    tools,
    publish: (request) =>
      new Promise((resolve, reject) => {
        asked.push({request, resolve, reject})
        want()
      }),
    lastRun: () => last,
    async close() {
      isClosed = true
      stopping.abort()
      ring()
      clearInterval(timer)
      subscription.unsubscribe()
      await running
      await tools.close()
      await connection.close()
    },
  }
}
