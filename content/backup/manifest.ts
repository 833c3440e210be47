import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {z} from 'zod'

import {UserError} from '#schemas/userError.ts'

import {listFiles, ownFolder} from './folders.ts'

const manifestFile = `${ownFolder}/backup.json`

const form = z.object({
  format: z.literal(1),
  /** Ids of images and files whose bytes could not be had. */
  missing: z.array(z.string()),
  /** SHA-256 of each file of the archive but this one. */
  files: z.record(z.string(), z.string()),
})

/** What one of our archives says about itself. */
type Manifest = z.infer<typeof form>

/** Writes down what lies in `top`. Nothing in it may change after this. */
export async function writeManifest(top: string, missing: readonly string[]): Promise<void> {
  const manifest: Manifest = {format: 1, missing: [...missing], files: await hashFiles(top)}
  await writeFile(join(top, manifestFile), `${JSON.stringify(manifest, undefined, 2)}\n`)
}

/**
 * Reads it back and holds every file against it.
 * @throws UserError when one is missing, changed or not listed
 */
export async function readManifest(top: string): Promise<Manifest> {
  const manifest = await parse(join(top, manifestFile))
  const found = await hashFiles(top)
  const names = new Set([...Object.keys(manifest.files), ...Object.keys(found)])
  const changed = [...names].find((name) => manifest.files[name] !== found[name])
  if (changed === undefined) return manifest
  throw new UserError(`The archive is not what was backed up: ${changed} differs or is missing`, {
    hint: `Take another copy of it. To import changed documents on purpose, pack the folder again without ${ownFolder}/.`,
  })
}

async function parse(path: string): Promise<Manifest> {
  try {
    return form.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new UserError('This version of Guidepost cannot read the archive', {
      hint: 'Install the newest version, or take another copy of the archive.',
      cause,
    })
  }
}

async function hashFiles(top: string): Promise<Record<string, string>> {
  const hashes: [string, string][] = []
  for (const file of await listFiles(top)) {
    if (file === manifestFile) continue
    const hash = createHash('sha256').update(await readFile(join(top, file)))
    hashes.push([file, hash.digest('hex')])
  }
  return Object.fromEntries(hashes)
}
