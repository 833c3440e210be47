import {expect, test} from 'vitest'

import {openClinic} from '#test/support/clinic.ts'
import {secondStoredGuide, storedGuide} from '#test/support/documents.ts'

const guide = 'muscle-spasm.en'
const guess = {
  _key: 'g1',
  _type: 'importGuess',
  path: 'careAdvice',
  about: 'careAdvice',
  text: 'Call us if it lasts.',
  guess: 'A sign on the card "nonurgent".',
  confidence: 0.4,
}

test('nobody signs or publishes a guide while a guess of the import is open', async () => {
  const clinic = await openClinic({guides: [{...storedGuide, guesses: [guess]}, secondStoredGuide]})
  const acts = async () => [
    await clinic.act('sign', {guide, as: 'sample-editor', role: 'editorial'}),
    await clinic.act('sign', {guide, as: 'sample-reviewer', role: 'clinical'}),
  ]
  expect(await acts()).toEqual([['G05'], ['G05']])
  expect(await clinic.act('publish-guide', {guide, as: 'sample-editor', class: 'minor'})).toEqual([
    'G05',
  ])
  await clinic.client
    .patch(`drafts.${storedGuide._id}`)
    .set({'guesses[_key=="g1"].confirmed': true})
    .commit()
  expect(await acts()).toEqual([[], []])
  expect(await clinic.act('publish-guide', {guide, as: 'sample-editor', class: 'minor'})).toEqual(
    [],
  )
  const [view] = await clinic.client.fetch<string[]>('*[_type == "guideSnapshot"].view')
  expect(view).not.toContain('A sign on the card')
})
