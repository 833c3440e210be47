import type {Context, Hono} from 'hono'

import type {Users} from '../access/users.ts'
import {requireUser, type Visitor} from '../access/visitor.ts'
import {boom} from '../apiFault.ts'
import type {Assets} from '../assets/assets.ts'
import type {Dataset} from '../dataset.ts'
import type {Datasets} from '../datasets.ts'

/** What every route knows once Host, Origin and token have been looked at. */
export interface LakeEnv {
  Variables: {visitor: Visitor}
}

export type LakeRouter = Hono<LakeEnv>
export type LakeContext = Context<LakeEnv>

/** What the routes work on. */
export interface LakeParts {
  readonly datasets: Datasets
  readonly users: Users
  readonly assets: Assets
  /** Largest request body, in bytes. */
  readonly maxBody: number
  /** Listeners of one dataset at a time. */
  readonly mostListeners: number
  /** The origin by which colleagues reach the lake through a TLS proxy: `https://guides.example`. */
  readonly outerOrigin: string | undefined
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

export function requireDataset(context: LakeContext, parts: LakeParts): Dataset {
  return findDataset(context.req.param('dataset') ?? '', parts)
}

export function findDataset(name: string, {datasets}: Pick<LakeParts, 'datasets'>): Dataset {
  const dataset = datasets.get(name)
  if (dataset !== undefined) return dataset
  const {main} = datasets
  const known = `"${main.name}" of project "${main.projectId}"`
  throw boom(404, `Dataset "${name}" not found; this content lake has ${known}`)
}

/** Somebody with an account; nothing of a lake is for anybody else. */
export function requireCaller(context: LakeContext, purpose: string) {
  return requireUser(context.get('visitor'), purpose)
}

export function readApiVersion(context: LakeContext): string {
  return parseApiVersion(context.req.param('version')?.slice(1) ?? '')
}

/** `1`, `X` or a date. Dates compare as text; X is the newest. */
export function parseApiVersion(version: string): string {
  if (version === 'X' || version === '1') return version === 'X' ? '9999-12-31' : '1970-01-01'
  if (/^\d{4}-\d{2}-\d{2}$/.test(version) && !Number.isNaN(Date.parse(version))) return version
  throw boom(400, `"v${version}" is no API version; use v1, vX or a date such as v2025-02-19`)
}

/** The origin by which this request came in, as a browser sees it: a proxy in front has taken the TLS off. */
export function ownOrigin(
  context: LakeContext,
  {outerOrigin}: Pick<LakeParts, 'outerOrigin'>,
): string {
  const {origin, host} = new URL(context.req.url)
  return outerOrigin !== undefined && new URL(outerOrigin).host === host ? outerOrigin : origin
}
