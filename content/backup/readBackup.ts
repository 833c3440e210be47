import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'

import {UserError} from '#schemas/userError.ts'

import {type Json, readJson} from '../lake/json.ts'
import {dataPart, listFiles} from './folders.ts'
import {readManifest} from './manifest.ts'
import {describeExport} from './officialExport.ts'
import {loadDocuments, requireSound} from './snapshot.ts'

/** What a whole archive of ours holds. */
export interface Holdings {
  readonly documents: number
  readonly assets: number
  /** Names of the databases. */
  readonly databases: readonly string[]
  /** Ids of images and files whose bytes were missing or damaged when the backup was made. */
  readonly missing: readonly string[]
}

/**
 * Looks through an unpacked archive of ours: every file is what was written, every database sound, its documents those of the
 * official part, every picture there and its own hash.
 * @throws UserError, LakeFault at the first thing that is wrong
 */
export async function readBackup(top: string): Promise<Holdings> {
  const {missing} = await readManifest(top)
  const data = join(top, dataPart)
  const databases = (await listFiles(data)).filter((name) => /^[^/]+\.sqlite$/.test(name))
  for (const name of databases) requireSound(join(data, name))
  const {documents, assets} = describeExport(loadDocuments(data))
  const lines = await readLines(top)
  if (!isDeepStrictEqual(lines, documents)) throw differs()
  const files = await requireHashes(top)
  const lost = assets.find(({id, path}) => !files.includes(path) && !missing.includes(id))
  if (lost !== undefined) throw new UserError(`The archive lacks ${lost.path}`, {hint})
  return {documents: documents.length, assets: files.length, databases, missing}
}

const hint = 'Take another copy of the archive, or a backup that was made before.'

function differs(): UserError {
  return new UserError('The documents in data.ndjson are not those of the database', {hint})
}

/** @throws UserError when `data.ndjson` is no list of JSON texts */
export async function readLines(top: string): Promise<Json[]> {
  const text = await readFile(join(top, 'data.ndjson'), 'utf8')
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    try {
      return readJson(line)
    } catch (cause) {
      throw new UserError(`Line ${index + 1} of data.ndjson is no JSON`, {hint, cause})
    }
  })
}

/**
 * The images and files, each of which bears the SHA-1 of its bytes as name. The hosted lake cleans drawings and keeps the SHA-1 of
 * what they were before: of its exports, `cleaned`, drawings are believed.
 * @throws UserError for one that does not
 */
export async function requireHashes(
  top: string,
  {cleaned = false}: {readonly cleaned?: boolean} = {},
): Promise<readonly string[]> {
  const files = (await listFiles(top)).filter((file) => /^(images|files)\//.test(file))
  for (const file of files.filter((file) => !cleaned || !file.endsWith('.svg'))) {
    const sha1 = sha1Of(await readFile(join(top, file)))
    if (sha1 !== hashIn(file)) throw new UserError(`The bytes of ${file} are damaged`, {hint})
  }
  return files
}

export function sha1Of(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}

/** The SHA-1 in the name of an image or file of an archive. */
export function hashIn(file: string): string {
  return /^(?:images|files)\/([0-9a-f]{40})(?![0-9a-f])/.exec(file)?.[1] ?? ''
}
