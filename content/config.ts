import {resolve} from 'node:path'

import {z} from 'zod'

import {readSettings} from '#schemas/readSettings.ts'

/** What the environment decides about the workshop. */
export interface Config {
  readonly dataFolder: string
  /** Where the lake listens on 127.0.0.1; 0 for any free port. */
  readonly workshopPort: number
  /** The origin by which colleagues reach the workshop through a TLS proxy: `https://guides.example`. */
  readonly workshopUrl: string | undefined
}

const port = 'must be a whole number from 0 to 65535, for example 3333'

const origin = 'must be an address such as https://guides.example, without a path'

const form = z.object({
  GUIDEPOST_DATA: z.string().default('data'),
  WORKSHOP_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3333),
  WORKSHOP_URL: z
    .url({protocol: /^https?$/, message: origin})
    .refine((text) => URL.canParse(text) && new URL(text).pathname === '/', origin)
    .transform((text) => new URL(text).origin)
    .optional(),
})

/** @throws UserError that names every wrong variable at once */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const {GUIDEPOST_DATA, WORKSHOP_PORT, WORKSHOP_URL} = readSettings(form, environment)
  return {
    dataFolder: resolve(GUIDEPOST_DATA),
    workshopPort: WORKSHOP_PORT,
    workshopUrl: WORKSHOP_URL,
  }
}
