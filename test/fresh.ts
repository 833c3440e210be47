import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Fails when a generated file is not what `npm run generate` makes: then somebody edited it, or forgot to generate. */

const root = join(import.meta.dirname, '..')
const files = [
  'schemas/generated/schema.json',
  'schemas/generated/sanity.types.ts',
  'publishers/generated/shells.ts',
]

function fingerprint(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
}

const before = files.map(fingerprint)
execFileSync('npm', ['run', '--silent', 'generate'], {
  cwd: root,
  stdio: 'pipe',
  shell: process.platform === 'win32',
})
const stale = files.filter((file, index) => fingerprint(file) !== before[index])
if (stale.length > 0) {
  console.error(
    `Not fresh: ${stale.join(', ')}\n  They have been generated anew. Look at the difference and commit it.`,
  )
  process.exit(1)
}
console.log(`${files.length} generated files are fresh`)
