import {mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {UserError} from '#schemas/userError.ts'

/** What is to lie in a folder: paths with forward slashes. */
export interface FileBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/** One for all runs, which take turns: what a killed run left there is gone with the next. */
const stagingName = '.staging'

/** Removes what a killed run left half-done: it may be text of a guide that has been taken back since. */
export function clearStaging(folder: string): void {
  rmSync(join(folder, stagingName), {recursive: true, force: true})
}

/**
 * Replaces files so that a reader, or a crash, never meets half of one: everything is first written and flushed beside the
 * folder's files, then each is renamed into place.
 * @throws UserError when the folder cannot be written; then nothing has been replaced
 */
export function replaceFiles(folder: string, files: readonly FileBytes[]): void {
  if (files.length === 0) return
  const staging = join(folder, stagingName)
  try {
    rmSync(staging, {recursive: true, force: true})
    for (const [index, {bytes}] of files.entries()) {
      if (index === 0) mkdirSync(staging, {recursive: true})
      writeFileSync(join(staging, String(index)), bytes, {flush: true})
    }
    for (const [index, {path}] of files.entries()) {
      const target = join(folder, path)
      mkdirSync(dirname(target), {recursive: true})
      renameSync(join(staging, String(index)), target)
    }
  } catch (cause) {
    throw unwritable(folder, cause)
  } finally {
    rmSync(staging, {recursive: true, force: true})
  }
}

/** Removes files and the folders that they leave empty. */
export function removeFiles(folder: string, paths: readonly string[]): void {
  try {
    for (const path of paths) {
      rmSync(join(folder, path), {force: true})
      removeEmpty(folder, dirname(path))
    }
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

function removeEmpty(folder: string, path: string): void {
  if (path === '.') return
  try {
    rmdirSync(join(folder, path))
  } catch {
    return
  }
  removeEmpty(folder, dirname(path))
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
