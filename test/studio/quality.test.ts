import {expect, expectTypeOf, test} from 'vitest'

import type {CheckAnswer as Checked} from '#publishers/check/openChecker.ts'
import type {Overview as Published} from '#publishers/overview/overview.ts'
import {rules} from '#schemas/rules/index.ts'
import {dayWords, monthWords, sizeWords} from '#studio/format.ts'
import type {CheckAnswer, CheckedGuide, Overview} from '#studio/publishing/answers.ts'
import {
  easeBars,
  gradeBars,
  reviewBars,
  ruleBars,
  sourceBars,
  stateBars,
  worksheetBars,
} from '#studio/publishing/quality.ts'
import {publishingWords} from '#studio/publishing/words.ts'

const asOf = '2026-06-01'

function guide(id: string, more: Partial<CheckedGuide> = {}): CheckedGuide {
  return {
    id,
    title: `The long title of ${id}`,
    shortTitle: id,
    language: 'en',
    state: 'published',
    changes: 0,
    problems: [],
    scores: [],
    ...more,
  }
}

const counts = (bars: ReturnType<typeof stateBars>) =>
  bars.map(({id, items}) => [id, items.map(({title}) => title)])

test('what needs somebody stands first, and a state that no guide has is left out', () => {
  const bars = stateBars([guide('a'), guide('b', {state: 'overdue'}), guide('c')])
  expect(counts(bars)).toEqual([
    ['overdue', ['b']],
    ['published', ['a', 'c']],
  ])
  expect(bars[0]?.tone).toBe('critical')
})

test('a grade belongs to the bar whose end it does not pass; each language has its own scale', () => {
  const reads = (id: string, score: number) => guide(id, {readability: {scale: 'FK', score}})
  const guides = [reads('a', 6), reads('b', 6.1), reads('c', 8.1), reads('d', -1)]
  const bars = gradeBars(guides).filter(({items}) => items.length > 0)
  expect(counts(bars)).toEqual([
    ['grade 4', ['d']],
    ['grade 6', ['a']],
    ['grade 7', ['b']],
    ['grade 9', ['c']],
  ])
  expect(bars[0]?.items[0]?.note).toBe('≤ 1')
  expect(bars.at(-1)?.tone).toBe('critical')
  expect(easeBars(guides)).toEqual([])
  const spanish = guide('e', {language: 'es', readability: {scale: 'INFLESZ', score: 54.9}})
  const [last] = easeBars([spanish]).filter(({items}) => items.length > 0)
  expect(last).toMatchObject({id: 'ease 0', items: [{title: 'e (es)', note: '55'}]})
})

test('reviews are counted by month for two years, then by year, and the overdue stand first', () => {
  const due = (id: string, reviewBy: string, more: Partial<CheckedGuide> = {}) =>
    guide(id, {reviewBy, ...more})
  const bars = reviewBars(
    [
      due('later', '2028-12-01'),
      due('soon', '2026-06-30'),
      due('today', asOf),
      due('late', '2026-05-31'),
      due('month', '2028-05-01'),
      due('gone', '2026-07-01', {state: 'withdrawn'}),
    ],
    asOf,
  )
  expect(counts(bars)).toEqual([
    ['overdue', ['late']],
    ['2026-06', ['today', 'soon']],
    ['2028-05', ['month']],
    ['2028', ['later']],
  ])
})

test('a rule counts guides, not problems, and errors stand before warnings', () => {
  const problem = (rule: string, level: 'error' | 'warning', message = 'Mend it.') => ({
    rule,
    level,
    path: 'x',
    message,
  })
  const bars = ruleBars([
    guide('a', {problems: [problem('C03', 'warning'), problem('S01', 'error')]}),
    guide('b', {problems: [problem('C03', 'warning'), problem('C03', 'warning', 'Another.')]}),
  ])
  expect(bars.map(({id, tone, items}) => [id, tone, items.map(({note}) => note)])).toEqual([
    ['S01', 'critical', ['Mend it.']],
    ['C03', 'caution', ['Mend it.', 'Mend it. (+1)']],
  ])
})

test('worksheets show only where somebody has begun one', () => {
  expect(worksheetBars([guide('a', {scores: [{scale: 'cci', items: 20, answered: 0}]})])).toEqual(
    [],
  )
  const bars = worksheetBars([
    guide('a', {scores: [{scale: 'cci', items: 20, answered: 20, score: 90}]}),
    guide('b', {scores: [{scale: 'cci', items: 20, answered: 20, score: 89}]}),
    guide('c', {scores: [{scale: 'cci', items: 20, answered: 3}]}),
  ])
  expect(bars.map(({id, items}) => [id, items.map(({note}) => note)])).toEqual([
    ['cci passed', ['90 %']],
    ['cci below', ['89 %']],
    ['cci begun', ['3 / 20']],
  ])
})

test('a source ages as rule C03 has it, and a broken address comes first', () => {
  const source = (id: string, issued?: string) => ({
    id,
    title: id,
    ...(issued === undefined ? {} : {issued}),
  })
  const bars = sourceBars({
    asOf,
    sources: [
      {...source('a', '2021'), link: 'broken'},
      source('b', '2020-12-31'),
      source('c', '2024-06'),
      source('d'),
    ],
  })
  expect(counts(bars)).toEqual([
    ['link broken', ['a']],
    ['age new', ['c']],
    ['age middle', ['a']],
    ['age old', ['b']],
    ['age undated', ['d']],
  ])
})

test('every bar and every rule has a name in both languages', () => {
  const {en, es} = publishingWords
  expect(Object.keys(es.quality.bars)).toEqual(Object.keys(en.quality.bars))
  expect(Object.keys(es.quality.rules)).toEqual(Object.keys(en.quality.rules))
  for (const rule of rules) {
    const name = rule.name.slice(0, 3).toUpperCase()
    expect(en.quality.rules[name], name).toBeTruthy()
  }
})

test('days, months and sizes are told in the language of Studio', () => {
  expect(dayWords('2026-06-01', 'en-US')).toBe('Jun 1, 2026')
  expect(dayWords('2026-06-01', 'es-ES')).toBe('1 jun 2026')
  expect(dayWords('soon', 'en-US')).toBe('soon')
  expect(monthWords('2028-05', 'es-ES')).toBe('mayo de 2028')
  expect(monthWords('2028', 'en-US')).toBe('2028')
  expect(sizeWords(66_001, 'en-US')).toBe('67 kB')
})

test('Studio and publishers mean the same by their answers', () => {
  expectTypeOf<Published>().toExtend<Overview>()
  expectTypeOf<Checked>().toExtend<CheckAnswer>()
})
