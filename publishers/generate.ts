import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {generateShells} from './generateShells.ts'

/** Writes what `npm run generate` makes of this folder. The freshness test compares it with what is committed. */
const target = join(import.meta.dirname, 'generated/shells.ts')
mkdirSync(dirname(target), {recursive: true})
writeFileSync(target, generateShells())
