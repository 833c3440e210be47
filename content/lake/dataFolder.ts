import {accessSync, constants, mkdirSync, statSync} from 'node:fs'

import {LakeFault} from './lakeFault.ts'

/**
 * Makes sure that the data folder is a folder we may write to; creates it for us alone (0700),
 * because it holds drafts.
 */
export function prepareDataFolder(folder: string) {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw folderFault(folder, cause)
  }
  if (!statSync(folder).isDirectory()) throw folderFault(folder, undefined)
}

const hints: Readonly<Record<string, string>> = {
  EEXIST: 'There is a file where the folder should be: move it away or choose another folder.',
  ENOTDIR: 'A part of the path is a file: move it away or choose another folder.',
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
