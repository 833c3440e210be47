import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

import {z} from 'zod'

import type {Problem} from '#schemas/problem.ts'
import {channels} from '#schemas/vocabulary.ts'

import type {Artifact} from '../artifact.ts'
import type {Job, Output} from './job.ts'
import {clearStaging, removeFiles, replaceFiles} from './replaceFiles.ts'

/** What a run changed in the output folder. Paths are artifact paths. */
export interface WriteReport {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
}

/** The list of the output folder lies in it. */
export const listName = '.guidepost.json'

const entryForm = z.object({
  channel: z.enum(channels),
  from: z.string(),
  guides: z.array(z.string()),
  /** SHA-256 by path; empty text while the file may or may not be there. */
  files: z.record(z.string(), z.string()),
  gone: z.array(z.string()),
  warnings: z.array(
    z.object({
      rule: z.string(),
      level: z.enum(['warning', 'error']),
      path: z.string(),
      message: z.string(),
    }),
  ),
})
const listForm = z.object({jobs: z.record(z.string(), entryForm)})
export type Entry = z.infer<typeof entryForm>

/** How much finished work waits before it is written: bounds memory, and what a crash costs. Bytes. */
const batchBytes = 8_000_000

/**
 * The output folder with the list of what lies in it and from what it was made. The list is written before the files that it
 * newly names, so that no file ever lies there that the list does not know: what is to be gone can be found, after any crash.
 * The folder belongs to Guidepost; what others put into it is left alone.
 */
export class OutFolder {
  readonly folder: string
  readonly #entries: Map<string, Entry>
  readonly #written: string[] = []
  readonly #removed: string[] = []
  #waiting: {job: Job; output: Output; hashes: Readonly<Record<string, string>>}[] = []
  #waitingBytes = 0
  #isStale = false

  constructor(folder: string) {
    this.folder = folder
    clearStaging(folder)
    this.#entries = readList(folder)
  }

  get entries(): ReadonlyMap<string, Entry> {
    return this.#entries
  }

  /** Whether the files of a job are there, made from these very inputs. */
  isCurrent({name, from}: Job): boolean {
    const entry = this.#entries.get(name)
    if (entry?.from !== from) return false
    return Object.keys(entry.files).every((path) => existsSync(join(this.folder, path)))
  }

  /** Takes what a job made; it is in its place after `flush`. */
  put(job: Job, output: Output): void {
    const hashes = Object.fromEntries(
      output.artifacts.map(({path, bytes}) => [
        path,
        createHash('sha256').update(bytes).digest('hex'),
      ]),
    )
    this.#waiting.push({job, output, hashes})
    this.#waitingBytes += output.artifacts.reduce((sum, {bytes}) => sum + bytes.length, 0)
    if (this.#waitingBytes > batchBytes) this.flush()
  }

  /**
   * Writes what waits: first the list with the names of all that may soon lie here, then the files, then what is no longer.
   * @throws UserError when the folder cannot be written
   */
  flush(): void {
    const batch = this.#waiting
    if (batch.length === 0) return
    this.#waiting = []
    this.#waitingBytes = 0
    const fresh = batch.flatMap(({job, output, hashes}) => this.#changed(job, output, hashes))
    for (const {job, output, hashes} of batch)
      this.#entries.set(job.name, {
        ...entryOf(job, output),
        from: '',
        files: {...this.#entries.get(job.name)?.files, ...hashes},
      })
    if (fresh.length > 0) {
      this.#writeList()
      replaceFiles(this.folder, fresh)
    }
    this.#written.push(...fresh.map(({path}) => path))
    for (const {job, output, hashes} of batch) {
      const before = this.#entries.get(job.name)?.files ?? {}
      this.#entries.set(job.name, {...entryOf(job, output), files: hashes})
      this.#remove(Object.keys(before).filter((path) => !(path in hashes)))
    }
    this.#isStale = true
  }

  /** Takes away the files of jobs that are no longer. */
  drop(names: readonly string[]): void {
    const paths = names.flatMap((name) => {
      const files = Object.keys(this.#entries.get(name)?.files ?? {})
      this.#entries.delete(name)
      return files
    })
    this.#remove(paths)
    this.#isStale ||= names.length > 0
  }

  /** Writes what waits and closes the list. */
  finish(jobs: readonly Job[]): WriteReport {
    this.flush()
    if (this.#isStale) this.#writeList()
    const written = new Set(this.#written)
    const unchanged = jobs
      .flatMap(({name}) => Object.keys(this.#entries.get(name)?.files ?? {}))
      .filter((path) => !written.has(path))
    return {
      written: [...written].toSorted(),
      unchanged: unchanged.toSorted(),
      removed: this.#removed.filter((path) => !written.has(path)).toSorted(),
    }
  }

  #changed(job: Job, {artifacts}: Output, hashes: Readonly<Record<string, string>>): Artifact[] {
    const before = this.#entries.get(job.name)?.files ?? {}
    return artifacts.filter(
      ({path}) => before[path] !== hashes[path] || !existsSync(join(this.folder, path)),
    )
  }

  /** A path that has gone over to another job stays. */
  #remove(paths: readonly string[]): void {
    if (paths.length === 0) return
    const kept = new Set([...this.#entries.values()].flatMap(({files}) => Object.keys(files)))
    const gone = paths.filter((path) => !kept.has(path))
    removeFiles(this.folder, gone)
    this.#removed.push(...gone)
  }

  #writeList(): void {
    const jobs = Object.fromEntries(
      [...this.#entries].toSorted(([one], [other]) => (one < other ? -1 : 1)),
    )
    const bytes = new TextEncoder().encode(`${JSON.stringify({jobs}, undefined, 1)}\n`)
    replaceFiles(this.folder, [{path: listName, bytes}])
    this.#isStale = false
  }
}

function entryOf({channel, from, guides}: Job, {gone = [], problems = []}: Output) {
  return {channel, from, guides: [...guides], gone: [...gone], warnings: problems.map(plain)}
}

function plain({rule, level, path, message}: Problem) {
  return {rule, level, path, message}
}

/**
 * The list. One that is lost or damaged cannot say what lies here, so all that does is taken for work of an unknown job: it is
 * made anew, or goes.
 */
function readList(folder: string): Map<string, Entry> {
  const read = listForm.safeParse(readJson(join(folder, listName)))
  if (read.success) return new Map(Object.entries(read.data.jobs))
  const paths = ['site', 'newsletter'].flatMap((part) => filesIn(folder, part))
  if (paths.length === 0) return new Map()
  const files = Object.fromEntries(paths.map((path) => [path, '']))
  const unknown: Entry = {channel: 'feed', from: '', guides: [], files, gone: [], warnings: []}
  return new Map([['(unknown)', unknown]])
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function filesIn(folder: string, part: string): string[] {
  const root = join(folder, part)
  if (!existsSync(root)) return []
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
}

/** What lies in an output folder, by the name of its job. */
export function readEntries(folder: string): ReadonlyMap<string, Entry> {
  return readList(folder)
}

/**
 * The addresses that answer 410, as the list says, each with the file that says so: its own, or else the notice that its job made.
 * A leaflet that was taken back has no file, and whoever comes for it reads why on the notice of its guide.
 */
export function readGone(folder: string): ReadonlyMap<string, string> {
  return new Map(
    [...readList(folder).values()].flatMap(({gone, files}) => {
      const notice = Object.keys(files).find((path) => path.endsWith('.html'))
      return gone.map((path) => [path, path in files ? path : (notice ?? path)] as const)
    }),
  )
}
