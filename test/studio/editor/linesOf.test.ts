import {expect, test} from 'vitest'

import {linesOf} from '#studio/editor/linesOf.ts'

test('each line that was typed or pasted is a line of its own; the signs of a list are none of its words', () => {
  const typed = '• Rest the arm.\r\n\n  2) Ice helps.\n- Call us.  \n-5 degrees is cold\n'
  const texts = linesOf(typed).map(({text}) => JSON.stringify(text))
  expect(texts).toHaveLength(4)
  for (const [index, words] of [
    'Rest the arm.',
    'Ice helps.',
    'Call us.',
    '-5 degrees is cold',
  ].entries())
    expect(texts[index]).toContain(`"text":"${words}"`)
  expect(new Set(linesOf(typed).map(({_key}) => _key)).size).toBe(4)
  expect(linesOf(' \n')).toEqual([])
})
