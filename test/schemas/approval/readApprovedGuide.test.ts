import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {withApproval} from '#schemas/approval/approvalOf.ts'
import {type GuideRecords, guideState, nextVersion} from '#schemas/approval/guideState.ts'
import {readApprovedGuide, viewOf} from '#schemas/approval/readApprovedGuide.ts'
import type {SignOff, Snapshot, Withdrawal} from '#schemas/approval/records.ts'
import {contentHash} from '#schemas/guide/contentHash.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {hashText} from '#schemas/hash.ts'
import {arbitraryGuide, sampleGuide} from '#test/support/guides.ts'

function signed(guide: Guide, more: Partial<SignOff> = {}): SignOff[] {
  return (
    [
      ['editorial', 'an-editor'],
      ['clinical', 'a-clinician'],
    ] as const
  ).map(([role, by]) => ({
    id: `signOff-${role}`,
    guideId: guide.id,
    contentHash: guide.contentHash,
    role,
    by,
    on: '2026-01-10',
    sample: false,
    ...more,
  }))
}

function snapshotOf(guide: Guide, view = viewOf(guide)): Snapshot {
  return {
    id: 'guideSnapshot-x-1-0-0',
    guideId: guide.id,
    key: guide.key,
    language: guide.language,
    version: '1.0.0',
    class: 'major',
    contentHash: guide.contentHash,
    viewHash: hashText(view),
    publishedAt: '2026-01-11',
    reviewBy: guide.dates.reviewBy,
    by: 'an-editor',
    note: '',
  }
}

/** Every text of the approved part, by path: what a forger could change. */
function texts(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [[...path]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => texts(member, [...path, name]))
}

function changedAt(view: string, path: readonly (string | number)[]): string {
  const root: unknown = JSON.parse(view)
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => Reflect.get(Object(at), step), root)
  const last = path.at(-1) ?? ''
  Reflect.set(Object(parent), last, `${String(Reflect.get(Object(parent), last))} x`)
  return JSON.stringify(root)
}

describe('approval law', () => {
  test('what was signed comes back as it was, for every guide', () => {
    fc.assert(
      fc.property(arbitraryGuide(), (guide) => {
        const read = readApprovedGuide(snapshotOf(guide), viewOf(guide), signed(guide))
        // The author of generated guides is a sample person.
        const expected = {...guide, approval: 'sample', version: '1.0.0'}
        expect(read).toEqual({ok: true, value: JSON.parse(JSON.stringify(expected))})
      }),
      {numRuns: 40},
    )
  })

  test('a change of any text is refused, also with the hash of the changed view', () => {
    const approved = [
      'title',
      'mainMessage',
      'keyPoints',
      'careAdvice',
      'lede',
      'sections',
      'citations',
    ]
    fc.assert(
      fc.property(arbitraryGuide(), fc.nat(), (guide, seed) => {
        const view = viewOf(guide)
        const all = texts(JSON.parse(view)).filter(
          // A visit to a source and the keys that only editors' tools read are not what a clinician approves.
          (path) =>
            approved.includes(String(path[0])) &&
            !/^(_key|accessedOn|marks)$/.test(String(path.at(-1))) &&
            !path.includes('marks'),
        )
        const path = all[seed % all.length] ?? []
        const forged = changedAt(view, path)
        const unseen = readApprovedGuide(snapshotOf(guide), forged, signed(guide))
        const rehashed = readApprovedGuide(snapshotOf(guide, forged), forged, signed(guide))
        expect([unseen.ok, rehashed.ok], path.join('.')).toEqual([false, false])
      }),
      {numRuns: 100},
    )
  })

  test('a version names who had reviewed it when it was published, beside its text and not in it', () => {
    const guide: Guide = {
      ...sampleGuide,
      authors: sampleGuide.authors.map((author) => ({...author, sample: false})),
    }
    const [editorial, clinical] = signed(guide, {name: 'Ana Ruiz'})
    const later = signed(guide, {by: 'another', name: 'Ben Soto', on: '2027-05-01'})
    if (editorial === undefined || clinical === undefined) throw new Error('two people signed')
    const signOffs = [editorial, clinical, ...later]
    const read = (snapshot: Snapshot, view: string) => {
      const result = readApprovedGuide(snapshot, view, signOffs)
      return result.ok ? result.value.reviewers.map(({name}) => name) : result.problems
    }
    expect(read(snapshotOf(guide), viewOf(guide))).toEqual(['Ana Ruiz'])
    const renewed = {...guide, dates: {...guide.dates, evidenceChecked: '2027-04-01'}}
    const second = {...snapshotOf(renewed), publishedAt: '2027-05-02'}
    expect(read(second, viewOf(renewed))).toEqual(['Ben Soto'])
    const named = {...guide, reviewers: [{key: 'ana', name: 'Ana Ruiz'}]}
    expect(viewOf(named)).toBe(viewOf(guide))
    expect(contentHash(named)).toBe(guide.contentHash)
  })

  test.each([
    ['of another text', {contentHash: 'f'.repeat(64)}],
    ['of another guide', {guideId: 'guide-other-en'}],
    ['by one person', {by: 'one-person'}],
    ['by the author', {by: 'sample-author'}],
    ['of one role', {role: 'clinical'}],
  ] as const)('sign-offs %s do not count', (_, change) => {
    const read = readApprovedGuide(
      snapshotOf(sampleGuide),
      viewOf(sampleGuide),
      signed(sampleGuide, change),
    )
    expect(read.ok).toBe(false)
  })

  test('a text that is no view of ours is a problem, never an exception', () => {
    for (const text of ['', 'not json', '[]', 'null', '{"schema":"guide-view/9"}'])
      expect(readApprovedGuide(snapshotOf(sampleGuide, text), text, signed(sampleGuide)).ok).toBe(
        false,
      )
  })
})

describe('the state of a guide', () => {
  const recall = (seq: number, kind: Withdrawal['kind']): Withdrawal => ({
    id: `w${seq}`,
    guideId: sampleGuide.id,
    seq,
    kind,
    on: '2026-01-01',
    by: 'x',
  })
  const records = (more: Partial<GuideRecords> = {}): GuideRecords => ({
    snapshots: [],
    withdrawals: [],
    signOffs: [],
    current: sampleGuide,
    reviewBy: '2028-03-01',
    ...more,
  })
  const snapshots = [{version: '1.0.0'}]

  test.each([
    ['draft', {}, '2026-01-15'],
    ['in review', {signOffs: signed(sampleGuide).slice(0, 1)}, '2026-01-15'],
    ['approved', {signOffs: signed(sampleGuide)}, '2026-01-15'],
    ['draft', {signOffs: signed(sampleGuide, {contentHash: 'f'.repeat(64)})}, '2026-01-15'],
    ['published', {snapshots}, '2027-12-01'],
    ['due', {snapshots}, '2027-12-02'],
    ['due', {snapshots}, '2028-03-01'],
    ['overdue', {snapshots}, '2028-03-02'],
    ['suspended', {snapshots, withdrawals: [recall(1, 'suspended')]}, '2026-01-15'],
    [
      'withdrawn',
      {snapshots, withdrawals: [recall(2, 'withdrawn'), recall(1, 'suspended')]},
      '2030-01-01',
    ],
    [
      'published',
      {snapshots, withdrawals: [recall(1, 'withdrawn'), recall(2, 'lifted')]},
      '2026-01-15',
    ],
  ] as const)('is %s', (state, more, asOf) => {
    expect(guideState(records(more), asOf)).toBe(state)
  })

  test('versions count like numbers', () => {
    expect(nextVersion(undefined, 'patch')).toBe('1.0.0')
    expect(nextVersion('1.9.9', 'patch')).toBe('1.9.10')
    expect(nextVersion('1.9.10', 'minor')).toBe('1.10.0')
    expect(nextVersion('1.10.0', 'major')).toBe('2.0.0')
  })
})

describe('a guide as editors see it', () => {
  const draft: Guide = {...sampleGuide, approval: 'draft', version: ''}
  const snapshots = [snapshotOf(draft)]

  test('is a draft until both signatures cover this very text', () => {
    const read = (signOffs: readonly SignOff[], guide = draft) =>
      withApproval(guide, {signOffs, snapshots: []}).approval
    expect(read([])).toBe('draft')
    for (const signature of signed(draft)) expect(read([signature])).toBe('draft')
    expect(read(signed({...draft, contentHash: 'of another text'}))).toBe('draft')
    const by = (sample: boolean): Guide => ({
      ...draft,
      authors: draft.authors.map((author) => ({...author, sample})),
    })
    expect(read(signed(by(false)), by(false))).toBe('signed')
    expect(read(signed(by(false), {sample: true}), by(false))).toBe('sample')
    expect(read(signed(by(true)), by(true))).toBe('sample')
  })

  test('has the version under which this very text was published, and none once a letter differs', () => {
    const read = (guide: Guide) => withApproval(guide, {signOffs: signed(guide), snapshots}).version
    expect(read(draft)).toBe('1.0.0')
    expect(read({...draft, contentHash: 'of another text'})).toBe('')
  })
})
