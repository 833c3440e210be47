import {expect, test} from 'vitest'

import {viewOf} from '#schemas/approval/readApprovedGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {documentMap, storedGuide} from '#test/support/documents.ts'
import {sampleAsOf, sampleGuide, secondGuide, valueOf} from '#test/support/guides.ts'

const facts = {asOf: sampleAsOf, guides: [sampleGuide, secondGuide]}

function guessed(...confirmed: readonly (boolean | undefined)[]): Guide {
  const guesses = confirmed.map((one, index) => ({
    _key: `g${index}`,
    _type: 'importGuess',
    path: 'sections[0]',
    about: 'aspect',
    text: 'What hurts',
    guess: 'This section is about symptoms.',
    confidence: 0.61,
    confirmed: one,
  }))
  return valueOf(readGuide(storedGuide._id, documentMap({...storedGuide, guesses})))
}

test('G05: every guess that nobody confirmed is a problem at its place', () => {
  const problems = checkGuide(guessed(false, undefined, true), facts)
  expect(problems.map(({rule, level}) => [rule, level])).toEqual([
    ['G05', 'error'],
    ['G05', 'error'],
  ])
  expect(problems[0]?.path).toBe(`${storedGuide._id}: sections[0]`)
  expect(problems[0]?.message).toContain('This section is about symptoms.')
  expect(problems[0]?.message).toContain('What hurts')
})

test('G05: confirmed guesses are nothing to a reader: view and content hash are those of a guide without', () => {
  const confirmed = guessed(true, true)
  expect(checkGuide(confirmed, facts)).toEqual([])
  expect(viewOf(confirmed)).toBe(viewOf(sampleGuide))
  expect(guessed(false).contentHash).toBe(sampleGuide.contentHash)
})
