import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {backup, DatabaseSync} from 'node:sqlite'
import {setTimeout as wait} from 'node:timers/promises'

import {UserError} from '#schemas/userError.ts'

import type {LakeDocument} from '../lake/document.ts'
import {openDatabase} from '../lake/store/openDatabase.ts'
import {Store} from '../lake/store/store.ts'
import {copyFile, dataset, listFiles} from './folders.ts'

/**
 * Copies what the official format does not hold: every database, each as it is at one instant also while a lake writes to it, and
 * the feeds' memory. After the databases, so that a restored feed never counts less than it had told.
 * @throws UserError when a database cannot be read, or the feeds do not come to rest
 */
export async function takeSnapshot(dataFolder: string, folder: string): Promise<void> {
  const names = await readdir(dataFolder)
  for (const name of names.filter((name) => name.endsWith('.sqlite')).sort())
    await copyDatabase(join(dataFolder, name), join(folder, name))
  await copyAtRest(join(dataFolder, 'feeds'), join(folder, 'feeds'))
}

/** In one step, because SQLite starts again whenever another process has written between two. */
const wholeAtOnce = 0x7fffffff

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, {readOnly: true, timeout: 5000})
  try {
    await backup(source, to, {rate: wholeAtOnce})
  } catch (cause) {
    throw unreadable(from, cause)
  } finally {
    source.close()
  }
}

/** A run of the publishers replaces several files of a feed: they are copied when none of them has changed meanwhile. */
async function copyAtRest(from: string, to: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const before = await stateOf(from)
    try {
      for (const file of before.keys()) await copyFile(join(from, file), join(to, file))
    } catch (cause) {
      if (!isGone(cause)) throw cause
    }
    const after = await stateOf(from)
    const isAtRest = [...after].every(([file, state]) => before.get(file) === state)
    if (isAtRest && after.size === before.size) return
    await wait(100)
  }
  throw new UserError(`The files in ${from} change all the time`, {
    hint: 'Make the backup when nothing is being published.',
  })
}

/** Names with a dot in front are files that are being written. */
async function stateOf(folder: string): Promise<Map<string, string>> {
  const files = await listFiles(folder)
  const settled = files.filter((file) => !/(^|\/)\./.test(file))
  const states = await Promise.all(
    settled.map(async (file) => {
      const found = await stat(join(folder, file)).catch(() => undefined)
      return [file, `${found?.mtimeMs} ${found?.size}`] as const
    }),
  )
  return new Map(states)
}

function isGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

/**
 * The documents in the main database of a folder that no lake is running on.
 * @throws LakeFault when the file is none of ours, damaged, or newer than this program
 */
export function loadDocuments(folder: string): readonly LakeDocument[] {
  const path = join(folder, `${dataset}.sqlite`)
  const database = openDatabase({path, dataset, at: new Date(0).toISOString(), maxPages: undefined})
  const store = new Store(database)
  try {
    const documents = [...store.loadDocuments().values()]
    return documents.filter((document) => document !== undefined)
  } finally {
    store.close()
  }
}

/** @throws UserError unless SQLite finds the whole file sound */
export function requireSound(path: string): void {
  let verdict: unknown
  try {
    const database = new DatabaseSync(path)
    try {
      verdict = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']
    } finally {
      database.close()
    }
  } catch (cause) {
    throw unreadable(path, cause)
  }
  if (verdict !== 'ok') throw unreadable(path, new Error(String(verdict)))
}

function unreadable(path: string, cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new UserError(`The database ${path} cannot be read: ${reason}`, {
    hint: 'Take a backup that was made before, and keep this file for whoever looks into it.',
    cause,
  })
}
