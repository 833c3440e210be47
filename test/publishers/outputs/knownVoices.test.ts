import {mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {openKnownVoices} from '#publishers/outputs/knownVoices.ts'

const open = (folder: string, code = 'one program') => openKnownVoices(folder, code)

test('what a record said is known to the next run, until it says something else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-voices-'))
  const first = open(folder)
  expect(first.known('clinic en')).toBeUndefined()
  first.keep('clinic en', {phone: '1'})
  first.save()
  const second = open(folder)
  expect(second.known('clinic en')).toEqual({phone: '1'})
  second.keep('clinic en', {phone: '2'})
  second.save()
  expect(open(folder).known('clinic en')).toEqual({phone: '2'})
})

test('nothing is written where nothing is new', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-voices-'))
  const keep = () => {
    const voices = open(folder)
    voices.keep('clinic en', {phone: '1'})
    voices.save()
    return statSync(join(folder, 'voices.json')).ino
  }
  expect(keep()).toBe(keep())
})

test('what another program kept, or a damaged file, speaks for nobody', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-voices-'))
  const voices = open(folder)
  voices.keep('clinic en', {phone: '1'})
  voices.save()
  expect(open(folder, 'another program').known('clinic en')).toBeUndefined()
  const file = join(folder, 'voices.json')
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5))
  expect(open(folder).known('clinic en')).toBeUndefined()
})
