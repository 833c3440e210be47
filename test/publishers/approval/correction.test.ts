import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {doAct} from '#publishers/approval/acts.ts'
import {openClinic} from '#test/support/clinic.ts'

const on = '2026-01-20'
const draft = 'drafts.newsletterIssue-correction-muscle-spasm-en-1'

async function openWithIssue() {
  const clinic = await openClinic()
  for (const guide of ['muscle-spasm.en', 'stiff-neck.en'])
    expect(await clinic.approve(guide)).toEqual([])
  return clinic
}

async function withdraw(client: Parameters<typeof doAct>[2]['client'], more: object = {}) {
  const done = await doAct(
    'withdraw',
    {guide: 'muscle-spasm.en', as: 'sample-reviewer', reason: 'error', on, ...more},
    {client, gate: () => Promise.resolve([])},
  )
  return done.ok ? done.value : ''
}

test('a withdrawal names the newsletters that carried the guide and drafts their correction', async () => {
  const clinic = await openWithIssue()
  const told = await withdraw(clinic.client, {notice: 'The dose was wrong.'})
  expect(told).toContain('carried it: “Gentle ways to feel better this month” (2026-01-15).')
  expect(told).toContain('“A correction to our newsletter”')
  const issue = await clinic.client.getDocument(draft)
  expect(issue).toMatchObject({
    language: 'en',
    subject: 'A correction to our newsletter',
    correctionOf: {_ref: 'guide-muscle-spasm-en'},
    guides: [],
  })
  expect(issue?.['intro']).toBe(
    'In our newsletter of January 15, 2026 we sent you "Muscle spasm: a guide". We have taken this guide back. Please do not follow it any longer, and throw away any printed copy. The dose was wrong. Do you have questions? Call us. We are glad to help.',
  )
  // Nothing goes out by itself: a draft is no issue.
  const before = await clinic.publish(on)
  expect(before.written.filter((path) => path.includes('correction'))).toEqual([])
  await clinic.client.action({
    actionType: 'sanity.action.document.publish',
    draftId: draft,
    publishedId: draft.replace('drafts.', ''),
  })
  await clinic.publish(on)
  const mail = readFileSync(
    join(clinic.config.outFolder, 'newsletter/correction-muscle-spasm-en-1/issue.txt'),
    'utf8',
  )
  expect(mail.replaceAll(/\s+/g, ' ')).toContain('We have taken this guide back.')
  expect(mail).not.toMatch(/When to get|About this guide/)
})

test('with a replacement the correction carries it', async () => {
  const clinic = await openWithIssue()
  await withdraw(clinic.client, {replacement: 'stiff-neck.en'})
  const issue = await clinic.client.getDocument(draft)
  expect(issue?.['guides']).toMatchObject([{guide: {_ref: 'guide-stiff-neck-en'}}])
})

test('a guide that no newsletter carried needs no correction', async () => {
  const clinic = await openWithIssue()
  await clinic.client.delete('newsletterIssue-sample-issue')
  expect(await withdraw(clinic.client)).toBe('Withdrawn: “Muscle spasm”.')
  expect(await clinic.client.getDocument(draft)).toBeUndefined()
})
