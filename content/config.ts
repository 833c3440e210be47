import {resolve} from 'node:path'

import {z} from 'zod'

import {readSettings} from '#schemas/readSettings.ts'

/** What the environment decides about the workshop. */
export interface Config {
  readonly dataFolder: string
  /** Where the lake listens on 127.0.0.1; 0 for any free port. */
  readonly workshopPort: number
}

const port = 'must be a whole number from 0 to 65535, for example 3333'

const form = z.object({
  GUIDEPOST_DATA: z.string().default('data'),
  WORKSHOP_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3333),
})

/** @throws UserError that names every wrong variable at once */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const {GUIDEPOST_DATA, WORKSHOP_PORT} = readSettings(form, environment)
  return {dataFolder: resolve(GUIDEPOST_DATA), workshopPort: WORKSHOP_PORT}
}
