import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {describeFault} from '#schemas/userError.ts'

import {buildStudio} from './buildStudio.ts'
import type {Config} from './config.ts'
import {startLiveStudio} from './liveStudio.ts'
import {openWorkshop, type Workshop} from './openWorkshop.ts'

const root = join(import.meta.dirname, '..')
const acts = join(root, 'content/samples.yaml')
const samples = ['content/library', 'content/guides'].map((folder) => join(root, folder))

/** A running pair of workshop and publishers. */
export interface Supervised {
  /** Resolves with the exit code when the publishers have ended, by themselves or by `stop`. */
  readonly ended: Promise<number>
  stop(): Promise<void>
}

/**
 * Starts everything: the publishers first, because their index page must answer at once; then the lake; then, in an empty
 * store, the samples. The publishers are told when there is something to publish.
 * @throws LakeFault, UserError
 */
export async function start(
  config: Config,
  {
    empty,
    live = false,
    asOf,
    print,
  }: {
    empty: boolean
    /** Studio from its sources in place of the built one. */
    live?: boolean
    asOf: string
    print: (line: string) => void
  },
): Promise<Supervised> {
  const publishers = spawn(process.execPath, [join(root, 'launch.cjs'), 'publishers', 'serve'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {...process.env, GUIDEPOST_DATA: config.dataFolder},
  })
  const ended = once(publishers, 'exit').then(([code]) => (typeof code === 'number' ? code : 0))
  const building = new AbortController()
  // It takes longest: before the samples, which take one processor of two.
  if (!live) prepareStudio(print, building.signal)
  try {
    const workshop = await openWorkshop(config)
    print(`Lake      ${workshop.url} (documents in ${config.dataFolder})`)
    // The samples are in the store, signed and published, or the marker lies there: a first start that was killed is completed.
    const marker = join(config.dataFolder, 'samples-unfinished')
    const fills = !empty && (existsSync(marker) || (await isEmpty(workshop)))
    if (fills) {
      writeFileSync(marker, '')
      print('The store is empty: importing the samples …')
      const {importFiles} = await import('./importFiles.ts')
      await importFiles(samples, {
        client: workshop.client,
        asOf,
        apply: true,
        publish: true,
        print: () => {},
      })
    }
    const studio = live
      ? await startLiveStudio(workshop.url, Number(new URL(workshop.url).port) + 1)
      : undefined
    const {url: own, expires} = workshop.signInLink()
    const url = studio === undefined ? own : own.replace(/^.*(?=\/sign-in#)/, studio.url)
    print(`Studio    ${url}`)
    print(
      `          (signs you in, once, until ${expires.slice(0, 16).replace('T', ' ')} UTC; npm run users -- link administrator makes another)`,
    )
    tell(publishers, fills ? {file: acts, marker} : undefined)
    // However the publishers end, by a fault of theirs or because they were asked to, the lake closes after them, once.
    const closed = ended.then(async (code) => {
      building.abort()
      await studio?.stop()
      await workshop.close()
      return code
    })
    return {
      ended: closed,
      async stop() {
        publishers.kill('SIGTERM')
        await closed
      },
    }
  } catch (error) {
    building.abort()
    publishers.kill('SIGTERM')
    await ended
    throw error
  }
}

/** A Studio that is not up to date is built beside everything else: nothing waits for it, its page says so until it is there. */
function prepareStudio(print: (line: string) => void, signal: AbortSignal): void {
  buildStudio(signal).then(
    (outcome) => outcome === 'built' && print('Studio    is built and ready'),
    (error: unknown) => {
      // Whoever stopped it says why.
      if (!signal.aborted) print(describeFault(error) ?? String(error))
    },
  )
}

/**
 * The message that publishers wait for before they read the lake for the first time. With fresh samples it names what the sample
 * people have signed and published: only publishers can do that.
 */
function tell(
  publishers: ChildProcess,
  sampleActs: {readonly file: string; readonly marker: string} | undefined,
): void {
  if (publishers.connected)
    publishers.send({type: 'lake-ready', ...(sampleActs === undefined ? {} : {acts: sampleActs})})
}

async function isEmpty({client}: Workshop): Promise<boolean> {
  return (await client.fetch<number>('count(*[_type == "guide" || _type == "clinic"])')) === 0
}
