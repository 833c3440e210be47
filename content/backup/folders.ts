import {existsSync} from 'node:fs'
import {cp, mkdir, open, readdir, rm} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'

import {prepareDataFolder} from '../lake/dataFolder.ts'
import {takeLock} from '../lake/lock.ts'

/** The dataset that outputs are made from: its documents are what the official format holds. */
export const dataset = 'production'

/** The part of an archive that only Guidepost reads; the official importer looks at no such name. */
export const ownFolder = 'guidepost'

/** Copies of the files of the data folder, under the names that they have there. */
export const dataPart = join(ownFolder, 'data')

/** An empty folder for us alone, whatever a killed run left under its name. */
export async function makeEmpty(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true})
  await mkdir(folder, {mode: 0o700})
}

/**
 * Works in a folder that nobody else works in meanwhile; it is made if missing.
 * @throws LakeFault when somebody does, a running lake too
 */
export async function alone<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  prepareDataFolder(folder)
  const lock = takeLock(folder)
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** The files below a folder, sorted, with `/` on every system; none when there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

export async function copyFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true, mode: 0o700})
  await cp(from, to)
}

/** Once this returns, the files of a folder and their names survive a power cut. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name)
    await (entry.isDirectory() ? syncTree(path) : sync(path))
  }
  await sync(folder)
}

/** Makes one file, or the names in one folder, survive a power cut. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
