import {expect, test} from 'vitest'

import {checkGuides} from '#publishers/check/checkGuides.ts'
import {contentHash} from '#schemas/guide/contentHash.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {block, refs, type Stored} from '#test/support/build.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'
import {library, secondStoredGuide, storedGuide} from '#test/support/documents.ts'

const guide = 'muscle-spasm.en'
const id = 'guide-muscle-spasm-en'
const asOf = '2026-01-15'

/** The condition asks for a flag, as those of the library do. */
const demanding = library.map((document) =>
  document._id === 'concept-muscle-spasm'
    ? {...document, mandatoryFlags: refs('redFlag-numb-saddle')}
    : document,
)

type Spoil = (stored: Record<string, unknown>) => void

/** Changes the first thing in a tree of JSON that a test picks. */
function within(value: unknown, change: (node: Record<string, unknown>) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && change(value as Record<string, unknown>)) return true
  return Object.values(value).some((member) => within(member, change))
}

const spoilings: readonly (readonly [string, string, Spoil])[] = [
  [
    'a red flag is taken out',
    'S02',
    (stored) => {
      within(stored, (node) => {
        if (!Array.isArray(node['flags'])) return false
        node['flags'] = (node['flags'] as Stored[]).filter(
          (flag) => flag['_ref'] !== 'redFlag-numb-saddle',
        )
        return true
      })
    },
  ],
  [
    'a citation is taken out',
    'C01',
    (stored) => {
      within(stored, (node) => {
        if (node['key'] !== 'dehydration') return false
        within(node['label'], (label) => {
          const {children} = label
          if (!Array.isArray(children)) return false
          label['children'] = (children as Stored[]).filter(({_type}) => _type !== 'citationRef')
          return true
        })
        return true
      })
    },
  ],
  [
    'the review date is taken out',
    'model',
    (stored) => {
      delete stored['reviewBy']
    },
  ],
  [
    'a phone number is typed',
    'B01',
    (stored) => {
      stored['mainMessage'] = 'Call us at 555-555-0142.'
    },
  ],
  [
    'a dose stands without a source',
    'S05',
    (stored) => {
      stored['lede'] = [block(['Take 400 mg with food.'])]
    },
  ],
]

async function openSpoiled(spoil: Spoil): Promise<Clinic> {
  const stored = structuredClone(storedGuide) as Record<string, unknown>
  spoil(stored)
  return openClinic({guides: [stored as unknown as Stored, secondStoredGuide], more: demanding})
}

/** Sign-offs written straight into the store, as nobody who goes through the acts could. */
async function signPastTheActs({client}: Clinic): Promise<void> {
  const all = await client.fetch<Stored[]>('*', {}, {perspective: 'drafts'})
  const read = readGuide(id, new Map(all.map((document) => [document._id, document])))
  const hash = read.ok ? contentHash(read.value) : '0'.repeat(64)
  for (const [role, by] of [
    ['editorial', 'sample-editor'],
    ['clinical', 'sample-reviewer'],
  ])
    await client.create({
      _id: `signOff-forged-${role}`,
      _type: 'signOff',
      guide: {_type: 'reference', _ref: id, _weak: true},
      contentHash: hash,
      role,
      by,
      on: asOf,
      sample: false,
      checklist: [],
    })
}

test('the guide that is spoiled below is good before', async () => {
  const clinic = await openSpoiled(() => undefined)
  const {guides} = await checkGuides(clinic.client, asOf)
  expect(guides.flatMap(({problems}) => problems)).toEqual([])
  expect(await clinic.approve(guide)).toEqual([])
})

test.each(spoilings)(
  '%s: refused with %s by check, by signing, by publishing, and past the acts',
  async (_, rule, spoil) => {
    const clinic = await openSpoiled(spoil)
    const {guides} = await checkGuides(clinic.client, asOf)
    const errors = guides.flatMap(({problems}) => problems).filter(({level}) => level === 'error')
    expect(errors.map((problem) => problem.rule)).toContain(rule)
    expect(await clinic.act('sign', {guide, as: 'sample-reviewer', role: 'clinical'})).toContain(
      rule,
    )
    await signPastTheActs(clinic)
    expect(await clinic.act('publish-guide', {guide, as: 'sample-editor'})).toContain(rule)
    // The store's own publish makes no snapshot, so no channel hears of it.
    await clinic.client.action({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${id}`,
      publishedId: id,
    })
    const report = await clinic.publish()
    expect(report.written.filter((path) => path.includes('muscle-spasm'))).toEqual([])
    expect(await clinic.client.fetch('count(*[_type == "guideSnapshot"])')).toBe(0)
  },
)

test('an author who signs is refused with D02, and a sign-off past the acts does not count', async () => {
  const clinic = await openClinic({
    more: [
      {
        _id: 'person-sample-author',
        _type: 'person',
        key: 'sample-author',
        name: 'Sample Author',
        roles: ['author', 'clinicalReviewer'],
      },
    ],
  })
  expect(await clinic.act('sign', {guide, as: 'sample-author', role: 'clinical'})).toEqual(['D02'])
  await signPastTheActs(clinic)
  await clinic.client.delete('signOff-forged-clinical')
  const {guides} = await checkGuides(clinic.client, asOf)
  expect(guides.find((one) => one.id === id)?.missing).toEqual([
    'A clinical reviewer must read and sign this text.',
  ])
  const hash = await clinic.client.fetch<string>(
    '*[_id == "signOff-forged-editorial"][0].contentHash',
  )
  await clinic.client.create({
    _id: 'signOff-forged-author',
    _type: 'signOff',
    guide: {_type: 'reference', _ref: id, _weak: true},
    contentHash: hash,
    role: 'clinical',
    by: 'sample-author',
    on: asOf,
    sample: false,
    checklist: [],
  })
  expect(await clinic.act('publish-guide', {guide, as: 'sample-editor'})).toEqual(['D02'])
})
