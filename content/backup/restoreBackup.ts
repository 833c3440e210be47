import {existsSync, readdirSync, renameSync, rmdirSync} from 'node:fs'
import {readFile, rename, rm} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'

import {UserError} from '#schemas/userError.ts'

import {Assets} from '../lake/assets/assets.ts'
import {unpackArchive} from './archive.ts'
import {alone, dataPart, dataset, makeEmpty, ownFolder, sync, syncTree} from './folders.ts'
import {importExport} from './importExport.ts'
import {describeExport} from './officialExport.ts'
import {hashIn, readBackup, requireHashes} from './readBackup.ts'
import {loadDocuments} from './snapshot.ts'

/** What was restored. */
export interface Restored {
  readonly documents: number
  readonly assets: number
  /** Whether history, users and the feeds' memory came along. */
  readonly isWhole: boolean
  /** Where the files went that lay in the data folder, if there were any. */
  readonly movedTo: string | undefined
}

/**
 * Puts a backup of ours, or an export of the hosted lake, in the place of a data folder without documents. All is prepared and looked
 * through in a folder beside it, which then takes its name: a kill at any moment leaves nothing there or the whole.
 * @throws UserError, LakeFault; then the data folder is as it was
 */
export async function restoreBackup(file: string, dataFolder: string): Promise<Restored> {
  const archive = resolve(file)
  if (!existsSync(archive))
    throw new UserError(`There is no file ${archive}`, {hint: 'Name a file of `npm run backup`.'})
  const staging = `${dataFolder}.restore`
  const restore = async () => {
    requireReplaceable(dataFolder)
    return alone(staging, () => restoreThrough(staging, archive, dataFolder))
  }
  try {
    return entriesOf(dataFolder).length === 0 ? await restore() : await alone(dataFolder, restore)
  } catch (cause) {
    throw folderFault(dataFolder, cause)
  }
}

async function restoreThrough(
  staging: string,
  archive: string,
  dataFolder: string,
): Promise<Restored> {
  try {
    const [unpacked, data] = [join(staging, 'archive'), join(staging, 'data')]
    await makeEmpty(unpacked)
    await makeEmpty(data)
    const top = await unpackArchive(archive, unpacked)
    const isWhole = existsSync(join(top, ownFolder))
    await (isWhole ? takeWhole(top, data) : importExport(top, data))
    const {documents, assets} = describeExport(loadDocuments(data))
    await syncTree(data)
    // So that a kill after the last step leaves no copy of drafts beside them.
    await rm(unpacked, {recursive: true})
    const movedTo = moveIn(data, dataFolder)
    await sync(dirname(dataFolder))
    return {documents: documents.length, assets: assets.length, isWhole, movedTo}
  } finally {
    await rm(staging, {recursive: true, force: true, maxRetries: 3})
  }
}

async function takeWhole(top: string, data: string): Promise<void> {
  await readBackup(top)
  await rename(join(top, dataPart), data)
  const assets = new Assets(join(data, 'assets', dataset))
  for (const path of await requireHashes(top))
    await assets.write(hashIn(path), await readFile(join(top, path)))
}

/** Documents are never replaced; anything else is moved aside, if there is room for it. */
function requireReplaceable(dataFolder: string): void {
  if (existsSync(join(dataFolder, `${dataset}.sqlite`)) && !isWithoutDocuments(dataFolder)) {
    throw new UserError(`There are documents in ${dataFolder} already`, {
      hint: 'Move that folder away, or name another one with GUIDEPOST_DATA.',
    })
  }
  if (entriesOf(dataFolder).length > 0 && existsSync(asideOf(dataFolder))) {
    throw new UserError(`${asideOf(dataFolder)} is there already`, {
      hint: 'It is what an earlier restore moved aside: move it away.',
    })
  }
}

function isWithoutDocuments(dataFolder: string): boolean {
  try {
    return loadDocuments(dataFolder).length === 0
  } catch {
    // Whatever it is, it is not ours to replace.
    return false
  }
}

/** A kill between the two steps leaves nothing under the name of the data folder. */
function moveIn(data: string, dataFolder: string): string | undefined {
  const aside = entriesOf(dataFolder).length > 0 ? asideOf(dataFolder) : undefined
  if (aside !== undefined) renameSync(dataFolder, aside)
  else if (existsSync(dataFolder)) rmdirSync(dataFolder)
  try {
    renameSync(data, dataFolder)
  } catch (cause) {
    if (aside !== undefined) renameSync(aside, dataFolder)
    throw cause
  }
  return aside
}

function asideOf(dataFolder: string): string {
  return `${dataFolder}.before-restore`
}

function entriesOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

const hints: Readonly<Record<string, string>> = {
  EACCES: 'Give your user the right to write there and in the folder around it.',
  EBUSY: 'A mounted disk cannot be replaced: name a folder on it with GUIDEPOST_DATA.',
  ENOSPC: 'The disk is full: restoring needs three times the space of the backup.',
  ENOTDIR: 'There is a file where the folder should be: move it away.',
  ENOTEMPTY: 'Something was written there meanwhile: stop every Guidepost and try again.',
  EROFS: 'The disk is read-only: name a folder on another one with GUIDEPOST_DATA.',
  EXDEV: 'A mounted disk cannot be replaced: name a folder on it with GUIDEPOST_DATA.',
}

function folderFault(dataFolder: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const hint = hints[code]
  if (hint === undefined) return cause
  return new UserError(`Cannot restore into ${dataFolder} (${code})`, {hint, cause})
}
