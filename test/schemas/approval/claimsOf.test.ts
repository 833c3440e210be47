import {expect, test} from 'vitest'

import {claimsOf} from '#schemas/approval/claimsOf.ts'
import {contextOf} from '#schemas/approval/contextOf.ts'
import {partsOf} from '#schemas/approval/partsOf.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {block, brand, cite} from '#test/support/build.ts'
import {documentMap, storedGuide} from '#test/support/documents.ts'

function read(lede: readonly unknown[]) {
  const result = readGuide(storedGuide._id, documentMap({...storedGuide, lede}))
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.value
}

const guide = read([
  block([
    'It hurts.',
    cite('cramps'),
    ' It is rare',
    cite('cramps'),
    cite('water'),
    '. Call ',
    brand('phone'),
    '.',
    cite('water'),
  ]),
])
const claims = (key: string) =>
  claimsOf(guide, (field) => `<${field}>`).find(({citation}) => citation.key === key)?.claims ?? []

test('a claim is what stands before its citation, and each of several sources has it', () => {
  expect(claims('cramps')).toEqual(expect.arrayContaining(['It hurts.', 'It is rare']))
  expect(claims('water')).toEqual(expect.arrayContaining(['It is rare', 'Call <phone>.']))
})

test('every source of a guide has a claim', () => {
  for (const {citation, claims: found} of claimsOf(guide, String))
    expect(found, citation.key).not.toEqual([])
})

test('a part is shown in the words of its guide', () => {
  const context = (start: string) =>
    partsOf(guide)
      .filter(({id}) => id.startsWith(start))
      .flatMap((part) => contextOf(guide, part))
  expect(context('careAdvice/emergency/bladder-bowel')).toEqual(['Call {emergencyNumber} now if:'])
  expect(context('sources/cramps')).toContain('It hurts.')
  expect(context('exercises/')).toHaveLength(1)
  expect(context('title')).toEqual([])
})
