import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import fc from 'fast-check'
import {expect, test} from 'vitest'

import type {ActName} from '#publishers/approval/acts.ts'
import {openClinic} from '#test/support/clinic.ts'
import {sampleGuide, secondGuide} from '#test/support/guides.ts'

/** Sentences that only one guide has. */
const sentences = {
  'muscle-spasm.en': [
    sampleGuide.mainMessage,
    'Never stretch into sharp pain.',
    'Sudden tightness',
  ],
  'stiff-neck.en': [secondGuide.mainMessage, 'Many people wake up with a stiff neck.'],
} as const
type Name = keyof typeof sentences
const names = Object.keys(sentences) as Name[]

const acts: readonly {readonly act: ActName; readonly as: string; readonly gone?: boolean}[] = [
  {act: 'suspend', as: 'sample-editor', gone: true},
  {act: 'withdraw', as: 'sample-reviewer', gone: true},
  {act: 'lift', as: 'sample-second-reviewer', gone: false},
]

/** All bytes below the output folder but the PDFs, whose texts are packed: of those the names count. */
function everything(folder: string): {texts: string; names: string[]} {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map(({parentPath, name}) => join(parentPath, name))
  const texts = paths
    .filter((path) => !path.endsWith('.pdf'))
    .map((path) => readFileSync(path, 'utf8').replaceAll(/\s+/g, ' '))
  return {texts: texts.join('\n'), names: paths}
}

test('whatever is done to guides, in whatever order: what is taken back is gone, what stands is there', async () => {
  const clinic = await openClinic()
  for (const name of names) expect(await clinic.approve(name)).toEqual([])
  await clinic.publish()
  const gone = new Map<Name, boolean>(names.map((name) => [name, false]))
  const step = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...acts))
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 3, maxLength: 5}), async (steps) => {
      for (const [guide, {act, as, gone: isGone = false}] of steps) {
        const refused = await clinic.act(act, {
          guide,
          as,
          ...(act === 'lift' ? {} : {reason: 'error'}),
        })
        if (refused.length === 0) gone.set(guide, isGone)
        await clinic.publish()
        const found = everything(clinic.config.outFolder)
        for (const [name, [key]] of names.map((one) => [one, one.split('.')] as const)) {
          const present = sentences[name].map((sentence) => found.texts.includes(sentence))
          const expected = gone.get(name) !== true
          expect(present, `${name} after ${act}`).toEqual(present.map(() => expected))
          const leaflets = found.names.filter((path) => path.includes(`leaflets/${key}.`))
          expect(leaflets).toHaveLength(expected ? 2 : 0)
          // The address stays and says why.
          expect(
            existsSync(join(clinic.config.outFolder, `site/guides/en/${key}/index.html`)),
          ).toBe(true)
          expect(
            existsSync(
              join(clinic.config.outFolder, `site/v1/sample-partner/guides/${key}.en.json`),
            ),
          ).toBe(true)
        }
      }
    }),
    {numRuns: 4, seed: 20_260_115},
  )
  expect([...gone.values()]).toContain(true)
})

test('PUBLIC_URL may move: every address follows, every id stays', async () => {
  const first = await openClinic()
  const second = await openClinic({environment: {PUBLIC_URL: 'https://elsewhere.example'}})
  const idsOf = async ({approve, publish, config}: typeof first) => {
    for (const name of names) expect(await approve(name)).toEqual([])
    await publish()
    const feed = readFileSync(join(config.outFolder, 'site/v1/sample-partner/feed.json'), 'utf8')
    const codes = readdirSync(join(config.outFolder, 'site/l')).toSorted()
    return {ids: [...feed.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id), codes, feed}
  }
  const [here, there] = [await idsOf(first), await idsOf(second)]
  expect(there.ids).toEqual(here.ids)
  expect(there.codes).toEqual(here.codes)
  expect(here.ids.length).toBeGreaterThanOrEqual(2)
  expect(there.feed).toContain('https://elsewhere.example/v1/')
  expect(there.feed).not.toContain('https://guides.clinic.example')
})

const spoil =
  (type: string, words: Readonly<Record<string, string>>) => async (client: SanityClient) => {
    const ids = await client.fetch<readonly string[]>('*[_type == $type]._id', {type})
    for (const id of ids) await client.patch(id).set(words).commit()
  }

test.each<[string, (client: SanityClient) => Promise<unknown>, RegExp]>([
  ['a clinic has no phone', spoil('clinic', {phone: ''}), /: phone$/],
  ['a clinic is painted white', spoil('clinic', {colour: '#ffffff'}), /: colour$/],
  ['a partner has no name', spoil('partner', {name: ''}), /: name$/],
  ['the clinic is gone', (client) => client.delete({query: '*[_type == "clinic"]'}), /: clinic$/],
  [
    'there are two clinics',
    (client) => client.create({_id: 'clinic-other', _type: 'clinic', key: 'other'}),
    /: clinic$/,
  ],
])('a withdrawal reaches pages, codes and partners while %s', async (_name, disturb, told) => {
  const {client, config, approve, act, publish} = await openClinic()
  for (const name of names) expect(await approve(name)).toEqual([])
  await publish()
  const read = (path: string) => readFileSync(join(config.outFolder, 'site', path), 'utf8')
  const codes = readdirSync(join(config.outFolder, 'site/l'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => `l/${name}/index.html`)
  const valid = () =>
    codes.filter((path) => read(path).includes('Yes. This is the current version.'))
  expect(valid()).toHaveLength(2)

  await disturb(client)
  expect(
    await act('withdraw', {guide: 'muscle-spasm.en', as: 'sample-reviewer', reason: 'safety'}),
  ).toEqual([])
  const {problems} = await publish()

  // What is wrong is still said.
  const isTold = ({path, level}: (typeof problems)[number]) => level === 'error' && told.test(path)
  expect(problems.some(isTold)).toBe(true)
  expect(valid()).toHaveLength(1)
  const page = read('guides/en/muscle-spasm/index.html')
  expect(page).toContain('withdrawn')
  expect(page).toContain('Its advice may not be safe.')
  expect(page).not.toContain(sampleGuide.mainMessage)
  const feed = read('v1/sample-partner/feed.json')
  expect(feed).toContain('"status": "withdrawn"')
  expect(feed).not.toContain(sampleGuide.mainMessage)
  // The other guide stands as it stood.
  expect(read('guides/en/stiff-neck/index.html')).toContain(secondGuide.mainMessage)
})
