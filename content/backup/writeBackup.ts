import {existsSync} from 'node:fs'
import {mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, join, resolve, sep} from 'node:path'

import {UserError} from '#schemas/userError.ts'

import {packArchive, unpackArchive} from './archive.ts'
import {alone, copyFile, dataPart, dataset, listFiles, makeEmpty, sync} from './folders.ts'
import {writeManifest} from './manifest.ts'
import {describeExport} from './officialExport.ts'
import {type Holdings, readBackup, sha1Of} from './readBackup.ts'
import {loadDocuments, takeSnapshot} from './snapshot.ts'

/** What was written, and what it holds. */
export interface WrittenBackup extends Holdings {
  readonly file: string
  readonly bytes: number
}

/**
 * Writes all that a clinic would miss into one file, in the format of `sanity datasets export` with a folder of ours in it. The lake
 * may run: the documents are read from a copy of the database, so both are of one instant. The file gets its name when all of it
 * has been read back from the disk.
 * @throws UserError, LakeFault; then there is no file
 */
export async function writeBackup(
  file: string,
  {dataFolder, asOf}: {readonly dataFolder: string; readonly asOf: string},
): Promise<WrittenBackup> {
  const target = resolve(file)
  requireFree(target, dataFolder)
  // Not beside the file: databases do not work on every network disk, and drafts in the clear have no business there.
  const work = join(dataFolder, '.backup')
  try {
    return await alone(work, () => writeThrough(work, target, {dataFolder, asOf}))
  } catch (cause) {
    throw fileFault(target, cause)
  }
}

async function writeThrough(
  work: string,
  target: string,
  {dataFolder, asOf}: {readonly dataFolder: string; readonly asOf: string},
): Promise<WrittenBackup> {
  const [content, readBack] = [join(work, 'content'), join(work, 'read-back')]
  const draft = join(dirname(target), `.${basename(target)}.tmp`)
  try {
    await makeEmpty(content)
    await makeEmpty(readBack)
    const name = `${dataset}-export-${asOf}`
    await compose(join(content, name), dataFolder)
    await rm(draft, {force: true})
    await packArchive(content, name, draft)
    const holdings = await readBackup(await unpackArchive(draft, readBack))
    const {size: bytes} = await stat(draft)
    requireFree(target, dataFolder)
    await rename(draft, target)
    // The bytes are on the disk; some network disks cannot promise the same of a name.
    await sync(dirname(target)).catch(() => {})
    return {...holdings, file: target, bytes}
  } finally {
    await rm(draft, {force: true})
    await rm(work, {recursive: true, force: true, maxRetries: 3})
  }
}

function requireFree(target: string, dataFolder: string): void {
  if (!existsSync(join(dataFolder, `${dataset}.sqlite`))) {
    throw new UserError(`There are no documents in ${dataFolder}`, {
      hint: 'GUIDEPOST_DATA says which data folder is backed up.',
    })
  }
  if (!existsSync(dirname(target))) {
    throw new UserError(`There is no folder ${dirname(target)}`, {
      hint: 'Make it, or mount the disk that it is on.',
    })
  }
  if (existsSync(target)) {
    throw new UserError(`${target} is there already`, {
      hint: 'A backup never replaces a file: choose another name.',
    })
  }
  if (target.startsWith(`${dataFolder}${sep}`)) {
    throw new UserError('A backup inside the data folder would be lost with it', {
      hint: 'Choose another folder, best on another disk.',
    })
  }
}

async function compose(top: string, dataFolder: string): Promise<void> {
  const data = join(top, dataPart)
  for (const folder of ['images', 'files', dataPart])
    await mkdir(join(top, folder), {recursive: true, mode: 0o700})
  await takeSnapshot(dataFolder, data)
  const {documents, assets, assetMap} = describeExport(loadDocuments(data))
  await writeFile(
    join(top, 'data.ndjson'),
    documents.map((one) => `${JSON.stringify(one)}\n`),
  )
  await writeFile(join(top, 'assets.json'), JSON.stringify(assetMap))
  const missing: string[] = []
  for (const {id, sha1, path} of assets) {
    const bytes = await readFile(join(dataFolder, assetPath(sha1))).catch(() => undefined)
    if (bytes !== undefined && sha1Of(bytes) === sha1) await writeFile(join(top, path), bytes)
    else missing.push(id)
  }
  // Bytes that only older revisions and other datasets speak of.
  const held = new Set(assets.map(({sha1}) => assetPath(sha1)))
  for (const file of await listFiles(join(dataFolder, 'assets')))
    if (!held.has(`assets/${file}`) && !file.endsWith('.tmp'))
      await copyFile(join(dataFolder, 'assets', file), join(data, 'assets', file))
  await writeManifest(top, missing)
}

function assetPath(sha1: string): string {
  return `assets/${dataset}/${sha1}`
}

const hints: Readonly<Record<string, string>> = {
  ENOSPC: 'A disk is full: while it is made, a backup needs twice the space of the data folder.',
  EACCES: 'Choose a folder that you may write to.',
  EROFS: 'The disk is read-only: choose another one.',
}

function fileFault(target: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const hint = hints[code]
  if (hint === undefined) return cause
  return new UserError(`Cannot write ${target} (${code})`, {hint, cause})
}
