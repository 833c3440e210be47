import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'

import {create, extract, ReadEntry} from 'tar'

import {UserError} from '#schemas/userError.ts'

import {sync} from './folders.ts'

/** Packs the one folder `top` of `folder` into a .tar.gz that only its owner may read, and that is on the disk when this returns. */
export async function packArchive(folder: string, top: string, file: string): Promise<void> {
  await create({file, cwd: folder, gzip: true, portable: true, mode: 0o600}, [top])
  await sync(file)
}

/**
 * Unpacks an archive of anybody into an empty folder: plain files and folders inside of it, and nothing else.
 * @returns the folder in it that holds `data.ndjson`
 * @throws UserError when it cannot be read to its end, wants to write elsewhere, or is no export
 */
export async function unpackArchive(file: string, folder: string): Promise<string> {
  const offences: string[] = []
  try {
    await extract({
      file,
      cwd: folder,
      strict: true,
      preserveOwner: false,
      filter(path, entry) {
        if (!(entry instanceof ReadEntry)) throw new Error('BUG: not an entry of an archive')
        const offence = offenceOf(path, entry.type)
        if (offence !== undefined) offences.push(`${offence}: ${path}`)
        entry.mode = entry.type === 'Directory' ? 0o700 : 0o600
        return offence === undefined
      },
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(`${file} cannot be unpacked: ${reason}`, {
      hint: 'Is it a whole .tar.gz, and is there space on the disk? Nothing was changed.',
      cause,
    })
  }
  const [offence] = offences
  if (offence !== undefined) {
    throw new UserError(`${file} is not to be trusted. It holds ${offence}`, {
      hint: 'Neither Guidepost nor Sanity writes such archives. Nothing was changed.',
    })
  }
  return findTop(file, folder)
}

function offenceOf(path: string, type: string): string | undefined {
  if (type !== 'File' && type !== 'OldFile' && type !== 'Directory') return `a ${type}`
  const isOutside = /^[a-z]:|^\/|\\|\0/i.test(path) || path.split('/').includes('..')
  return isOutside ? 'a file that would lie outside' : undefined
}

async function findTop(file: string, folder: string): Promise<string> {
  const names = await readdir(folder)
  const tops = [folder, ...names.map((name) => join(folder, name))]
  const found = tops.filter((top) => existsSync(join(top, 'data.ndjson')))
  const [top] = found
  if (top !== undefined && found.length === 1) return top
  throw new UserError(`${file} holds ${found.length === 0 ? 'no' : 'more than one'} data.ndjson`, {
    hint: 'Name a file of `npm run backup` or `sanity datasets export`. Nothing was changed.',
  })
}
