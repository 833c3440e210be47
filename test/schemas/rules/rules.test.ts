import {expect, test} from 'vitest'

import type {Guide} from '#schemas/guide/guide.ts'
import type {CitationRef, Span, TextBlock} from '#schemas/guide/portableText.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {sampleAsOf, sampleGuide, secondGuide} from '#test/support/guides.ts'

const facts = {asOf: sampleAsOf, guides: [sampleGuide, secondGuide]}

function rulesBroken(change: Partial<Guide>): string[] {
  return checkGuide({...sampleGuide, ...change}, facts).map(({rule}) => rule)
}

function paragraph(...children: (Span | CitationRef)[]): TextBlock {
  return {_type: 'block', _key: 'b', style: 'normal', children, markDefs: []}
}

const words: Span = {_type: 'span', _key: 's', text: 'Words.', marks: []}
const citation: CitationRef = {_type: 'citationRef', _key: 'c', source: 'cramps'}
const [firstCard] = sampleGuide.careAdvice

test('the sample guides break no rule', () => {
  expect(rulesBroken({})).toEqual([])
  expect(checkGuide(secondGuide, facts)).toEqual([])
})

test('S01: a guide without an emergency or urgent sign is refused', () => {
  expect(rulesBroken({careAdvice: []})).toEqual(['S01'])
  expect(
    rulesBroken({
      careAdvice: sampleGuide.careAdvice.filter(({urgency}) => urgency === 'nonurgent'),
    }),
  ).toEqual(['S01'])
})

test('S01: a card without a sign and a second card of the same urgency are refused', () => {
  if (firstCard === undefined) throw new Error('the sample has care advice')
  expect(
    rulesBroken({careAdvice: [...sampleGuide.careAdvice, {...firstCard, key: 'again'}]}),
  ).toEqual(['S01'])
  expect(
    rulesBroken({
      careAdvice: [
        ...sampleGuide.careAdvice.slice(0, 2),
        {...firstCard, urgency: 'nonurgent', items: []},
      ],
    }),
  ).toEqual(['S01'])
})

test('G01: required sections are there, each aspect once', () => {
  const [first] = sampleGuide.sections
  if (first === undefined) throw new Error('the sample has sections')
  expect(
    rulesBroken({sections: sampleGuide.sections.filter(({aspect}) => aspect !== 'selfCare')}),
  ).toEqual(['G01'])
  expect(rulesBroken({sections: [...sampleGuide.sections, {...first, key: 'more'}]})).toEqual([
    'G01',
  ])
})

test('G02: addresses and keys are unique', () => {
  const [first] = sampleGuide.sections
  if (first === undefined) throw new Error('the sample has sections')
  expect(rulesBroken({slug: secondGuide.slug})).toEqual(['G02'])
  expect(rulesBroken({key: secondGuide.key})).toEqual(['G02'])
  expect(rulesBroken({sections: [...sampleGuide.sections, {...first, aspect: 'outlook'}]})).toEqual(
    ['G02'],
  )
})

test('C04: a citation is neither first nor twice in a row', () => {
  expect(rulesBroken({lede: [paragraph(words, citation)]})).toEqual([])
  expect(rulesBroken({lede: [paragraph(citation, words)]})).toEqual(['C04'])
  expect(rulesBroken({lede: [paragraph(words, citation, citation)]})).toEqual(['C04'])
})

test('C05: a link leads only to a site that the guide cites', () => {
  const linked = (href: string): TextBlock => ({
    ...paragraph({...words, marks: ['m']}),
    markDefs: [{_type: 'link', _key: 'm', href}],
  })
  expect(rulesBroken({lede: [linked('https://sources.example/another-page')]})).toEqual([])
  expect(rulesBroken({lede: [linked('mailto:front-desk@clinic.example')]})).toEqual([])
  for (const href of ['https://tracker.example/x', 'https://sources.example.evil/', 'https://']) {
    expect(rulesBroken({lede: [linked(href)]}), href).toEqual(['C05'])
  }
})

test('D01: impossible dates and reviews too far away are refused', () => {
  const dated = (dates: Partial<Guide['dates']>) =>
    rulesBroken({dates: {...sampleGuide.dates, ...dates}})
  expect(dated({modified: '2022-01-01'})).toEqual(['D01'])
  expect(dated({modified: '2026-01-16'})).toEqual(['D01'])
  expect(dated({lastReviewed: '2026-01-16', reviewBy: '2028-01-01'})).toEqual(['D01'])
  expect(dated({evidenceChecked: '2025-03-04'})).toEqual(['D01'])
  expect(dated({reviewBy: '2025-03-03'})).toEqual(['D01'])
  expect(dated({reviewBy: '2028-03-04'})).toEqual(['D01'])
})

test('every problem says where it is and what to do', () => {
  for (const {path, message} of checkGuide(
    {...sampleGuide, careAdvice: [], slug: secondGuide.slug},
    facts,
  )) {
    expect(path).toMatch(/^guide-muscle-spasm-en: \w+/)
    expect(message).toMatch(/\.$/)
  }
})
