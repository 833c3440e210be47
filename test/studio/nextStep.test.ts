import {expect, test} from 'vitest'

import type {SignOff, Snapshot} from '#schemas/approval/records.ts'
import type {Signer} from '#schemas/approval/rolesToSign.ts'
import type {SignOffRole} from '#schemas/vocabulary.ts'
import {type NextStep, nextStep} from '#studio/approval/nextStep.ts'
import {partName, partText} from '#studio/review/partWords.ts'
import {reviewWordsFor} from '#studio/review/words.ts'

import {sampleGuide} from '../support/guides.ts'

const {id: guideId, contentHash, authors} = sampleGuide
const author: Signer = {key: authors[0]?.key ?? '', roles: ['author']}
const editor: Signer = {key: 'an-editor', roles: ['editor']}
const clinician: Signer = {key: 'a-clinician', roles: ['clinicalReviewer']}
const nobody: Signer = {key: 'nobody', roles: []}

const signed = ({key}: Signer, role: SignOffRole, more: Partial<SignOff> = {}) => ({
  id: `${key} ${role}`,
  guideId,
  contentHash,
  role,
  by: key,
  on: '2026-01-10',
  sample: false,
  createdAt: '2026-01-10T09:00:00Z',
  ...more,
})
const step = (
  signer: Signer,
  signOffs: readonly ReturnType<typeof signed>[] = [],
  snapshots: readonly Snapshot[] = [],
): NextStep => nextStep(sampleGuide, {signOffs, snapshots}, signer)

const submitted = signed(author, 'author')
const all = [submitted, signed(editor, 'editorial'), signed(clinician, 'clinical')]

test('the next step leads from submitting over signing to publishing', () => {
  expect(step(author)).toEqual({step: 'submit'})
  expect(step(clinician)).toEqual({step: 'sign'})
  expect(step(author, [submitted])).toEqual({step: 'publish-guide', pause: 'waitsForOthers'})
  expect(step(editor, [submitted])).toEqual({step: 'sign'})
  expect(step(editor, all.slice(0, 2))).toEqual({step: 'publish-guide', pause: 'waitsForOthers'})
  for (const person of [author, editor, clinician])
    expect(step(person, all)).toEqual({step: 'publish-guide'})
})

test('whoever can do nothing now is told why', () => {
  expect(step(nobody)).toEqual({step: 'submit', pause: 'notYours'})
  const back = signed(clinician, 'clinical', {sentBack: 'Mend it.', seq: 2})
  expect(step(author, [...all, back])).toEqual({step: 'submit', pause: 'sentBack'})
  const {reviewBy} = sampleGuide.dates
  const published = {version: '1.0.0', contentHash, reviewBy, publishedAt: '2026-01-12'} as Snapshot
  expect(step(editor, all, [published])).toEqual({step: 'publish-guide', pause: 'isPublished'})
})

test('a review of words that stay is signed and published too', () => {
  const {reviewBy} = sampleGuide.dates
  const published = {version: '1.0.0', contentHash, reviewBy, publishedAt: '2026-01-12'} as Snapshot
  const checked = (evidenceChecked: string, signOffs: readonly ReturnType<typeof signed>[]) =>
    nextStep(
      {...sampleGuide, dates: {...sampleGuide.dates, evidenceChecked}},
      {signOffs, snapshots: [published]},
      clinician,
    )
  expect(checked('2026-01-10', all)).toEqual({step: 'publish-guide', pause: 'isPublished'})
  expect(checked('2027-01-10', all)).toEqual({step: 'sign'})
  const again = signed(clinician, 'clinical', {on: '2027-01-11', seq: 2})
  expect(checked('2027-01-10', [...all, again])).toEqual({step: 'publish-guide'})
})

test('parts are called what editors call them, in both languages', () => {
  const name = (id: string, kind: Parameters<typeof partName>[0]['kind'], locale = 'en-US') =>
    partName({id, kind}, reviewWordsFor(locale))
  expect(name('mainMessage', 'text')).toBe('Main message')
  expect(name('careAdvice/emergency/numb-saddle', 'sign', 'es-ES')).toBe(
    'Señal de alerta (emergencia): numb-saddle',
  )
  expect(name('careAdvice/urgent', 'sign')).toBe('Warning sign (urgent)')
  expect(name('sections/self-care/text', 'text')).toBe('Text: self-care')
  expect(name('sources/cramps', 'source')).toBe('Source: cramps')
})

test('records are read as lines and brand tokens as words', () => {
  const text = JSON.stringify({title: 'Cramps', authors: ['A', 'B'], dose: {sets: 2}})
  expect(partText({kind: 'source'}, text, String)).toBe('Cramps\nA\nB\nsets: 2')
  expect(partText({kind: 'sign'}, 'Call {phone}.', (field) => `<${field}>`)).toBe('Call <phone>.')
})
