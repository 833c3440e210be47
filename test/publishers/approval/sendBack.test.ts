import {expect, test} from 'vitest'

import {checkGuides} from '#publishers/check/checkGuides.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'

const guide = 'muscle-spasm.en'
const id = 'guide-muscle-spasm-en'
const comment = 'Say how long it takes.'
const sendBack = (clinic: Clinic, as = 'sample-reviewer', words = comment) =>
  clinic.act('send-back', {guide, as, comment: words})
const standing = async ({client}: Clinic) =>
  (await checkGuides(client, '2026-01-15')).guides.find((one) => one.id === id)

test('a text that was sent back is not published until it changes', async () => {
  const clinic = await openClinic()
  await clinic.act('sign', {guide, as: 'sample-author', role: 'author'})
  expect((await standing(clinic))?.state).toBe('in review')
  await clinic.act('sign', {guide, as: 'sample-editor', role: 'editorial'})
  await clinic.act('sign', {guide, as: 'sample-second-reviewer', role: 'clinical'})
  expect(await sendBack(clinic)).toEqual([])
  expect(await standing(clinic)).toMatchObject({
    state: 'draft',
    missing: [expect.stringContaining(comment)],
  })
  expect(await clinic.act('publish-guide', {guide, as: 'sample-editor'})).toEqual(['D02'])

  await clinic.client.patch(`drafts.${id}`).set({mainMessage: 'Most pass within minutes.'}).commit()
  expect(await clinic.approve(guide)).toEqual([])
})

test('it ends when the same person signs the same text after all', async () => {
  const clinic = await openClinic()
  const sign = () => clinic.act('sign', {guide, as: 'sample-reviewer', role: 'clinical'})
  expect(await sign()).toEqual([])
  expect(await sign()).toEqual(['D02'])
  expect(await sendBack(clinic)).toEqual([])
  expect((await standing(clinic))?.state).toBe('draft')
  expect(await sign()).toEqual([])
  expect((await standing(clinic))?.state).toBe('in review')
  expect(await clinic.act('sign', {guide, as: 'sample-editor', role: 'editorial'})).toEqual([])
  expect(await clinic.act('publish-guide', {guide, as: 'sample-editor'})).toEqual([])
  expect(
    await clinic.client.fetch(
      '*[_type == "signOff" && by == "sample-reviewer"] | order(coalesce(seq, 1)){seq, sentBack}',
    ),
  ).toEqual([
    {seq: null, sentBack: null},
    {seq: 2, sentBack: comment},
    {seq: 3, sentBack: null},
  ])
})

test('what is published is suspended instead, and only who signs for others sends back, and says why', async () => {
  const clinic = await openClinic()
  await expect(sendBack(clinic, 'sample-author')).rejects.toThrow('may not send a guide back')
  await expect(sendBack(clinic, 'sample-editor', '  ')).rejects.toThrow('wrong words')
  await clinic.approve(guide)
  expect(await sendBack(clinic)).toEqual(['D02'])
})

test('a text that breaks a rule cannot be signed, but sent back', async () => {
  const clinic = await openClinic()
  await clinic.client.patch(`drafts.${id}`).set({mainMessage: 'Call us at 555-555-0142.'}).commit()
  expect(await clinic.act('sign', {guide, as: 'sample-author', role: 'author'})).toEqual(['B01'])
  expect(await sendBack(clinic)).toEqual([])
})

test('what a reviewer has checked is on record, and nothing else is', async () => {
  const clinic = await openClinic()
  const sign = {guide, as: 'sample-reviewer', role: 'clinical'}
  await expect(clinic.act('sign', {...sign, checklist: 'redFlags,vibes'})).rejects.toThrow(
    'wrong words',
  )
  expect(await clinic.act('sign', {...sign, checklist: 'redFlags,doses'})).toEqual([])
  expect(await clinic.client.fetch('*[_type == "signOff"][0].checklist')).toEqual([
    'redFlags',
    'doses',
  ])
})
