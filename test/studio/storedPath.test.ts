import {expect, test} from 'vitest'

import {storedPath} from '#studio/reading/storedPath.ts'
import {studioPath} from '#studio/reading/studioPath.ts'

const draft = {
  _id: 'guide-a',
  _type: 'guide',
  careAdvice: [
    {_key: 'u', urgency: 'urgent', items: [{_key: 'u0'}]},
    {_key: 'e', urgency: 'emergency', flags: [{_key: 'f0'}], items: [{_key: 'e0'}, {_key: 'e1'}]},
  ],
  sections: [{_key: 's', body: [{_key: 'b'}]}],
}

test('a rule sees cards by urgency; its problem is led to the card as it is stored', () => {
  expect(storedPath('guide-a: careAdvice[0].items[0]', draft)).toBe(
    'guide-a: careAdvice[1].flags[0]',
  )
  expect(storedPath('guide-a: careAdvice[0].items[2].text', draft)).toBe(
    'guide-a: careAdvice[1].items[1].text',
  )
  expect(storedPath('guide-a: careAdvice[1].heading', draft)).toBe('guide-a: careAdvice[0].heading')
  expect(storedPath('guide-a: careAdvice', draft)).toBe('guide-a: careAdvice')
})

test('a date is led to the field that the form has for it', () => {
  expect(storedPath('guide-a: dates.modified', draft)).toBe('guide-a: dateModified')
  expect(storedPath('guide-a: dates.evidenceChecked', draft)).toBe('guide-a: evidenceCheckedOn')
  expect(storedPath('guide-a: dates.reviewBy', draft)).toBe('guide-a: reviewBy')
})

test('Studio names members of lists by their keys', () => {
  expect(studioPath('guide-a: careAdvice[1].items[1]', draft)).toEqual([
    'careAdvice',
    {_key: 'e'},
    'items',
    {_key: 'e1'},
  ])
  const missing = studioPath('guide-a: sections[0].heading', draft)
  expect(missing).toEqual(['sections', {_key: 's'}, 'heading'])
  expect(studioPath('guide-a: sections[0].body[0].children[4]', draft)).toEqual([
    'sections',
    {_key: 's'},
    'body',
    {_key: 'b'},
    'children',
  ])
  expect(studioPath('guide-a: (document)', draft)).toEqual([])
  expect(studioPath('redFlag-b: text', draft)).toEqual([])
})

test('a problem of an item of a list is led to its sentence, where it can be mended', () => {
  const tips = {_key: 't', _type: 'tipList', items: [{_key: 'i', _type: 'listItem'}]}
  const guide = {...draft, sections: [{_key: 's', body: [tips]}]}
  expect(studioPath('guide-a: sections[0].body[0].items[0]', guide)).toEqual([
    'sections',
    {_key: 's'},
    'body',
    {_key: 't'},
    'items',
    {_key: 'i'},
    'text',
  ])
})
