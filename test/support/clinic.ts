import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'

import {createLake} from '#content/lake/createLake.ts'
import {listen} from '#content/lake/listen.ts'
import {type ActName, doAct} from '#publishers/approval/acts.ts'
import {createGate} from '#publishers/approval/gate.ts'
import {type Config, readConfig} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'
import {openTools} from '#publishers/outputs/runJobs.ts'
import {publish, type PublishOptions, type PublishReport} from '#publishers/publish.ts'
import {type Problem} from '#schemas/problem.ts'

import type {Stored} from './build.ts'
import {library, secondStoredGuide, storedGuide} from './documents.ts'

/** A clinic at work: a real lake on a real port with the sample documents, and the publishers beside it. */
export interface Clinic {
  readonly client: SanityClient
  readonly config: Config
  /** Does an act on a day and gives the rules that refused it; none when it was done. */
  act(name: ActName, words: Record<string, string>, on?: string): Promise<string[]>
  /** Signs by editor and reviewer, and publishes. */
  approve(guide: string, on?: string): Promise<string[]>
  publish(on?: string, more?: Partial<PublishOptions>): Promise<PublishReport>
}

const image = 'image-0123456789abcdef0123456789abcdef01234567-800x450-svg'
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450" viewBox="0 0 800 450"><circle cx="400" cy="225" r="200"/></svg>`

/** Opens it for one test. Guides are drafts, everything else is published. */
export async function openClinic({
  guides = [storedGuide, secondStoredGuide],
  more = [],
  environment = {},
}: {
  guides?: readonly Stored[]
  more?: readonly Stored[]
  environment?: Readonly<Record<string, string>>
} = {}): Promise<Clinic> {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-clinic-'))
  const lake = await createLake({dataFolder: join(folder, 'data')})
  const listener = await listen(lake, {port: 0})
  const config = readConfig({
    PUBLIC_URL: 'https://guides.clinic.example',
    GUIDEPOST_DATA: join(folder, 'data'),
    GUIDEPOST_OUT: join(folder, 'out'),
    ...environment,
  })
  const connection = await connectLake(config)
  const {client} = connection
  const tools = openTools(connection)
  onTestFinished(async () => {
    await tools.close()
    await connection.close()
    await listener.close()
    await lake.close()
    rmSync(folder, {recursive: true, force: true})
  })
  const asset = await client.assets.upload('image', Buffer.from(drawing), {filename: 'x.svg'})
  const placed = (documents: readonly Stored[]): Stored[] =>
    JSON.parse(JSON.stringify(documents).replaceAll(image, asset._id)) as Stored[]
  const transaction = client.transaction()
  for (const document of placed([...library, ...more]))
    if (document._type !== 'sanity.imageAsset')
      transaction.createOrReplace(weakened(asReal(document)))
  for (const guide of placed(guides))
    transaction.createOrReplace(weakened({...guide, _id: `drafts.${guide._id}`}))
  await transaction.commit()

  const rulesOf = (problems: readonly Problem[]) => problems.map(({rule}) => rule)
  const clinic: Clinic = {
    client,
    config,
    async act(name, words, on = '2026-01-15') {
      const gate = createGate({connection, config, asOf: on, now: `${on}T09:00:00Z`, tools})
      const done = await doAct(name, {...words, on}, {client, gate})
      return done.ok ? [] : rulesOf(done.problems)
    },
    async approve(guide, on) {
      return [
        ...(await clinic.act('sign', {guide, as: 'sample-editor', role: 'editorial'}, on)),
        ...(await clinic.act('sign', {guide, as: 'sample-reviewer', role: 'clinical'}, on)),
        ...(await clinic.act('publish-guide', {guide, as: 'sample-editor'}, on)),
      ]
    },
    publish: (on = '2026-01-15', more = {}) =>
      publish({connection, config, asOf: on, now: `${on}T09:00:00Z`, tools, ...more}),
  }
  return clinic
}

/** A real clinic: its people are no samples, unless a test says so. */
function asReal(document: Stored): Stored {
  return document._type === 'person'
    ? {...document, sample: document['sampleInTest'] === true}
    : document
}

/** References to guides that are drafts only must be weak, as in the Studio. */
function weakened(document: Stored): Stored {
  return JSON.parse(JSON.stringify(document), (_name, value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    String(Reflect.get(value, '_ref')).startsWith('guide-')
      ? {...value, _weak: true}
      : value,
  ) as Stored
}
