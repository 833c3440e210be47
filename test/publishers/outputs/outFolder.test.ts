import {existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {textArtifact} from '#publishers/artifact.ts'
import {createJob, type Job} from '#publishers/outputs/job.ts'
import {OutFolder, readGone} from '#publishers/outputs/outFolder.ts'
import {removeFiles, replaceFiles} from '#publishers/outputs/replaceFiles.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'guidepost-out-'))

function job(name: string, text: string, path = `site/${name}/index.html`): Job {
  return createJob('code', {
    name,
    channel: 'leaflet',
    guides: [`guide-${name}`],
    inputs: {text, path},
    make: async () => ({artifacts: [textArtifact(path, 'text/html', text)]}),
  })
}

async function run(out: string, jobs: readonly Job[]) {
  const open = new OutFolder(out)
  for (const one of jobs.filter((each) => !open.isCurrent(each)))
    open.put(one, await one.make({figure: never, set: never, close: never}))
  open.drop([...open.entries.keys()].filter((name) => !jobs.some((one) => one.name === name)))
  return open.finish(jobs)
}
const never = () => Promise.reject(new Error('not asked for'))

const one = job('one', 'words of one')
const two = job('two', 'words of two')

test('what is made of the same inputs is not made again', async () => {
  const out = folder()
  expect((await run(out, [one, two])).written).toHaveLength(2)
  const before = statSync(join(out, 'site/one/index.html')).mtimeMs
  const list = statSync(join(out, '.guidepost.json')).mtimeMs
  expect(await run(out, [one, two])).toEqual({
    written: [],
    unchanged: ['site/one/index.html', 'site/two/index.html'],
    removed: [],
  })
  expect(statSync(join(out, 'site/one/index.html')).mtimeMs).toBe(before)
  expect(statSync(join(out, '.guidepost.json')).mtimeMs).toBe(list)
})

test('another program or another input makes it again; the same bytes are not written again', async () => {
  const out = folder()
  await run(out, [one])
  expect((await run(out, [job('one', 'other words')])).written).toEqual(['site/one/index.html'])
  const updated = {...job('one', 'other words'), from: 'another program'}
  expect(new OutFolder(out).isCurrent(updated)).toBe(false)
  expect((await run(out, [updated])).written).toEqual([])
  expect(new OutFolder(out).isCurrent(updated)).toBe(true)
})

test('a file that is no longer asked for is gone, with the folders that it leaves empty', async () => {
  const out = folder()
  await run(out, [one, two])
  expect((await run(out, [two])).removed).toEqual(['site/one/index.html'])
  expect(readdirSync(join(out, 'site'))).toEqual(['two'])
})

test('a path that goes over to another job stays', async () => {
  const out = folder()
  await run(out, [one])
  const heir = job('heir', 'words of the heir', 'site/one/index.html')
  expect(await run(out, [heir])).toMatchObject({written: ['site/one/index.html'], removed: []})
  expect(readFileSync(join(out, 'site/one/index.html'), 'utf8')).toBe('words of the heir')
})

test('a file that somebody deleted is made again', async () => {
  const out = folder()
  await run(out, [one])
  removeFiles(out, ['site/one/index.html'])
  expect((await run(out, [one])).written).toEqual(['site/one/index.html'])
})

test('a run that was cut between list and files leaves nothing that the next run does not know', async () => {
  const out = folder()
  await run(out, [one])
  // What the list looks like when the process died while files were moved: the job is unfinished, its files are named.
  const list = JSON.parse(readFileSync(join(out, '.guidepost.json'), 'utf8')) as {
    jobs: Record<string, {from: string; files: Record<string, string>}>
  }
  list.jobs['cut'] = {...list.jobs['one'], from: '', files: {'site/cut/index.html': 'x'}}
  writeFileSync(join(out, '.guidepost.json'), JSON.stringify(list))
  replaceFiles(out, [{path: 'site/cut/index.html', bytes: new Uint8Array([1])}])
  expect((await run(out, [one])).removed).toEqual(['site/cut/index.html'])
  expect(existsSync(join(out, 'site/cut'))).toBe(false)
})

test('a damaged list makes everything unknown: it is made anew or goes', async () => {
  const out = folder()
  await run(out, [one, two])
  writeFileSync(join(out, '.guidepost.json'), 'not json')
  const report = await run(out, [one])
  expect(report.removed).toEqual(['site/two/index.html'])
  expect(readdirSync(join(out, 'site'))).toEqual(['one'])
})

test('the list says what answers 410, and with which file', async () => {
  const out = folder()
  const open = new OutFolder(out)
  const gone = ['site/one/index.html', 'site/leaflets/one.en.a4.pdf']
  const notice = textArtifact('site/one/index.html', 'text/html', 'Withdrawn')
  open.put(one, {artifacts: [notice], gone})
  open.put(two, {artifacts: [], gone: ['site/leaflets/two.en.a4.pdf']})
  open.finish([one, two])
  expect([...readGone(out)]).toEqual([
    ['site/one/index.html', 'site/one/index.html'],
    ['site/leaflets/one.en.a4.pdf', 'site/one/index.html'],
    ['site/leaflets/two.en.a4.pdf', 'site/leaflets/two.en.a4.pdf'],
  ])
})

test('when the folder cannot be written nothing is replaced and the remedy is named', async () => {
  const out = folder()
  await run(out, [one])
  const file = join(out, 'a-file')
  writeFileSync(file, '')
  await expect(run(file, [one])).rejects.toThrow(
    expect.objectContaining({hint: expect.stringContaining('--out')}),
  )
  const blocked = job('blocked', 'x', 'site/one/index.html/below-a-file.txt')
  await expect(run(out, [one, blocked])).rejects.toThrow('Cannot write')
  expect(readFileSync(join(out, 'site/one/index.html'), 'utf8')).toBe('words of one')
  expect(readdirSync(out).filter((name) => name.startsWith('.staging'))).toEqual([])
})
