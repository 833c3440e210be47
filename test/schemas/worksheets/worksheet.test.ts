import {expect, test} from 'vitest'

import {scaleNames, worksheetItems} from '#schemas/worksheets/items.ts'
import {proposeAnswers} from '#schemas/worksheets/proposals.ts'
import {
  type Confirmed,
  readAnswers,
  scoreWorksheet,
  worksheetOf,
} from '#schemas/worksheets/worksheet.ts'
import {sampleGuide} from '#test/support/guides.ts'
import {paragraph, withSection} from '#test/support/views.ts'

const answer = (item: string, given: Confirmed['answer'], more: Partial<Confirmed> = {}) => ({
  _key: item,
  item,
  answer: given,
  by: 'sample-editor',
  on: '2026-01-15',
  contentHash: sampleGuide.contentHash,
  ...more,
})

const all = (given: (id: string) => Confirmed['answer']) =>
  worksheetItems.map(({id}) => answer(id, given(id)))

test('24 items of PEMAT-P for print and 20 of the Clear Communication Index', () => {
  const counted = scaleNames.map(
    (scale) => worksheetItems.filter((item) => item.scale === scale).length,
  )
  expect(counted).toEqual([17, 7, 20])
  expect(new Set(worksheetItems.map(({id}) => id)).size).toBe(44)
})

test('what the machine proposes follows from the guide, with its evidence', () => {
  const proposals = proposeAnswers(sampleGuide)
  expect(proposals.get('pemat-22')).toEqual({answer: 'yes', evidence: '3 steps of exercises.'})
  expect(proposals.get('pemat-11')).toEqual({answer: 'no', evidence: '2 key points.'})
  expect(proposals.get('pemat-10')).toBeUndefined()
  const spoiled = proposeAnswers({
    ...sampleGuide,
    ...withSection([paragraph('Utilize a pillow. It helps 30%.')]),
  })
  expect(spoiled.get('pemat-3')?.answer).toBeUndefined()
  expect(spoiled.get('pemat-3')?.evidence).toContain('1 hard word')
  expect(spoiled.get('pemat-6')?.answer).toBe('no')
  const bare = proposeAnswers({...sampleGuide, sections: [], lede: [paragraph('Words.')]})
  expect(bare.get('pemat-17')?.answer).toBe('notApplicable')
  expect(bare.get('pemat-20')?.answer).toBe('no')
  for (const id of proposals.keys()) expect(worksheetItems.map((item) => item.id)).toContain(id)
})

test('a score counts what a person confirmed, of what applies', () => {
  const scores = (answers: readonly Confirmed[]) =>
    scoreWorksheet(worksheetOf(sampleGuide, answers)).map(({score, answered}) => score ?? -answered)
  expect(scores([])).toEqual([-0, -0, -0])
  expect(scores(all(() => 'yes'))).toEqual([100, 100, 100])
  // Two of the twenty do not apply, and of the other eighteen nine are "no".
  const cci = (id: string) => {
    if (/^cci-(19|20)$/.test(id)) return 'notApplicable'
    return /^cci-[1-9]$/.test(id) ? 'no' : 'yes'
  }
  expect(scores(all(cci)).at(-1)).toBe(50)
  expect(scores(all(() => 'yes').slice(1))).toEqual([-16, 100, 100])
})

test('an answer for an earlier text does not count', () => {
  const earlier = all(() => 'yes').map((one) => ({...one, contentHash: 'other'}))
  const lines = worksheetOf(sampleGuide, earlier)
  expect(lines.every(({stale}) => stale)).toBe(true)
  expect(scoreWorksheet(lines).map(({answered}) => answered)).toEqual([0, 0, 0])
})

test('answers that are none are a problem', () => {
  const read = (worksheet: unknown) => readAnswers('guide-x', {worksheet}).ok
  expect(read([answer('pemat-1', 'yes')])).toBe(true)
  expect(read([answer('pemat-13', 'yes')])).toBe(false)
  expect(readAnswers('guide-x', {}).ok).toBe(true)
})
