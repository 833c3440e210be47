import {expect, test} from 'vitest'

import {linesOf} from '#studio/editor/linesOf.ts'
import {sentenceTypeAmong} from '#studio/reading/sentences.ts'

test('each line that was typed or pasted is a line of its own; the signs of a list are none of its words', () => {
  const typed = '• Rest the arm.\r\n\n  2) Ice helps.\n- Call us.  \n-5 degrees is cold\n'
  const texts = linesOf(typed, 'listItem').map(({text}) => JSON.stringify(text))
  expect(texts).toHaveLength(4)
  for (const [index, words] of [
    'Rest the arm.',
    'Ice helps.',
    'Call us.',
    '-5 degrees is cold',
  ].entries())
    expect(texts[index]).toContain(`"text":"${words}"`)
  expect(new Set(linesOf(typed, 'listItem').map(({_key}) => _key)).size).toBe(4)
  expect(linesOf(' \n', 'listItem')).toEqual([])
})

test('a sentence stands in the field in which items of its kind keep it', () => {
  const [cause] = linesOf('Too much load.', 'causeItem')
  expect(cause).toMatchObject({_type: 'causeItem', label: [{children: [{text: 'Too much load.'}]}]})
  expect(sentenceTypeAmong(['reference', 'causeItem'])).toBe('causeItem')
  expect(sentenceTypeAmong(['reference'])).toBeUndefined()
})
