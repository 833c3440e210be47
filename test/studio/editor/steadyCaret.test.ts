import fc from 'fast-check'
import {expect, test} from 'vitest'

import {moved} from '#studio/editor/steadyCaret.ts'

test.each([
  ['behind what was put in', 'One two', 'One more two', 'One t|wo', 'One more t|wo'],
  ['before what was put in', 'One two', 'One two three', 'One| two', 'One| two three'],
  ['behind what was taken away', 'One more two', 'One two', 'One more |two', 'One |two'],
  ['in what was taken away', 'One more two', 'One two', 'One mo|re two', 'One |two'],
])('a cursor %s stays between the same letters', (_name, before, after, from, to) => {
  expect(from.replace('|', '')).toBe(before)
  expect(to.replace('|', '')).toBe(after)
  expect(moved(from.indexOf('|'), before, after)).toBe(to.indexOf('|'))
})

test('what somebody else puts in or takes away never separates a cursor from the letters beside it', () => {
  const words = fc.string({maxLength: 12})
  fc.assert(
    fc.property(words, words, words, words, (left, right, put, gone) => {
      // The change lies left of the cursor, with a letter between that stays.
      const before = `${gone}§${left}`
      const after = `${put}§${left}`
      const place = moved(before.length, before + right, after + right)
      expect(after.slice(0, place).endsWith(`§${left}`)).toBe(true)
      expect((after + right).slice(place)).toBe(right)
    }),
  )
})
