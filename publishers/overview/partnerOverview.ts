import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {z} from 'zod'

import type {OverviewQueryResult} from '#schemas/queries.ts'

import {feedPaths} from '../channels/feed/feedPaths.ts'
import type {Material} from './fetchOverview.ts'
import type {PartnerOverview} from './overview.ts'

const manifestForm = z.object({
  generated: z.string(),
  items: z.array(z.object({status: z.enum(['published', 'suspended', 'withdrawn'])})),
})

/** One partner, and what it finds at its address: counted in the manifest that lies there. */
export function partnerOverview(
  {_id: id, key, name, status}: OverviewQueryResult['partners'][number],
  {config, entries}: Material,
): PartnerOverview {
  const manifest = entries.has(`feed ${key}`)
    ? readManifest(join(config.outFolder, `site${feedPaths.manifest(key)}`))
    : undefined
  if (manifest === undefined) return {id, name, status}
  const guides = manifest.items.filter((item) => item.status === 'published').length
  return {
    id,
    name,
    status,
    feed: {
      url: config.site.url + feedPaths.feed(key, {page: 1}),
      guides,
      tombstones: manifest.items.length - guides,
      generated: manifest.generated,
    },
  }
}

function readManifest(file: string): z.infer<typeof manifestForm> | undefined {
  try {
    return manifestForm.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // A run may be replacing it at this very moment.
    return undefined
  }
}
