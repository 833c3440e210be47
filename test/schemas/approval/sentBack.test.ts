import {expect, test} from 'vitest'

import {coverageProblems, coveringSignOffs} from '#schemas/approval/coverage.ts'
import {guideState} from '#schemas/approval/guideState.ts'
import type {SignOff} from '#schemas/approval/records.ts'
import {hasSigned, rolesToSign} from '#schemas/approval/rolesToSign.ts'
import {sentBackProblems, standingSendBacks} from '#schemas/approval/sentBack.ts'
import type {SignOffRole} from '#schemas/vocabulary.ts'
import {sampleGuide} from '#test/support/guides.ts'

function record(by: string, role: SignOffRole, more: Partial<SignOff> = {}): SignOff {
  const {id: guideId, contentHash} = sampleGuide
  return {id: by, guideId, contentHash, role, by, on: '2026-01-10', sample: false, ...more}
}

const [author] = sampleGuide.authors
const submitted = record(author?.key ?? '', 'author')
const sentBack = record('a-clinician', 'clinical', {sentBack: 'The dose is too high.'})
const stateOf = (signOffs: readonly SignOff[], contentHash = sampleGuide.contentHash) =>
  guideState(
    {
      snapshots: [],
      withdrawals: [],
      signOffs,
      current: {...sampleGuide, contentHash},
      reviewBy: '2028-01-01',
    },
    '2026-01-15',
  )

test('a text that was sent back is a draft again, whoever else signed it', () => {
  expect(stateOf([submitted])).toBe('in review')
  expect(stateOf([submitted, sentBack])).toBe('draft')
  expect(stateOf([submitted, sentBack, record('an-editor', 'editorial')])).toBe('draft')
  expect(sentBackProblems(sampleGuide, [sentBack])[0]?.message).toContain('The dose is too high.')
})

test('sending back covers nothing', () => {
  expect(coveringSignOffs(sampleGuide, [sentBack])).toEqual([])
  expect(coverageProblems(sampleGuide, [record('an-editor', 'editorial'), sentBack])).toHaveLength(
    1,
  )
})

test('a changed text ends it, and so does a later signature of the same person, in whatever order they are read', () => {
  const other = '0'.repeat(64)
  expect(standingSendBacks({...sampleGuide, contentHash: other}, [sentBack])).toEqual([])
  expect(stateOf([submitted, {...submitted, contentHash: other}, sentBack], other)).toBe(
    'in review',
  )
  const after = record('a-clinician', 'clinical', {seq: 2})
  expect(stateOf([after, submitted, sentBack])).toBe('in review')
  expect(stateOf([after, submitted, sentBack, {...sentBack, seq: 3}])).toBe('draft')
})

test('as what somebody can sign follows from their record and from who signed', () => {
  const editor = {key: 'an-editor', roles: ['editor', 'clinicalReviewer']} as const
  const roles = (
    signOffs: readonly SignOff[],
    person: Parameters<typeof rolesToSign>[2] = editor,
  ) => rolesToSign(sampleGuide, signOffs, person)
  expect(roles([])).toEqual(['editorial', 'clinical'])
  expect(roles([record('another', 'editorial')])).toEqual(['clinical'])
  expect(roles([record('an-editor', 'editorial')])).toEqual([])
  expect(roles([], {key: 'nobody', roles: []})).toEqual([])
  expect(roles([], {key: author?.key ?? '', roles: ['author', 'editor']})).toEqual(['author'])
})

test('who signed, and then sent back, can sign again', () => {
  const signed = record('a-clinician', 'clinical')
  const back = {...sentBack, seq: 2}
  expect(hasSigned(sampleGuide, [signed], 'a-clinician')).toBe(true)
  expect(hasSigned(sampleGuide, [signed, back], 'a-clinician')).toBe(false)
  expect(
    rolesToSign(sampleGuide, [signed, back], {key: 'a-clinician', roles: ['clinicalReviewer']}),
  ).toEqual(['clinical'])
})

test('a clinical signature that is older than the check of the evidence covers nothing; other signatures do', () => {
  const signOffs = [record('an-editor', 'editorial'), record('a-clinician', 'clinical')]
  const checked = (evidenceChecked: string) => ({
    ...sampleGuide,
    dates: {...sampleGuide.dates, evidenceChecked},
  })
  expect(coverageProblems(checked('2026-01-10'), signOffs)).toEqual([])
  expect(coverageProblems(checked('2026-01-11'), signOffs)).toHaveLength(1)
})
