import {describe, expect, test} from 'vitest'

import {renderNewsletter} from '#publishers/channels/newsletter/renderNewsletter.ts'
import {
  cutSlots,
  fillSlots,
  freeMark,
  slot,
  slotNames,
  slotUrl,
} from '#publishers/channels/newsletter/slots.ts'
import {sampleGuide, sampleSite} from '#test/support/guides.ts'

import {inputOf, render, sampleInput, withIssue} from './support/issues.ts'
import {textOf} from './support/readMail.ts'

const trial = {url: 'http://127.0.0.1:4000', trial: true}
const both = (mark: string) => slotNames.map((name) => slot(name, mark)).join(' ')
const linkTo = (address: string) => slotUrl(address, sampleSite)

test('both parts carry every slot', () => {
  const {slotted} = render(sampleInput)
  for (const {parts} of [slotted.html, slotted.text]) {
    const found = parts.flatMap((part) => (typeof part === 'object' ? part.slot : []))
    expect(new Set(found)).toEqual(new Set(slotNames))
  }
})

test('filling escapes in HTML and prints as it is in text', () => {
  const {slotted} = render(sampleInput)
  const links = {
    unsubscribeUrl: linkTo('https://guides.clinic.example/u?a=1&b=2'),
    preferencesUrl: linkTo('https://guides.clinic.example/p'),
  }
  expect(fillSlots(slotted.html, links)).toContain(
    'href="https://guides.clinic.example/u?a=1&amp;b=2"',
  )
  expect(fillSlots(slotted.text, links)).toContain('<https://guides.clinic.example/u?a=1&b=2>')
})

test('a missing slot and an unknown slot are refused', () => {
  expect(() => cutSlots(slot('unsubscribeUrl', '\ue000'), '\ue000', 'html')).toThrow(
    'preferencesUrl',
  )
  expect(() => cutSlots(`${both('\ue000')}\ue000firstName\ue000`, '\ue000', 'text')).toThrow(
    'firstName',
  )
})

test('braces, slot names and private-use characters of an author come out as they were written', () => {
  const nasty =
    '{{unsubscribeUrl}} \ue000unsubscribeUrl\ue000 \ue001preferencesUrl\ue001 ${x} %%y%%'
  const mail = render(inputOf([{...sampleGuide, mainMessage: nasty}], () => []))
  expect(mail.text.replaceAll('\n', ' ')).toContain(nasty)
  expect(textOf(mail.html)).toContain(nasty)
  expect(mail.slotted.text.parts.filter((part) => typeof part === 'object')).toHaveLength(2)
})

test('a mark is a character that the material does not have, and none is found when it has all', () => {
  expect(freeMark(['a', {b: '\ue000'}])).toBe('\ue001')
  const all = Array.from({length: 6400}, (_, index) => String.fromCharCode(0xe000 + index)).join('')
  expect(freeMark(all)).toBeUndefined()
  const result = renderNewsletter(withIssue({intro: all}))
  expect(result.ok ? [] : result.problems.map(({rule}) => rule)).toEqual(['N09'])
})

describe('an address for a slot', () => {
  test.each([
    'http://guides.clinic.example/x',
    'javascript:alert(1)',
    'https://user:secret@guides.clinic.example/',
    'mailto:a@clinic.example',
    'not an address',
    '',
  ])('is refused: %s', (address) => {
    expect(() => linkTo(address)).toThrow('may not link')
  })

  test('of a trial site may be http, below that site only', () => {
    expect(slotUrl('http://127.0.0.1:4000/mail/', trial).toString()).toBe(
      'http://127.0.0.1:4000/mail/',
    )
    expect(() => slotUrl('http://127.0.0.1:4000.evil.example/', trial)).toThrow('may not link')
  })

  test('cannot end the angle brackets or the line that it stands in', () => {
    const href = linkTo('https://guides.clinic.example/a> b\r\nBcc: x').toString()
    expect(href).toMatch(/^[!-;=?-~]+$/)
  })
})
