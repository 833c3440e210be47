import {expect, test} from 'vitest'

import {checksFor} from '#schemas/approval/checksFor.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Block} from '#schemas/guide/portableText.ts'
import {reviewChecks} from '#schemas/vocabulary.ts'
import {sampleGuide} from '#test/support/guides.ts'
import {paragraph} from '#test/support/views.ts'

/** A guide of one section, whose care cards say nothing. */
const withBody = (body: readonly Block[]): Guide => ({
  ...sampleGuide,
  careAdvice: [],
  sections: sampleGuide.sections.slice(0, 1).map((section) => ({...section, body})),
})

test('a reviewer vouches for exercises and medicines only where a guide has some', () => {
  expect(checksFor(withBody([paragraph('Rest and keep warm.')]))).toEqual([
    'redFlags',
    'advice',
    'claims',
    'words',
  ])
  expect(checksFor(withBody([paragraph('Ask before you take ibuprofen.')]))).toEqual(reviewChecks)
  const exercises = sampleGuide.sections
    .flatMap(({body}) => body)
    .filter(({_type}) => _type === 'exercise')
  expect(exercises.length).toBeGreaterThan(0)
  expect(checksFor(withBody(exercises))).toEqual(reviewChecks)
})
