import fc from 'fast-check'
import {expect, test} from 'vitest'

import {changesBetween, formatChange, leastClass} from '#schemas/approval/changesBetween.ts'
import {contentHash} from '#schemas/guide/contentHash.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {arbitraryGuide, sampleGuide} from '#test/support/guides.ts'
import {items, paragraph, withSection} from '#test/support/views.ts'

function changed(before: Partial<Guide>, after: Partial<Guide>): string[] {
  return changesBetween({...sampleGuide, ...before}, {...sampleGuide, ...after}).map(
    (change) => `${formatChange(change)}: ${change.least}`,
  )
}

test('nothing changed, nothing listed', () => {
  expect(changed({}, {})).toEqual([])
  expect(leastClass([])).toBe('patch')
})

test('signs are advice, whatever happens to them', () => {
  const [card, ...cards] = sampleGuide.careAdvice
  if (card === undefined) throw new Error('the sample has care advice')
  const [sign, ...signs] = card.items
  if (sign === undefined) throw new Error('the card has signs')
  expect(changed({}, {careAdvice: [{...card, items: signs}, ...cards]})).toEqual([
    `the emergency sign "${sign.key}" was removed: major`,
  ])
  expect(changed({careAdvice: [{...card, items: signs}, ...cards]}, {})).toEqual([
    `the emergency sign "${sign.key}" was added: major`,
  ])
  const reworded = {...sign, text: paragraph('Other words.')}
  expect(changed({}, {careAdvice: [{...card, items: [reworded, ...signs]}, ...cards]})).toEqual([
    `the emergency sign "${sign.key}" was changed: major`,
  ])
  expect(
    changesBetween(sampleGuide, {
      ...sampleGuide,
      careAdvice: [{...card, items: [reworded, ...signs]}, ...cards],
    })[0],
  ).toMatchObject({part: {shared: `redFlag-${sign.key}`}})
})

test('a dose, a number or a "not" is advice; a comma is not', () => {
  const text = (words: string) => withSection([paragraph(words)])
  const said = 'the text of "What comes later?" was changed'
  expect(changed(text('Rest for 2 days.'), text('Rest for 3 days.'))).toEqual([`${said}: major`])
  expect(changed(text('Stretch it.'), text('Do not stretch it.'))).toEqual([`${said}: major`])
  expect(changed(text('Stretch it, slowly.'), text('Stretch it slowly.'))).toEqual([
    `${said}: patch`,
  ])
  const dosed = sampleGuide.sections.map((section) => ({
    ...section,
    body: section.body.map((block) =>
      block._type === 'exercise'
        ? {...block, exercise: {...block.exercise, dose: {...block.exercise.dose, reps: 50}}}
        : block,
    ),
  }))
  expect(changed({}, {sections: dosed})).toEqual([
    'the exercise "Knees to chest" was changed: major',
  ])
})

test('what is added is minor, what is taken away is major', () => {
  const tips = (...texts: readonly string[]) =>
    withSection([{_type: 'tipList', _key: 'k', items: items(...texts.map((text) => [text]))}])
  expect(changed(tips('Rest.'), tips('Rest.', 'Walk.'))).toEqual([
    'the item "item-1" of "What comes later?" was added: minor',
  ])
  expect(changed(tips('Rest.', 'Walk.'), tips('Rest.'))).toEqual([
    'the item "item-1" of "What comes later?" was removed: major',
  ])
  expect(changed({}, withSection([paragraph('Words.')]))[0]).toBe(
    'the section "What comes later?" was added: minor',
  )
})

test('whatever changes the hash that was signed is listed', () => {
  fc.assert(
    fc.property(arbitraryGuide(), arbitraryGuide(), (one, other) => {
      const same = contentHash(one) === contentHash(other)
      expect(changesBetween(one, other).length > 0).toBe(!same)
      expect(changesBetween(one, one)).toEqual([])
    }),
    {numRuns: 60},
  )
  // Emphasis alone is part of what was signed.
  const plain = withSection([paragraph('Words.')])
  const strong = withSection([
    paragraph({_type: 'span', _key: 's', text: 'Words.', marks: ['strong']}),
  ])
  expect(changed(plain, strong)).toEqual(['the form of the text was changed: patch'])
})
