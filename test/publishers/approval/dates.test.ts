import {expect, test} from 'vitest'

import {fetchActor} from '#publishers/approval/fetchDesk.ts'
import {fetchWaiting} from '#publishers/approval/fetchWaiting.ts'
import {parseView} from '#schemas/approval/readApprovedGuide.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'
import {secondStoredGuide, storedGuide} from '#test/support/documents.ts'

/** Nobody states when a guide is published, changed or reviewed: publishing does, and no signature is lost over it. */

const spasm = 'muscle-spasm.en'
const id = storedGuide._id
const {datePublished, dateModified, lastReviewed, ...undated} = storedGuide
const fresh = {...undated, evidenceCheckedOn: '2026-01-10', reviewBy: '2028-01-10'}

const datesOf = async ({client}: Clinic) =>
  client.fetch<Record<string, string>>(
    `*[_id == "${id}"][0]{datePublished, dateModified, lastReviewed}`,
    {},
    {perspective: 'published'},
  )

async function signOn(clinic: Clinic, edited: string, reviewed: string): Promise<void> {
  const by = (as: string, role: string) => ({guide: spasm, as, role})
  expect(await clinic.act('sign', by('sample-editor', 'editorial'), edited)).toEqual([])
  expect(await clinic.act('sign', by('sample-reviewer', 'clinical'), reviewed)).toEqual([])
}

const publish = async (clinic: Clinic, on: string) =>
  clinic.act('publish-guide', {guide: spasm, as: 'sample-editor'}, on)

test('the first publishing stamps its own day and that of the clinical signature', async () => {
  const clinic = await openClinic({guides: [fresh, secondStoredGuide]})
  expect(await publish(clinic, '2026-01-11')).toEqual(['D02', 'D02'])
  await signOn(clinic, '2026-01-11', '2026-01-12')
  expect(await publish(clinic, '2026-01-15')).toEqual([])
  const stamped = {
    datePublished: '2026-01-15',
    dateModified: '2026-01-15',
    lastReviewed: '2026-01-12',
  }
  expect(await datesOf(clinic)).toEqual(stamped)
  const text = await clinic.client.fetch<string>('*[_type == "guideSnapshot"][0].view')
  expect(parseView(text)?.dates).toEqual({
    published: '2026-01-15',
    modified: '2026-01-15',
    lastReviewed: '2026-01-12',
    reviewBy: '2028-01-10',
    evidenceChecked: '2026-01-10',
  })
  // The stamp is no change: there is nothing to sign and nothing to publish.
  expect(await publish(clinic, '2026-01-20')).toEqual(['D02'])
  expect(await datesOf(clinic)).toEqual(stamped)
})

test('a later change moves what it makes untrue; the first day stays', async () => {
  const clinic = await openClinic({guides: [fresh, secondStoredGuide]})
  await signOn(clinic, '2026-01-11', '2026-01-12')
  expect(await publish(clinic, '2026-01-15')).toEqual([])
  const {client} = clinic
  // Only a shared text changes: the guide has no draft of its own.
  await client
    .patch('redFlag-bladder-bowel')
    .set({'text.en[0].children[0].text': 'You cannot pass urine at all.'})
    .commit()
  await signOn(clinic, '2026-02-01', '2026-02-02')
  expect(await publish(clinic, '2026-02-03')).toEqual([])
  expect(await datesOf(clinic)).toEqual({
    datePublished: '2026-01-15',
    dateModified: '2026-02-03',
    lastReviewed: '2026-02-02',
  })
  // Only when it is looked at again changes: the text is as old as it was.
  await client.patch(id).set({reviewBy: '2027-06-01'}).commit()
  expect(await publish(clinic, '2026-03-01')).toEqual([])
  expect(await datesOf(clinic)).toMatchObject({dateModified: '2026-02-03'})
})

test('a review of words that stay as they are takes a clinical signature after the check of the evidence, and no other', async () => {
  const clinic = await openClinic({guides: [fresh, secondStoredGuide]})
  await signOn(clinic, '2026-01-11', '2026-01-12')
  expect(await publish(clinic, '2026-01-15')).toEqual([])
  const waitsForReviewer = async () => {
    const person = await fetchActor(clinic.client, 'sample-reviewer', {
      act: 'sign',
      roles: ['clinicalReviewer'],
    })
    const {toSign} = await fetchWaiting(clinic.client, person)
    return toSign.map(({id: guideId, why, roles}) => [guideId, why, roles])
  }
  expect(await waitsForReviewer()).toEqual([])
  await clinic.client
    .patch(id)
    .set({evidenceCheckedOn: '2028-01-02', reviewBy: '2030-01-02'})
    .commit()
  expect(await waitsForReviewer()).toEqual([[id, 'checkedAgain', ['clinical']]])
  expect(await publish(clinic, '2028-01-03')).toEqual(['D02'])
  const sign = async (on: string) =>
    clinic.act('sign', {guide: spasm, as: 'sample-reviewer', role: 'clinical'}, on)
  expect(await sign('2028-01-04')).toEqual([])
  expect(await sign('2028-01-05')).toEqual(['D02'])
  expect(await waitsForReviewer()).toEqual([])
  expect(await publish(clinic, '2028-01-06')).toEqual([])
  expect(await datesOf(clinic)).toEqual({
    datePublished: '2026-01-15',
    dateModified: '2026-01-15',
    lastReviewed: '2028-01-04',
  })
})

test('what an import states stays, and one stated day alone leads to none that cannot be true', async () => {
  const stated = {...storedGuide, evidenceCheckedOn: '2025-03-03'}
  const clinic = await openClinic({guides: [stated, secondStoredGuide]})
  await signOn(clinic, '2026-01-11', '2026-01-12')
  expect(await publish(clinic, '2026-01-15')).toEqual([])
  expect(await datesOf(clinic)).toEqual({datePublished, dateModified, lastReviewed: '2026-01-12'})
  const other = await openClinic({
    guides: [{...fresh, dateModified: '2024-05-01'}, secondStoredGuide],
  })
  await signOn(other, '2026-01-11', '2026-01-12')
  expect(await publish(other, '2026-01-15')).toEqual([])
  expect(await datesOf(other)).toMatchObject({
    datePublished: '2026-01-15',
    dateModified: '2026-01-15',
  })
  expect(lastReviewed).toBe('2025-03-03')
})
