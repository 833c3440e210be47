import {setImmediate as othersTurn, setTimeout as wait} from 'node:timers/promises'

import type {SanityClient} from '@sanity/client'

import {sourcesQuery, type SourcesQueryResult} from '#schemas/queries.ts'

import {storeMark} from '../overview/storeMark.ts'
import {type Checked, checkGuides, type Standing} from './checkGuides.ts'
import {rememberFaults} from './findings.ts'

/** A check as somebody reads it on a screen: what changed in a guide is counted, not told. */
export interface CheckReport {
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** RFC 3339 instant. */
  readonly at: string
  readonly guides: readonly (Omit<Standing, 'changes'> & {readonly changes: number})[]
  readonly problems: Checked['problems']
  readonly sources: readonly CheckedSource[]
}

export interface CheckedSource {
  readonly id: string
  readonly title: string
  /** Year, year-month or full date. */
  readonly issued?: string
  /** What the last look at its address found; absent while nobody has looked. */
  readonly link?: 'ok' | 'moved' | 'broken' | 'unreachable'
}

/** The last report, and how far a newer one is. */
export interface CheckAnswer {
  readonly report?: CheckReport
  readonly checking?: {readonly done: number; readonly total: number}
}

interface Running {
  progress: {done: number; total: number}
  readonly end: Promise<void>
}

/** How long an answer waits for a check that has begun. A clinic's library is done by then. Milliseconds. */
const patience = 2000

/**
 * Checks when it is asked to and something has changed, one check at a time, with room for whatever else this process does. Whoever asks
 * gets an answer within two seconds: the last report, and how far the next one is.
 */
export function openChecker(
  client: SanityClient,
  clock: () => {readonly asOf: string; readonly now: string},
): (ask: {readonly again: boolean}) => Promise<CheckAnswer> {
  let last: {readonly mark: string; readonly report: CheckReport} | undefined
  let running: Running | undefined
  const find = rememberFaults()

  function start(mark: string): Running {
    const {asOf, now} = clock()
    const run: Running = {progress: {done: 0, total: 0}, end: check()}
    return run
    async function check(): Promise<void> {
      try {
        const [checked, sources] = await Promise.all([
          checkGuides(client, asOf, {
            find,
            async onGuide(done, total) {
              run.progress = {done, total}
              await othersTurn()
            },
          }),
          client.fetch<SourcesQueryResult>(sourcesQuery),
        ])
        last = {mark, report: reportOf(checked, {sources, asOf, at: now})}
      } finally {
        running = undefined
      }
    }
  }

  return async ({again}) => {
    if (again) {
      const mark = `${clock().asOf} ${await storeMark(client)}`
      if (last?.mark !== mark) running ??= start(mark)
    }
    const stop = new AbortController()
    const {signal} = stop
    if (running !== undefined)
      await Promise.race([running.end, wait(patience, undefined, {signal})])
    stop.abort()
    return {
      ...(last === undefined ? {} : {report: last.report}),
      ...(running === undefined ? {} : {checking: running.progress}),
    }
  }
}

function reportOf(
  {guides, problems}: Checked,
  {sources, asOf, at}: {sources: SourcesQueryResult; asOf: string; at: string},
): CheckReport {
  return {
    asOf,
    at,
    guides: guides.map((guide) => ({...guide, changes: guide.changes.length})),
    problems,
    sources: sources.map(({_id: id, key, title, issued, linkCheck}) => ({
      id,
      title: title || key,
      ...(issued === null ? {} : {issued}),
      ...(linkCheck?.status === undefined ? {} : {link: linkCheck.status}),
    })),
  }
}
