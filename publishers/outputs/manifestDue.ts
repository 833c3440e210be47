import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {feedPaths} from '../channels/feed/feedPaths.ts'
import {isFresh} from '../channels/feed/files/manifest.ts'

/** Whether the manifest of a partner must be renewed, because half its life is gone. It is the one file that ages. */
export function isManifestDue(memory: string, partner: string, now: string): boolean {
  const file = join(memory, `site${feedPaths.manifest(partner)}`)
  if (!existsSync(file)) return true
  const [, generated] = /"generated": "([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? []
  return generated === undefined || !isFresh({generated}, now)
}
