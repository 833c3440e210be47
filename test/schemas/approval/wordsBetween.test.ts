import fc from 'fast-check'
import {expect, test} from 'vitest'

import {wordsBetween} from '#schemas/approval/wordsBetween.ts'

const marked = (before: string, after: string) =>
  wordsBetween(before, after)
    .map(({how, text}) => ({same: text, removed: `[-${text}-]`, added: `{+${text}+}`})[how])
    .join('')

test('words are compared as a reader reads them', () => {
  expect(marked('Rest for two days.', 'Rest for three days.')).toBe(
    'Rest for [-two-]{+three+} days.',
  )
  expect(marked('You cannot control it.', 'You lose control of it.')).toBe(
    'You [-cannot-]{+lose+} control{+ of+} it.',
  )
  expect(marked('', 'New.')).toBe('{+New.+}')
  expect(marked('Gone.', '')).toBe('[-Gone.-]')
  expect(marked('The same.', 'The same.')).toBe('The same.')
})

test('a reworded sentence is one change, not crumbs', () => {
  expect(marked('It often passes soon.', 'It mostly gets better soon.')).toBe(
    'It [-often passes-]{+mostly gets better+} soon.',
  )
})

test('both texts can be read from it, whatever they are', () => {
  const sentence = fc
    .array(fc.constantFrom('you', 'must', 'not', 'wait', '.', ' ', 'dolor', '’'), {maxLength: 30})
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.oneof(sentence, fc.string()),
      fc.oneof(sentence, fc.string()),
      (before, after) => {
        const stretches = wordsBetween(before, after)
        const without = (how: string) =>
          stretches
            .filter((one) => one.how !== how)
            .map(({text}) => text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      },
    ),
  )
})

test('a text too long to compare word by word is still told truly', () => {
  const text = (word: string) =>
    Array.from({length: 2500}, (_, index) => `${word}${index}`).join(' ')
  const stretches = wordsBetween(text('a'), text('b'))
  expect(
    stretches
      .filter(({how}) => how === 'added')
      .map(({text: part}) => part)
      .join(''),
  ).toBe(text('b'))
})
