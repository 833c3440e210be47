import fc from 'fast-check'
import {expect, test} from 'vitest'

import {approvalOf} from '#schemas/approval/approvalOf.ts'
import {readSignOff, type SignOff} from '#schemas/approval/records.ts'
import {reviewersOf} from '#schemas/approval/reviewersOf.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {signOffRoles} from '#schemas/vocabulary.ts'
import {sampleGuide} from '#test/support/guides.ts'

const guide: Guide = {
  ...sampleGuide,
  authors: [{key: 'author', name: 'Ada Author', sample: false}],
}
const {id: guideId, contentHash, dates} = guide

function signOff(by: string, more: Partial<SignOff> = {}): SignOff {
  const [role, on, sample] = ['clinical', '2026-01-10', false] as const
  return {id: `signOff-${by}`, guideId, contentHash, role, by, name: by, on, sample, ...more}
}

const namesOf = (...signOffs: SignOff[]) => reviewersOf(guide, signOffs).map(({name}) => name)

test.each([
  ['an editor', {role: 'editorial'}],
  ['who signed an older text', {contentHash: 'f'.repeat(64)}],
  ['who signed another guide', {guideId: 'guide-other-en'}],
  ['who signed before the evidence was checked', {on: '2025-01-01'}],
  ['who sent the text back', {sentBack: 'Say how long it takes.'}],
  ['an author', {by: 'author'}],
] as const)('%s is no reviewer', (_, change) => {
  expect(namesOf(signOff('Ana'), signOff('Eve', change))).toEqual(['Ana'])
  expect(dates.evidenceChecked > '2025-01-01').toBe(true)
})

test('who signed and then sent the text back is a reviewer again once they sign it after all', () => {
  const [first, back, again] = [
    signOff('Ana', {name: 'Ana Ruiz'}),
    signOff('Ana', {id: 'signOff-Ana-2', seq: 2, sentBack: 'No.'}),
    signOff('Ana', {id: 'signOff-Ana-3', seq: 3, name: 'Ana Ruiz Soto'}),
  ]
  expect(namesOf(first, back)).toEqual([])
  expect(namesOf(first, back, again)).toEqual(['Ana Ruiz Soto'])
})

test('reviewers stand in the order in which they signed, each as they were called', () => {
  const signOffs = [
    signOff('Zoe', {on: '2026-01-11', credentials: 'PT'}),
    signOff('Ana', {on: '2026-01-12'}),
    signOff('Max', {on: '2026-01-11'}),
  ]
  expect(reviewersOf(guide, signOffs)).toEqual([
    {key: 'Max', name: 'Max'},
    {key: 'Zoe', name: 'Zoe', credentials: 'PT'},
    {key: 'Ana', name: 'Ana'},
  ])
  expect(reviewersOf(guide, signOffs.toReversed())).toEqual(reviewersOf(guide, signOffs))
})

test('a record from before there were names is read, and names nobody', () => {
  const {id, guideId: _ref, name: _name, ...old} = signOff('Ana')
  const read = readSignOff({...old, _id: id, _type: 'signOff', guide: {_ref: guideId}})
  expect(read.ok && namesOf(read.value, signOff('Ben'))).toEqual(['Ben'])
})

test('a sample names no reviewer, so that nothing contradicts its notice', () => {
  const both = [signOff('Eve', {role: 'editorial'}), signOff('Ana')]
  expect(approvalOf(guide, both)).toMatchObject({approval: 'signed', reviewers: [{name: 'Ana'}]})
  const none = {approval: 'sample', reviewers: []}
  expect(approvalOf(guide, [...both, signOff('Sam', {sample: true})])).toEqual(none)
  expect(approvalOf(sampleGuide, both)).toEqual(none)
})

/** What people did with this text and others, each numbered as the acts number it. */
const history: fc.Arbitrary<SignOff[]> = fc
  .array(
    fc.record({
      by: fc.constantFrom('author', 'Ana', 'Ben', 'Eve'),
      role: fc.constantFrom(...signOffRoles),
      contentHash: fc.constantFrom(contentHash, contentHash, contentHash, 'f'.repeat(64)),
      on: fc.constantFrom('2024-01-10', '2026-01-10', '2026-01-11'),
      isBack: fc.boolean(),
      isOld: fc.boolean(),
    }),
    {maxLength: 10},
  )
  .map((acts) =>
    acts.map(({isBack, isOld, ...act}, index) => {
      const {name: _name, ...unnamed} = signOff(act.by)
      const named = isOld ? unnamed : {...unnamed, name: `${act.by}, act ${index}`}
      const comment = isBack ? {sentBack: 'No.'} : {}
      return {...named, ...comment, ...act, id: `signOff-${index}`, seq: index + 1}
    }),
  )

test('the reviewers of a text are those whose clinical sign-offs cover it, and nobody else', () => {
  fc.assert(
    fc.property(history, (signOffs) => {
      const reviewers = reviewersOf(guide, signOffs)
      const ofText = signOffs.filter((one) => one.contentHash === contentHash)
      const vouching = ofText.filter(({sentBack}) => sentBack === undefined)
      const expected = new Set(['Ana', 'Ben', 'Eve'].filter((by) => stands(by)))
      expect(new Set(reviewers.map(({key}) => key))).toEqual(expected)
      expect(reviewers).toHaveLength(expected.size)
      for (const {key, name} of reviewers) expect(name.startsWith(`${key}, act`)).toBe(true)

      function stands(by: string): boolean {
        const last = ofText.findLast((one) => one.by === by)
        const own = vouching.filter((one) => one.by === by)
        return (
          last?.sentBack === undefined &&
          !own.some(({role}) => role === 'author') &&
          own.some(
            ({role, on, name}) =>
              role === 'clinical' && on >= dates.evidenceChecked && name !== undefined,
          )
        )
      }
    }),
    {numRuns: 500},
  )
})
