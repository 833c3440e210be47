import {accessSync, constants, existsSync, statfsSync} from 'node:fs'
import {createServer} from 'node:net'
import {dirname} from 'node:path'

import {z} from 'zod'

import {describeFault} from '#schemas/userError.ts'

import type {Config} from './config.ts'
import {connectLake} from './connectLake.ts'
import {hostedLimits} from './hostedLimits.ts'
import {openTypesetter} from './press/typst/openTypesetter.ts'

const integrity = z.object({problems: z.array(z.string())})

/** One line of the doctor's report. A bad line says what to do. */
export interface Finding {
  readonly ok: boolean
  readonly text: string
  readonly remedy?: string
}

const good = (text: string): Finding => ({ok: true, text})
const bad = (text: string, remedy: string): Finding => ({ok: false, text, remedy})

/** Looks at everything that a publishing run needs and names the remedy for what is missing. */
export async function runDoctor(config: Config): Promise<Finding[]> {
  return [
    good(`Node ${process.version} on ${process.platform} ${process.arch}`),
    config.site.trial
      ? good(`PUBLIC_URL is not set: outputs say that they are a trial (${config.site.url})`)
      : good(`PUBLIC_URL is ${config.site.url}`),
    folderFinding('Data folder', config.dataFolder),
    folderFinding('Output folder', config.outFolder),
    await lakeFinding(config),
    await portFinding(config),
    await typesetterFinding(),
    ...hostedLimits(config).map(good),
  ]
}

function folderFinding(name: string, folder: string): Finding {
  const existing = nearestExisting(folder)
  try {
    accessSync(existing, constants.W_OK)
  } catch {
    return bad(
      `${name} ${folder} cannot be written`,
      `Correct the rights of ${existing}, or choose another folder in .env.`,
    )
  }
  const {bavail, bsize} = statfsSync(existing)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  if (megabytes < 200)
    return bad(`${name} ${folder} has only ${megabytes} MB left`, 'Free some space on that disk.')
  return good(`${name} ${folder}, ${megabytes} MB free`)
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || folder === dirname(folder)
    ? folder
    : nearestExisting(dirname(folder))
}

async function lakeFinding(config: Config): Promise<Finding> {
  try {
    const {client, close} = await connectLake(config)
    try {
      const count = await client.fetch<number>('count(*)')
      if (config.hosted !== undefined) return good(`The hosted lake answers: ${count} documents`)
      const {problems} = integrity.parse(await client.request({url: '/integrity'}))
      return problems.length === 0
        ? good(`The embedded lake answers and is sound: ${count} documents`)
        : bad(
            `The lake is damaged: ${problems.join('; ')}`,
            'Stop Guidepost, keep this data folder, and restore the last backup into another one (npm run restore).',
          )
    } finally {
      await close()
    }
  } catch (error) {
    return bad('The lake does not answer', describeFault(error) ?? String(error))
  }
}

function portFinding({sitePort}: Config): Promise<Finding> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(
        good(`Port ${sitePort} is in use: by a running Guidepost, or set SITE_PORT to another one`),
      )
    })
    probe.listen(sitePort, '127.0.0.1', () => {
      probe.close(() => resolve(good(`Port ${sitePort} is free for the public site`)))
    })
  })
}

async function typesetterFinding(): Promise<Finding> {
  try {
    const typesetter = await openTypesetter()
    await typesetter.close()
    return good('The typesetter for leaflets is here')
  } catch (error) {
    return bad('Leaflets cannot be set on this computer', describeFault(error) ?? String(error))
  }
}
