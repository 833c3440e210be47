import type {Context, Hono} from 'hono'

import type {Visitor} from '../access/visitor.ts'
import {boom} from '../apiFault.ts'
import type {Assets} from '../assets/assets.ts'
import type {Dataset} from '../dataset.ts'
import type {Tokens} from '../store/tokens.ts'

/** What every route knows once Host, Origin and token have been looked at. */
export interface LakeEnv {
  Variables: {visitor: Visitor}
}

export type LakeRouter = Hono<LakeEnv>
export type LakeContext = Context<LakeEnv>

/** What the routes work on. */
export interface LakeParts {
  readonly dataset: Dataset
  readonly tokens: Tokens
  readonly assets: Assets
  /** Largest request body, in bytes. */
  readonly maxBody: number
}

/** `/v1`, `/vX`, `/v2025-02-19`: what starts a path of the API and no other path. */
export const versionSegment = '/:version{v[0-9X][^/]*}'

/** Both ways clients name a dataset endpoint: by dataset and, with `resource`, by project. */
export function dataPaths(endpoint: string, rest = ''): string[] {
  return [
    `${versionSegment}/data/${endpoint}/:dataset${rest}`,
    `${versionSegment}/projects/:project/datasets/:dataset/${endpoint}${rest}`,
  ]
}

export function requireDataset(context: LakeContext, {dataset}: LakeParts): Dataset {
  const name = context.req.param('dataset')
  if (name === dataset.name) return dataset
  const known = `"${dataset.name}" of project "${dataset.projectId}"`
  throw boom(404, `Dataset "${name ?? ''}" not found; this content lake has ${known}`)
}

/** `v1`, `vX` or a date. Dates compare as text; X is the newest. */
export function readApiVersion(context: LakeContext): string {
  const version = context.req.param('version')?.slice(1) ?? ''
  if (version === 'X' || version === '1') return version === 'X' ? '9999-12-31' : '1970-01-01'
  if (/^\d{4}-\d{2}-\d{2}$/.test(version) && !Number.isNaN(Date.parse(version))) return version
  throw boom(400, `"v${version}" is no API version; use v1, vX or a date such as v2025-02-19`)
}
