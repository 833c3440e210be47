import {accessSync, constants, existsSync, mkdirSync, statSync} from 'node:fs'
import {dirname} from 'node:path'

import {LakeFault} from './lakeFault.ts'

/**
 * Makes sure that the data folder is a folder we may write to; creates it for us alone (0700),
 * because it holds drafts.
 */
export function prepareDataFolder(folder: string) {
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw folderFault(folder, cause)
  }
  if (!statSync(folder).isDirectory()) throw folderFault(folder, undefined)
}

/** Not `recursive: true`: Node 24 never returns from it where the system refuses with ENOENT (/proc). */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, {mode: 0o700})
}

const hints: Readonly<Record<string, string>> = {
  EEXIST: 'There is a file where the folder should be: move it away or choose another folder.',
  ENOTDIR: 'A part of the path is a file: move it away or choose another folder.',
  ENOENT: 'Nobody may create folders there: choose another folder.',
  EACCES: 'Give your user the right to write there, or choose another folder.',
  EPERM: 'Give your user the right to write there, or choose another folder.',
  EROFS: 'The disk is read-only: choose a folder on another disk.',
  ENOSPC: 'The disk is full: free some space.',
}

function folderFault(folder: string, cause: unknown): LakeFault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'EEXIST'
  const hint = hints[code] ?? 'Check the path, its rights and the disk.'
  return new LakeFault(`Cannot use the data folder ${folder} (${code})`, {hint, cause})
}
