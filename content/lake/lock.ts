import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {LakeFault} from './lakeFault.ts'
import {readLakeFile} from './lakeFile.ts'
import {sqliteCodeOf} from './store/storageFault.ts'

export interface Lock {
  release(): void
}

/**
 * Takes the data folder for the life of the lake. The lock is SQLite's on a file of its own: the
 * operating system lets go of it when the process dies, however it dies, so there are no stale locks.
 * Nobody may open `lake.lock` with node:fs in this process: closing it would drop the POSIX lock.
 */
export function takeLock(folder: string): Lock {
  const path = join(folder, 'lake.lock')
  const database = new DatabaseSync(path, {timeout: 0})
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    const isTaken = sqliteCodeOf(cause) === sqliteBusy
    throw isTaken ? takenFault(folder, cause) : unusableFault(path, cause)
  }
  return {release: () => database.close()}
}

const sqliteBusy = 5

function takenFault(folder: string, cause: unknown): LakeFault {
  const other = readLakeFile(folder)
  const who = other === undefined ? 'another process' : `process ${other.pid} at ${other.url}`
  const hint = 'Use the lake that is running, stop it first, or choose another data folder.'
  return new LakeFault(`The data folder ${folder} is in use by ${who}`, {hint, cause})
}

function unusableFault(path: string, cause: unknown): LakeFault {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const hint = 'No lake is running on it? Then delete that file and start again.'
  return new LakeFault(`Cannot lock ${path}: ${reason}`, {hint, cause})
}
