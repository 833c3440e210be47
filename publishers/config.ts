import {resolve} from 'node:path'

import {z} from 'zod'

import {readSettings} from '#schemas/readSettings.ts'
import {UserError} from '#schemas/userError.ts'
import {type PaperSize, paperSizes} from '#schemas/vocabulary.ts'

import type {Site} from './manuscript/addresses.ts'

/** Everything that the environment decides, complete and checked. */
export interface Config {
  readonly site: Site
  /** Where the public site listens on 127.0.0.1; 0 for any free port. */
  readonly sitePort: number
  /** The folder of the embedded lake and of what publishers must remember. */
  readonly dataFolder: string
  readonly outFolder: string
  /** The papers on which leaflets are made. */
  readonly papers: readonly PaperSize[]
  /** Key of the clinic that speaks; needed only when the store has several. */
  readonly clinic?: string
  /** Sanity's hosted Content Lake in place of the embedded one. */
  readonly hosted?: {readonly projectId: string; readonly dataset: string; readonly token: string}
}

const port = 'must be a whole number from 0 to 65535, for example 4000'

const form = z.object({
  PUBLIC_URL: z
    .url({
      protocol: /^https$/,
      error: 'must be an address that starts with https://, such as https://guides.clinic.example',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  SITE_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(4000),
  GUIDEPOST_DATA: z.string().default('data'),
  GUIDEPOST_OUT: z.string().default('out'),
  LEAFLET_PAPERS: z
    .string()
    .default(paperSizes.join(','))
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(paperSizes, `must name some of: ${paperSizes.join(', ')}`)).min(1)),
  CLINIC: z.string().optional(),
  SANITY_PROJECT_ID: z.string().optional(),
  SANITY_DATASET: z.string().default('production'),
  SANITY_TOKEN: z.string().optional(),
})

/** @throws UserError that names every wrong variable at once */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const settings = readSettings(form, environment)
  const {PUBLIC_URL, SITE_PORT, GUIDEPOST_DATA, GUIDEPOST_OUT, LEAFLET_PAPERS, CLINIC} = settings
  const hosted = readHosted(settings)
  return {
    site: {url: PUBLIC_URL ?? `http://127.0.0.1:${SITE_PORT}`, trial: PUBLIC_URL === undefined},
    sitePort: SITE_PORT,
    dataFolder: resolve(GUIDEPOST_DATA),
    outFolder: resolve(GUIDEPOST_OUT),
    papers: paperSizes.filter((paper) => LEAFLET_PAPERS.includes(paper)),
    ...(CLINIC === undefined ? {} : {clinic: CLINIC}),
    ...(hosted === undefined ? {} : {hosted}),
  }
}

function readHosted({
  SANITY_PROJECT_ID: projectId,
  SANITY_DATASET: dataset,
  SANITY_TOKEN: token,
}: z.infer<typeof form>) {
  if (projectId === undefined) return undefined
  if (token !== undefined) return {projectId, dataset, token}
  throw new UserError('SANITY_PROJECT_ID is set but SANITY_TOKEN is not', {
    hint: 'Set a token with read access, or unset SANITY_PROJECT_ID to use the embedded lake.',
  })
}
