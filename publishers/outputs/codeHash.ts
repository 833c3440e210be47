import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * SHA-256 over the program that makes outputs: its own files and the exact versions of its libraries. After an update everything is
 * made anew, and while somebody works on a renderer so is what it renders.
 */
export function codeHash(): string {
  const hash = createHash('sha256')
  const files = ['publishers', 'schemas'].flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter((path) => /\.(ts|hbs|typ)$/.test(path))
      .map((path) => join(folder, path)),
  )
  for (const file of [...files.toSorted(), 'package.json'])
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
