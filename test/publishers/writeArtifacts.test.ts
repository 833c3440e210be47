import {mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {textArtifact} from '#publishers/artifact.ts'
import {writeArtifacts} from '#publishers/writeArtifacts.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'guidepost-out-'))
const one = textArtifact('site/guides/en/one/index.html', 'text/html', 'one')
const two = textArtifact('newsletter/two/issue.txt', 'text/plain', 'two')

test('a second run with the same artifacts writes nothing', () => {
  const out = folder()
  expect(writeArtifacts(out, [one, two]).written).toHaveLength(2)
  const before = statSync(join(out, one.path)).mtimeMs
  expect(writeArtifacts(out, [one, two])).toEqual({
    written: [],
    unchanged: [one.path, two.path],
    removed: [],
  })
  expect(statSync(join(out, one.path)).mtimeMs).toBe(before)
})

test('a file that is no longer produced is gone, with the folders that it leaves empty', () => {
  const out = folder()
  writeArtifacts(out, [one, two])
  expect(writeArtifacts(out, [two]).removed).toEqual([one.path])
  expect(readdirSync(out).sort()).toEqual(['.guidepost.json', 'newsletter'])
})

test('a run for one channel leaves the files of the others alone', () => {
  const out = folder()
  writeArtifacts(out, [one, two])
  expect(writeArtifacts(out, [], (path) => path.startsWith('newsletter/')).removed).toEqual([
    two.path,
  ])
  expect(readFileSync(join(out, one.path), 'utf8')).toBe('one')
})

test('a file that somebody deleted is written again', () => {
  const out = folder()
  writeArtifacts(out, [one])
  writeFileSync(join(out, '.guidepost.json'), 'not json')
  expect(writeArtifacts(out, [one]).written).toEqual([one.path])
})

test('when the folder cannot be written nothing is replaced and the remedy is named', () => {
  const out = folder()
  writeArtifacts(out, [one])
  const blocked = {...two, path: `${one.path}/below-a-file.txt`}
  const changed = textArtifact(one.path, 'text/html', 'changed')
  const file = join(out, 'a-file')
  writeFileSync(file, '')
  expect(() => writeArtifacts(file, [one])).toThrow(
    expect.objectContaining({hint: expect.stringContaining('--out')}),
  )
  expect(() => writeArtifacts(out, [blocked, changed])).toThrow('Cannot write')
  expect(readFileSync(join(out, one.path), 'utf8')).toBe('one')
  expect(readdirSync(out).filter((name) => name.startsWith('.staging'))).toEqual([])
})
