import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, onTestFinished, test} from 'vitest'

import {ref, refs} from '#test/support/build.ts'
import {openClinic} from '#test/support/clinic.ts'
import {run} from '#test/support/programs.ts'

const guide = 'muscle-spasm.en'
const id = 'drafts.guide-muscle-spasm-en'
const guess = (key: string, more: object = {}) => ({
  _type: 'importGuess',
  _key: key,
  path: 'sections.causes',
  about: 'aspect',
  text: 'Where the trouble begins',
  guess: 'A section about "Causes" (causes).',
  confidence: 0.4,
  confirmed: false,
  ...more,
})

test('nobody can sign or publish while a guess is open, and guesses are no part of what is signed', async () => {
  const {client, act, approve} = await openClinic()
  await client
    .patch(id)
    .set({guesses: [guess('a'), guess('b', {confirmed: true})]})
    .commit()
  for (const [as, role] of [
    ['sample-editor', 'editorial'],
    ['sample-reviewer', 'clinical'],
  ] as const)
    expect(await act('sign', {guide, as, role})).toEqual(['G05'])
  expect(await act('publish-guide', {guide, as: 'sample-editor'})).toContain('G05')
  await client.patch(id).set({'guesses[_key=="a"].confirmed': true}).commit()
  expect(await approve(guide)).toEqual([])
  const [view] = await client.fetch<string[]>('*[_type == "guideSnapshot"].view')
  expect(view).not.toContain('Where the trouble begins')
})

test('from a pasted text to a guide that can be signed, on the command line', async () => {
  const {client, config, act} = await openClinic()
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-paste-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const file = join(folder, 'text.txt')
  writeFileSync(
    file,
    `A Guide to Stiff Knees

A stiff knee is a nuisance, but it seldom means harm.

Overview

The knee is a hinge with a sleeve around it.

Symptoms

- Tightness behind the kneecap
- A dull ache

Self-care

- Bend and stretch your knee gently.
- Walk a little every day.

When to get help

Call 911 if your leg is cold and pale. See a doctor if the knee is not better after two weeks.
`,
  )
  const desk = {
    folder,
    environment: {GUIDEPOST_DATA: config.dataFolder, GUIDEPOST_OUT: config.outFolder},
  }
  const dry = await run(desk, 'content', 'import', file)
  expect(dry.stdout + dry.stderr).toMatch(/guide-stiff-knees-en: \d+ guesses, the least sure first/)
  const draftId = 'drafts.guide-stiff-knees-en'
  expect(await client.getDocument(draftId)).toBeUndefined()

  const applied = await run(desk, 'content', 'import', '--apply', file)
  expect(applied.code).toBe(0)
  const again = await run(desk, 'content', 'import', '--apply', file)
  expect(again.stdout).toContain('0 created, 0 changed, 1 unchanged')

  // What no text can tell, an editor fills in.
  await client
    .patch(draftId)
    .set({
      about: ref('concept-stiff-neck'),
      bodyRegions: refs('concept-back'),
      topics: refs('concept-muscles'),
      audience: ref('concept-adults'),
      authors: refs('person-sample-author'),
      mainMessage: 'A stiff knee mostly gets better when you move it.',
      metaDescription:
        'What a stiff knee is, what you can do at home, and when to get medical help.',
      datePublished: '2025-03-01',
      dateModified: '2025-03-01',
      lastReviewed: '2025-03-03',
      reviewBy: '2027-03-01',
      evidenceCheckedOn: '2025-03-03',
    })
    .commit()
  const name = 'stiff-knees.en'
  const signing = {guide: name, as: 'sample-editor', role: 'editorial'}
  expect(await act('sign', signing)).toContain('G05')

  const listed = await run(desk, 'content', 'import', '--confirm', name)
  expect(listed.stdout).toMatch(/(\d+) of \1 guesses are not confirmed/)
  const one = await run(desk, 'content', 'import', '--confirm', name, '1')
  expect(one.stdout).toMatch(/guesses are not confirmed/)
  expect((await run(desk, 'content', 'import', '--confirm', name, '999')).code).toBe(2)
  const all = await run(desk, 'content', 'import', '--confirm', name, 'all')
  expect(all.stdout).toContain('guesses are confirmed')
  expect(await act('sign', signing)).not.toContain('G05')
})
