import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {applyImport} from '#content/import/applyImport.ts'
import {fetchStored} from '#content/import/fetchStored.ts'
import {planImport} from '#content/import/planImport.ts'
import {readImport} from '#content/import/readImport.ts'
import {importFiles} from '#content/importFiles.ts'

import {makeFolder, openLake} from '../lake/support/openLake.ts'

const samples = ['content/library', 'content/guides']
const asOf = '2026-01-15'

/** A copy of the samples that a test may spoil. */
function copy(): {
  folder: string
  guide: string
  edit(file: string, from: string | RegExp, to: string): void
} {
  const folder = makeFolder()
  for (const name of ['library', 'guides'])
    cpSync(join('content', name), join(folder, name), {recursive: true})
  const edit = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`nothing to replace in ${file}`)
    writeFileSync(path, after)
  }
  return {folder, guide: 'guides/muscle-spasm.en.md', edit}
}

async function planOf(client: SanityClient, paths: readonly string[]) {
  const set = await readImport(paths)
  return planImport(set, await fetchStored(client, set), asOf)
}

/** The problems of the samples after one change. */
async function problemsAfter(file: string, from: string | RegExp, to: string): Promise<string[]> {
  const {client} = await openLake()
  const {folder, edit} = copy()
  edit(file, from, to)
  const {problems} = await planOf(client, [folder])
  const short = (path: string) => path.replace(/^.*(library|guides)\//, '$1/')
  return problems
    .filter(({level}) => level === 'error')
    .map(({rule, path, message}) => `${rule} ${short(path)} ${message}`)
}

test('L7: importing twice changes nothing, and neither does an import over keys that the Studio assigned', async () => {
  const {client} = await openLake()
  const first = await planOf(client, samples)
  expect(first.problems).toEqual([])
  await applyImport(client, first)
  expect(
    (await planOf(client, samples)).entries.filter(({change}) => change !== 'unchanged'),
  ).toEqual([])
  const draft = await client.getDocument('drafts.guide-muscle-spasm-en')
  const renamed = JSON.parse(
    JSON.stringify(draft)
      .replaceAll(/"_key":"(\w+)"/g, '"_key":"studio$1"')
      .replaceAll(/"(m\d+)"/g, '"studio$1"'),
  ) as {_id: string; _type: string}
  await client.createOrReplace(renamed)
  expect((await planOf(client, samples)).writes).toEqual([])
})

test('an import writes drafts and signs nothing', async () => {
  const {client} = await openLake()
  await applyImport(client, await planOf(client, samples))
  const ids = await client.fetch<string[]>(
    '*[!(_type match "sanity.*")]._id',
    {},
    {perspective: 'raw'},
  )
  expect(ids.length).toBeGreaterThan(30)
  expect(ids.filter((id) => !id.startsWith('drafts.'))).toEqual([])
})

test('a changed file changes its field and keeps what Markdown does not carry, keys included', async () => {
  const {client} = await openLake()
  await applyImport(client, await planOf(client, samples))
  await client.patch('drafts.guide-muscle-spasm-en').set({internalNote: 'keep me'}).commit()
  const before = await client.getDocument<{sections: {_key: string}[]}>(
    'drafts.guide-muscle-spasm-en',
  )
  const {folder, guide, edit} = copy()
  edit(guide, 'Here is the good news:', 'The good news is this:')
  const plan = await planOf(client, [folder])
  expect(
    plan.entries.filter(({change}) => change === 'changed').map(({id, fields}) => ({id, fields})),
  ).toEqual([{id: 'guide-muscle-spasm-en', fields: ['lede']}])
  await applyImport(client, plan)
  const after = await client.getDocument<{sections: {_key: string}[]; internalNote: string}>(
    'drafts.guide-muscle-spasm-en',
  )
  expect(after?.internalNote).toBe('keep me')
  expect(after?.sections.map(({_key}) => _key)).toEqual(before?.sections.map(({_key}) => _key))
})

test('an edit made while an import runs is not overwritten', async () => {
  const {client} = await openLake()
  await applyImport(client, await planOf(client, samples))
  const {folder, guide, edit} = copy()
  edit(guide, 'Here is the good news:', 'The good news is this:')
  const plan = await planOf(client, [folder])
  await client.patch('drafts.guide-muscle-spasm-en').set({title: 'Edited meanwhile'}).commit()
  await expect(applyImport(client, plan)).rejects.toThrow(
    expect.objectContaining({hint: expect.stringContaining('again')}),
  )
  expect((await client.getDocument('drafts.guide-muscle-spasm-en'))?.['title']).toBe(
    'Edited meanwhile',
  )
})

test('with one problem nothing is written', async () => {
  const {client} = await openLake()
  const {folder, guide, edit} = copy()
  edit(guide, ':flag{#leg-weakness}', ':flag{#no-such-flag}')
  await expect(importFiles([folder], {client, asOf, apply: true, print: () => {}})).rejects.toThrow(
    'no-such-flag',
  )
  expect(await client.fetch('count(*)', {}, {perspective: 'raw'})).toBe(0)
})

test.each([
  [
    'a flag that does not exist',
    'guides/muscle-spasm.en.md',
    '#leg-weakness',
    '#leg-wobble',
    /G03 guides\/muscle-spasm\.en\.md:\d+ There is no redFlag "leg-wobble".*redFlag\.yaml/,
  ],
  [
    'a shared flag worded anew',
    'guides/muscle-spasm.en.md',
    ':flag{#leg-weakness}',
    ':flag[Your leg is weak.]{#leg-weakness}',
    /G02 guides\/muscle-spasm\.en\.md:\d+ .*another text/,
  ],
  [
    'a guide without care advice',
    'guides/muscle-spasm.en.md',
    /:::care-advice[^]*?\n:::\n\n(?=:::key-points)/,
    '',
    /S01 .*care card/,
  ],
  [
    'a javascript: link',
    'guides/muscle-spasm.en.md',
    'Here is the good news:',
    '[good news](javascript:alert)',
    /model guides\/muscle-spasm\.en\.md:\d+ The link "javascript:alert" is not allowed/,
  ],
  [
    'an unknown directive',
    'guides/muscle-spasm.en.md',
    ':::key-points',
    ':::keypoints',
    /:\d+ ":::keypoints" is not known/,
  ],
  [
    'a date that is none',
    'guides/muscle-spasm.en.md',
    'reviewBy: 2028-03-01',
    'reviewBy: soon',
    /:\d+ reviewBy: This must be a date/,
  ],
  [
    'a review too far away',
    'guides/muscle-spasm.en.md',
    'reviewBy: 2028-03-01',
    'reviewBy: 2030-03-01',
    /D01 .*36 months/,
  ],
  [
    'an unknown field of the library',
    'library/redFlag.yaml',
    'minUrgency:',
    'urgency:',
    /library\/redFlag\.yaml:\d+ "urgency" is not a field of a redFlag/,
  ],
  [
    'a missing field of the library',
    'library/source.yaml',
    /\n {2}publisher: [^\n]+/,
    '',
    /library\/source\.yaml:\d+ publisher: This field is missing/,
  ],
  [
    'a library file that is not YAML',
    'library/person.yaml',
    /^[^]*$/,
    '- key: [',
    /library\/person\.yaml:\d+ This is not YAML/,
  ],
  [
    'a picture that is missing',
    'library/exercise.yaml',
    'knees-to-chest.svg',
    'nothing.svg',
    /The picture "drawings\/nothing\.svg" is missing/,
  ],
  [
    'words in an unknown language',
    'library/concept.yaml',
    /\{en: /,
    '{fr: x, en: ',
    /unknown language/,
  ],
])('%s is refused with file, line and remedy', async (_, file, from, to, expected) => {
  const problems = await problemsAfter(file, from, to)
  expect(problems.join('\n')).toMatch(expected)
})

test('two guides with one web address, and two texts for one key, are told with both places', async () => {
  const {client} = await openLake()
  const {folder} = copy()
  const text = readFileSync(join(folder, 'guides/muscle-spasm.en.md'), 'utf8')
  writeFileSync(
    join(folder, 'guides/other-spasm.en.md'),
    text.replace('key: muscle-spasm', 'key: other-spasm'),
  )
  mkdirSync(join(folder, 'more'))
  writeFileSync(
    join(folder, 'more/source.yaml'),
    '- key: dehydration\n  title: Another\n  publisher: P\n  kind: page\n  licence: other\n',
  )
  const doubled = await planOf(client, [folder])
  expect(doubled.problems.map(({message}) => message).join()).toMatch(
    /"dehydration" is also in .*source\.yaml:\d+/,
  )
  writeFileSync(join(folder, 'more/source.yaml'), '')
  const slugs = await planOf(client, [join(folder, 'library'), join(folder, 'guides')])
  expect(slugs.problems.map(({message}) => message).join()).toContain(
    'The web address "muscle-spasm" is also that of',
  )
})

test('files that are no guides are refused quickly and by name', async () => {
  const folder = makeFolder()
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const problems = async (path: string) =>
    (await readImport([path])).problems.map(({message}) => message).join()
  expect(await problems(file('big.en.md', 'x'.repeat(5_000_000)))).toContain('5.0 MB')
  expect(
    await problems(
      file(
        'long.en.md',
        `---\nschema: guide/1\nkey: long\nlanguage: en\n---\n\n${'word '.repeat(300_000)}`,
      ),
    ),
  ).toBe('')
  expect(await problems(file('binary.en.md', Buffer.from([0xff, 0xfe, 0x00])))).toContain('UTF-8')
  expect(await problems(file('empty.en.md', ' \n'))).toContain('empty')
  expect(await problems(file('guide.pdf', 'x'))).toContain('.md for guides')
  expect(await problems(file('guide.docx', 'x'))).toContain('no Word file')
  await expect(readImport([join(folder, 'nowhere.md')])).rejects.toThrow('There is no file')
})

test('a text of half a megabyte is named and not stored', async () => {
  const {client} = await openLake()
  const problems = await problemsAfter(
    'guides/muscle-spasm.en.md',
    'Here is the good news:',
    'word '.repeat(100_000),
  )
  expect(problems.join()).toContain('more than 100000 characters')
  expect(await client.fetch('count(*)')).toBe(0)
})
