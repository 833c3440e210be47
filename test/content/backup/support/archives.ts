import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {gzipSync} from 'node:zlib'

import {create, extract, Header} from 'tar'
import {onTestFinished} from 'vitest'

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-backup-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** Unpacks an archive and gives its one top folder. */
export async function unpack(file: string): Promise<string> {
  const folder = makeFolder()
  await extract({file, cwd: folder})
  return join(folder, String(readdirSync(folder)[0]))
}

/** An archive of the same folder after something was done to it. */
export async function changed(file: string, change: (top: string) => void): Promise<string> {
  const top = await unpack(file)
  change(top)
  const result = join(makeFolder(), 'changed.tar.gz')
  await create({file: result, cwd: join(top, '..'), gzip: true}, readdirSync(join(top, '..')))
  return result
}

/** What a clinic that moves from the hosted lake brings. */
export function officialPart(file: string): Promise<string> {
  return changed(file, (top) => rmSync(join(top, 'guidepost'), {recursive: true}))
}

/** An archive no honest program writes. */
export function forge(entries: readonly {path: string; type?: 'File' | 'SymbolicLink' | 'Link'}[]) {
  const body = Buffer.alloc(512, 'evil')
  const blocks = entries.flatMap(({path, type = 'File'}) => {
    const size = type === 'File' ? body.length : 0
    const header = new Header({
      path,
      type,
      size,
      mode: 0o644,
      ...(type === 'File' ? {} : {linkpath: '/etc/passwd'}),
      mtime: new Date(0),
    })
    header.encode()
    return [header.block ?? Buffer.alloc(0), size > 0 ? body : Buffer.alloc(0)]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

/** Everything in a data folder that a clinic would miss: rows of the log, documents, other tables, bytes of all other files. */
export function readHoldings(folder: string) {
  return {...readLog(folder), files: readFiles(folder)}
}

export function readLog(folder: string) {
  const database = new DatabaseSync(join(folder, 'production.sqlite'))
  const log = database.prepare('SELECT * FROM txn ORDER BY seq').all()
  const touched = database.prepare('SELECT * FROM txn_doc ORDER BY seq, doc').all()
  const rows = database.prepare('SELECT json FROM doc ORDER BY id').all()
  database.close()
  const documents = rows.map(({json}) => JSON.parse(String(json)) as Record<string, unknown>)
  return {log, touched, documents}
}

/** Hashes of the pictures and the feeds' memory, by path. */
export function readFiles(folder: string): Record<string, string> {
  const kept = Object.entries(hashFiles(folder)).filter(([path]) => /^(assets|feeds)\//.test(path))
  return Object.fromEntries(kept)
}

/** The SHA-256 of every file below a folder. */
export function hashFiles(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}
