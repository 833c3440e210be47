import {expect, test} from 'vitest'

import {documentTypes} from '#schemas/index.ts'
import {keyForm} from '#schemas/vocabulary.ts'
import {keyedTypes, keyOffer} from '#studio/editor/keyOffer.ts'

/** A key is offered from what something is called. */

const text = [{_type: 'block', children: [{text: 'You cannot '}, {text: 'pass urine.'}]}]

test.each([
  ['guide', {shortTitle: 'Dolor de muñeca'}, 'dolor-de-muneca'],
  ['guideSection', {heading: 'What is it?'}, 'what-is-it'],
  ['concept', {name: {es: 'Muñeca'}}, 'muneca'],
  ['exercise', {name: {en: 'Wrist circles', es: 'Círculos'}}, 'wrist-circles'],
  ['redFlag', {text: {en: text}}, 'you-cannot-pass-urine'],
  ['source', {title: 'Wrist sprain'}, 'wrist-sprain'],
  ['newsletterIssue', {subject: 'Move a little', date: '2026-06-01'}, 'move-a-little-2026-06-01'],
  ['newsletterIssue', {subject: 'Move a little'}, undefined],
  ['leafletEdition', {place: 'Front desk', printedOn: '2026-06-01'}, 'front-desk-2026-06-01'],
  ['partner', {name: 'Sample Partner'}, 'sample-partner'],
  ['guide', {shortTitle: '¿?'}, undefined],
  ['guide', {}, undefined],
])('%s', (_type, holder, key) => {
  expect(keyOffer({_type, ...holder})).toBe(key)
})

test('a long title is cut between words', () => {
  const title = 'Effects of early mobilisation after an injury of the wrist: a systematic review'
  const key = keyOffer({_type: 'source', title}) ?? ''
  expect(key).toBe('effects-of-early-mobilisation-after-an')
  expect(key).toMatch(keyForm)
  const subject = 'Small steps that keep your wrist and your hand strong'
  const issue = keyOffer({_type: 'newsletterIssue', subject, date: '2026-06-01'}) ?? ''
  expect(issue).toMatch(/-2026-06-01$/)
  expect(issue).toMatch(keyForm)
})

test('every document with a key is offered one', () => {
  const keyed = documentTypes.filter(({name, fields}) => {
    const isRecord = ['guideSnapshot', 'signOff', 'withdrawal'].includes(name)
    return !isRecord && fields.some((field) => field.name === 'key')
  })
  expect(keyed.length).toBeGreaterThan(8)
  for (const {name} of keyed) expect(keyedTypes).toContain(name)
})
