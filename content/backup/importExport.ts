import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {sanityImport} from '@sanity/import'

import {UserError} from '#schemas/userError.ts'

import {isJsonObject, type Json} from '../lake/json.ts'
import {openWorkshop} from '../openWorkshop.ts'
import {isSystemDocument} from './officialExport.ts'
import {readLines, requireHashes} from './readBackup.ts'

/**
 * Brings an unpacked export of the hosted lake into a new data folder, with the official importer. Such an export has neither history
 * nor users nor the feeds' memory; documents that hold pictures or strong references count as updated now.
 * @throws UserError when it cannot be taken whole
 */
export async function importExport(top: string, dataFolder: string): Promise<void> {
  const documents = await readLines(top)
  const ids = documents.map(requireDocument)
  for (const document of documents) requireMarkers(document, top)
  await requireHashes(top, {cleaned: true})
  const workshop = await openWorkshop({dataFolder, workshopPort: 0, workshopUrl: undefined})
  try {
    await sanityImport(top, {client: workshop.client, operation: 'create'})
    const imported = new Set(await workshop.client.fetch<string[]>('*._id'))
    const lost = ids.find((id) => !isSystemDocument(id) && !imported.has(id))
    if (lost !== undefined) throw new Error(`${lost} did not arrive`)
  } catch (cause) {
    throw refused(cause instanceof Error ? cause.message : String(cause), cause)
  } finally {
    await workshop.close()
  }
}

/** @returns the id */
function requireDocument(line: Json): string {
  const {_id: id, _type: type} = isJsonObject(line) ? line : {}
  if (typeof id !== 'string' || typeof type !== 'string')
    throw refused('a line of data.ndjson is no document with _id and _type')
  // With `--raw` the documents of pictures travel without their bytes.
  if (type === 'sanity.imageAsset' || type === 'sanity.fileAsset')
    throw refused(`${id} is a picture without its file; export without --raw`)
  return id
}

/** The importer would fetch whatever a marker names, from the network or this disk: only files of the archive may be named. */
function requireMarkers(value: Json, top: string): void {
  if (typeof value !== 'object' || value === null) return
  const found = isJsonObject(value) ? value['_sanityAsset'] : undefined
  if (found !== undefined) {
    const marker = typeof found === 'string' ? found : JSON.stringify(found)
    const [, path] = /^(?:image|file)@file:\/\/\.\/((?:images|files)\/[\w.-]+)$/.exec(marker) ?? []
    if (path === undefined || !existsSync(join(top, path)))
      throw refused(`the archive does not hold ${marker}`)
  }
  for (const part of Object.values(value)) requireMarkers(part, top)
}

function refused(reason: string, cause?: unknown): UserError {
  const line = reason.replace(/\s*\n[\s-]*/g, ' ')
  return new UserError(`The documents cannot be imported: ${line}`, {
    hint: 'Nothing was changed. Mend it where it comes from and export it again.',
    cause,
  })
}
