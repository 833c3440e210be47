import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {isJsonObject, readJson, type Json} from './json.ts'

/** How commands on this machine find the running lake and act in it. */
export interface LakeFile {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly projectId: string
  readonly dataset: string
  /** The robot token of this run. After a crash the file stays, but its token is worth nothing. */
  readonly token: string
}

/** Written for the owner alone (0600) and renamed into place: nobody reads half a file. */
export function writeLakeFile(folder: string, content: LakeFile) {
  const path = pathIn(folder)
  const draft = `${path}.${content.pid}.tmp`
  rmSync(draft, {force: true})
  writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, {mode: 0o600})
  renameSync(draft, path)
}

/**
 * Reads what a running lake, or one that was killed, left behind: a stale file is told by a url that
 * does not answer or a token that is refused.
 * @returns undefined if there is none, or none that can be read
 */
export function readLakeFile(folder: string): LakeFile | undefined {
  const value = readJsonFile(pathIn(folder))
  if (!isJsonObject(value)) return undefined
  const {url, port, pid, projectId, dataset, token} = value
  if (typeof port !== 'number' || typeof pid !== 'number' || typeof url !== 'string') {
    return undefined
  }
  if (typeof projectId !== 'string' || typeof dataset !== 'string') return undefined
  return typeof token === 'string' ? {url, port, pid, projectId, dataset, token} : undefined
}

export function removeLakeFile(folder: string) {
  rmSync(pathIn(folder), {force: true})
}

function pathIn(folder: string): string {
  return join(folder, 'lake.json')
}

function readJsonFile(path: string): Json | undefined {
  try {
    return readJson(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
