import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'

import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'

import type {Artifact} from './artifact.ts'

/** What a run changed in the output folder. Paths are artifact paths. */
export interface WriteReport {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
}

const listName = '.guidepost.json'
const listForm = z.object({files: z.record(z.string(), z.string())})

/**
 * Writes artifacts so that a reader, or a crash, never meets half of one: everything new is first written beside the folder's
 * files, then each is renamed into place. `owns` says which files this run is responsible for: those of them that it no
 * longer produces are removed.
 * @throws UserError when the folder cannot be written; then nothing has been replaced
 */
export function writeArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
  owns: (path: string) => boolean = () => true,
): WriteReport {
  const known = readList(folder)
  const hashes = new Map(
    artifacts.map(({path, bytes}) => [path, createHash('sha256').update(bytes).digest('hex')]),
  )
  const isCurrent = ({path}: Artifact) =>
    known.get(path) === hashes.get(path) && existsSync(join(folder, path))
  const fresh = artifacts.filter((artifact) => !isCurrent(artifact))
  const removed = [...known.keys()].filter((path) => owns(path) && !hashes.has(path))
  const kept = [...known].filter(([path]) => !removed.includes(path))
  const list = JSON.stringify(
    {files: Object.fromEntries([...new Map([...kept, ...hashes])].sort(byPath))},
    undefined,
    1,
  )

  if (fresh.length > 0 || removed.length > 0) {
    const staging = join(folder, `.staging-${process.pid}`)
    try {
      stage(staging, [...fresh, {path: listName, bytes: new TextEncoder().encode(list)}])
      for (const {path} of fresh) moveIntoPlace(staging, folder, path)
      for (const path of removed) removeFile(folder, path)
      moveIntoPlace(staging, folder, listName)
    } catch (cause) {
      throw unwritable(folder, cause)
    } finally {
      rmSync(staging, {recursive: true, force: true})
    }
  }
  return {
    written: fresh.map(({path}) => path),
    unchanged: artifacts.filter(isUnchanged(fresh)).map(({path}) => path),
    removed,
  }
}

function byPath([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1
}

function isUnchanged(fresh: readonly Artifact[]): (artifact: Artifact) => boolean {
  const changed = new Set(fresh)
  return (artifact) => !changed.has(artifact)
}

/** The files of the last run and their hashes; empty when there was none or its list is damaged (then all is written again). */
function readList(folder: string): Map<string, string> {
  try {
    return new Map(
      Object.entries(
        listForm.parse(JSON.parse(readFileSync(join(folder, listName), 'utf8'))).files,
      ),
    )
  } catch {
    return new Map()
  }
}

function stage(
  staging: string,
  files: readonly {readonly path: string; readonly bytes: Uint8Array}[],
): void {
  for (const {path, bytes} of files) {
    const target = join(staging, path)
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(target, bytes, {flush: true})
  }
}

function moveIntoPlace(staging: string, folder: string, path: string): void {
  const target = join(folder, path)
  mkdirSync(dirname(target), {recursive: true})
  renameSync(join(staging, path), target)
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), {force: true})
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent))
    } catch {
      return
    }
  }
}

function unwritable(folder: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'The disk is full. Free some space',
    EACCES: 'You may not write there. Correct its rights or choose another folder with --out',
    EROFS: 'That disk is read-only. Choose another folder with --out',
    EEXIST:
      'A file stands where a folder is needed. Move it away or choose another folder with --out',
    ENOTDIR:
      'A file stands where a folder is needed. Move it away or choose another folder with --out',
  }
  const hint = `${reasons[code] ?? 'Look at the cause'}, then run again. What was published before still stands.`
  return new UserError(`Cannot write to ${folder}${code === '' ? '' : ` (${code})`}`, {hint, cause})
}
