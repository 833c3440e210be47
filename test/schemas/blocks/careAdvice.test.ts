import {expect, test} from 'vitest'

import {careAdvice} from '#schemas/blocks/objects.ts'

/** How Studio asks which red flags may be chosen for a card. */
const filterOf = (): unknown => {
  const flags = careAdvice.fields.find(({name}) => name === 'flags')
  const [member] = Object(flags).of
  return member.options.filter
}

test('a card offers the red flags that are not more urgent than it is', () => {
  const filter = filterOf()
  if (typeof filter !== 'function') throw new Error('The flags of a card have no filter.')
  const document = {
    careAdvice: [{_key: 'a', urgency: 'emergency'}, {_key: 'b', urgency: 'urgent'}, {_key: 'c'}],
  }
  const offered = (card: string): unknown =>
    filter({document, parentPath: ['careAdvice', {_key: card}, 'flags']}).params.least
  expect(offered('a')).toEqual(['emergency', 'urgent', 'nonurgent'])
  expect(offered('b')).toEqual(['urgent', 'nonurgent'])
  // Of a card that does not say yet how urgent it is, all.
  expect(offered('c')).toEqual(['emergency', 'urgent', 'nonurgent'])
})
