import {expect, test} from 'vitest'

import {actAndPublish} from '#publishers/approval/actAndPublish.ts'
import {connectLake} from '#publishers/connectLake.ts'
import {inline} from '#test/support/build.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'

const on = '2026-01-15'

async function actOn(
  {config}: Clinic,
  name: 'sign' | 'publish-guide',
  words: Record<string, string>,
  changed = 'redFlag-bladder-bowel',
) {
  const connection = await connectLake(config)
  try {
    return await actAndPublish(
      {name, words: {...words, on}, changed},
      {connection, config, asOf: on, now: `${on}T09:00:00Z`},
    )
  } finally {
    await connection.close()
  }
}

async function openReopened(): Promise<Clinic> {
  const clinic = await openClinic()
  for (const guide of ['muscle-spasm.en', 'stiff-neck.en'])
    expect(await clinic.approve(guide)).toEqual([])
  await clinic.client
    .patch('redFlag-bladder-bowel')
    .set({'text.en': inline('You lose control of your bladder or bowels.')})
    .commit()
  return clinic
}

test('guides that one changed flag reopened are signed and published in one go', async () => {
  const clinic = await openReopened()
  const editor = await actOn(clinic, 'sign', {as: 'sample-editor', role: 'editorial'})
  expect(editor.done).toBe(true)
  const told = editor.said.join('\n')
  expect(told).toContain('- You cannot control your bladder or bowels as you usually do.')
  expect(told).toContain('+ You lose control of your bladder or bowels.')
  expect(told.match(/^Signed /gm)).toHaveLength(2)
  await actOn(clinic, 'sign', {as: 'sample-reviewer', role: 'clinical'})
  const published = await actOn(clinic, 'publish-guide', {as: 'sample-editor', note: 'Clearer.'})
  expect(published.done).toBe(true)
  expect(
    await clinic.client.fetch('*[_type == "guideSnapshot" && version == "2.0.0"].class'),
  ).toEqual(['major', 'major'])
  await expect(actOn(clinic, 'sign', {as: 'sample-editor', role: 'editorial'})).rejects.toThrow(
    'No published guide is changed by "redFlag-bladder-bowel"',
  )
})

test('a guide in which more changed is left to a look of its own', async () => {
  const clinic = await openReopened()
  await clinic.client
    .patch('guide-stiff-neck-en')
    .set({mainMessage: 'A stiff neck mostly gets better within a week.'})
    .commit()
  const {said: lines} = await actOn(clinic, 'sign', {as: 'sample-editor', role: 'editorial'})
  expect(lines.filter((line) => line.startsWith('Signed '))).toHaveLength(1)
  expect(lines.at(-1)).toBe(
    'stiff-neck-en is left out, because more than that changed: the emergency sign "bladder-bowel" was changed, the main message was changed. Read it and sign it by itself.',
  )
})

test('advice that changed cannot be published as less than it is', async () => {
  const clinic = await openReopened()
  await actOn(clinic, 'sign', {as: 'sample-editor', role: 'editorial'})
  await actOn(clinic, 'sign', {as: 'sample-reviewer', role: 'clinical'})
  const publishAs = (change: string) =>
    clinic.act('publish-guide', {guide: 'muscle-spasm.en', as: 'sample-editor', class: change})
  expect(await publishAs('patch')).toEqual(['D04'])
  expect(await publishAs('minor')).toEqual(['D04'])
  expect(await publishAs('major')).toEqual([])
})
