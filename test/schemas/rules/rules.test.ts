import {expect, test} from 'vitest'

import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Citation, Guide} from '#schemas/guide/guide.ts'
import type {Figure, TextBlock} from '#schemas/guide/portableText.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {sampleGuide, secondGuide} from '#test/support/guides.ts'
import {
  citing,
  facts,
  paragraph,
  rulesBroken,
  withSection,
  words as span,
} from '#test/support/views.ts'

const words = span('Words.')
const citation = citing()
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

test('S01: a second card of the same urgency is refused', () => {
  if (firstCard === undefined) throw new Error('the sample has care advice')
  expect(
    rulesBroken({careAdvice: [...sampleGuide.careAdvice, {...firstCard, key: 'again'}]}),
  ).toEqual(['S01'])
})

test('G01: required sections are there, each aspect once', () => {
  const [first] = sampleGuide.sections
  if (first === undefined) throw new Error('the sample has sections')
  expect(
    rulesBroken({sections: sampleGuide.sections.filter(({aspect}) => aspect !== 'selfCare')}),
  ).toEqual(['G01'])
  expect(rulesBroken({sections: [{...first, key: 'more'}, ...sampleGuide.sections]})).toContain(
    'G01',
  )
})

test('G02: addresses and keys are unique', () => {
  const [first] = sampleGuide.sections
  if (first === undefined) throw new Error('the sample has sections')
  expect(rulesBroken({slug: secondGuide.slug})).toEqual(['G02'])
  expect(rulesBroken({key: secondGuide.key})).toEqual(['G02'])
  expect(
    rulesBroken({sections: [...sampleGuide.sections, {...first, aspect: 'outlook'}]}),
  ).toContain('G02')
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
  // A review that is under way counts from the day on which the evidence was checked.
  expect(dated({evidenceChecked: '2026-01-10', reviewBy: '2029-01-10'})).toEqual([])
  expect(dated({evidenceChecked: '2026-01-10', reviewBy: '2029-01-11'})).toEqual(['D01'])
  // Alone: what publishing has not dated yet stands on this day.
  const future = '2999-01-01'
  expect(
    dated({published: future, modified: future, lastReviewed: future, evidenceChecked: future}),
  ).toEqual(['D01'])
  expect(dated({reviewBy: '2025-03-03'})).toEqual(['D01'])
  expect(dated({reviewBy: '2028-03-04'})).toEqual(['D01'])
})

test('S02: no guide leaves without the flags that its condition asks for', () => {
  expect(rulesBroken({mandatoryFlags: ['bladder-bowel']})).toEqual([])
  expect(rulesBroken({mandatoryFlags: ['bladder-bowel', 'septic-joint']})).toEqual(['S02'])
  // The same words as a line of the guide's own are not the shared flag.
  const own = sampleGuide.careAdvice.map((card) => ({
    ...card,
    items: card.items.map((item) => ({...item, shared: false})),
  }))
  expect(rulesBroken({careAdvice: own, mandatoryFlags: ['bladder-bowel']})).toEqual(['S02'])
})

test('G02: a published guide keeps its key', () => {
  const before = (publishedKey: string) =>
    checkGuide(sampleGuide, {
      ...facts,
      guides: [{...sampleGuide, publishedKey}, secondGuide],
    }).map(({rule}) => rule)
  expect(before('muscle-spasm')).toEqual([])
  expect(before('muscle-cramp')).toEqual(['G02'])
})

test('G03: links lead to guides in the same language that stand', () => {
  const [link] = sampleGuide.related
  if (link === undefined) throw new Error('the sample has a related guide')
  expect(rulesBroken({related: [{...link, language: 'es'}]})).toEqual(['G03'])
  const recalled = {...facts, guides: [sampleGuide, {...secondGuide, recalled: true}]}
  // Once in the list of related guides, once in the text.
  expect(checkGuide(sampleGuide, recalled).map(({rule}) => rule)).toEqual(['G03', 'G03'])
})

test('C02: a source can be found and dated, and stands once', () => {
  const [first, ...rest] = sampleGuide.citations
  if (first === undefined) throw new Error('the sample cites')
  const cited = (change: Partial<Citation>) =>
    rulesBroken({citations: [{...first, ...change}, ...rest]})
  const {accessedOn: _accessed, ...undated} = first
  expect(rulesBroken({citations: [undated, ...rest]})).toEqual(['C02'])
  expect(cited({accessedOn: '2026-01-16'})).toEqual(['C02'])
  expect(cited({issued: '2023', accessedOn: '2022-09-06'})).toEqual(['C02'])
  expect(cited({issued: '2022-09', accessedOn: '2022-09-06'})).toEqual([])
  const twins: readonly Partial<Citation>[] = [
    {url: 'https://www.sources.example/cramps/'},
    {url: 'https://SOURCES.example/cramps'},
  ]
  for (const twin of twins)
    expect(
      rulesBroken({citations: [...sampleGuide.citations, {...first, key: 'twin', ...twin}]}),
    ).toContain('C02')
  const doi = '10.1000/xyz123'
  expect(
    rulesBroken({
      citations: [
        ...sampleGuide.citations.slice(1),
        {...first, doi},
        {...first, key: 'twin', url: 'https://sources.example/other', doi: doi.toUpperCase()},
      ],
    }),
  ).toEqual(['C02'])
})

test('A01: a picture is described in words that are worth hearing', () => {
  const shown = (change: Partial<Figure>) => {
    const [figure] = figuresOf(sampleGuide)
    if (figure === undefined) throw new Error('the sample has a figure')
    return rulesBroken(
      withSection([{_type: 'figure', _key: 'f', figure: {...figure, assetId: 'other', ...change}}]),
    )
  }
  expect(shown({})).toEqual([])
  expect(shown({alt: '', decorative: true})).toEqual([])
  for (const alt of [
    '',
    'knees.svg',
    'Image of a knee',
    'Una imagen de una rodilla',
    'x'.repeat(151),
  ])
    expect(shown({alt}), alt).toEqual(['A01'])
  expect(shown({decorative: true})).toEqual(['A01'])
  expect(shown({caption: 'x'.repeat(201)})).toEqual(['A01'])
})

test('B01: what belongs to a clinic is never typed', () => {
  const brandWords = ['Sample Physical Therapy Clinic', '555-0100']
  const typed = (text: string) =>
    checkGuide({...sampleGuide, lede: [paragraph({...words, text})]}, {...facts, brandWords}).map(
      ({rule}) => rule,
    )
  for (const text of [
    'Call 911.',
    'Dial 112 now',
    'Ask sample physical therapy clinic.',
    'Call 555-0100.',
    'Call (555) 555-0142.',
    'Call +1 555 555 0142 today.',
  ])
    expect(typed(text), text).toEqual(['B01'])
  for (const text of [
    'In 1999 it was common.',
    'Up to 112% more.',
    '10-15 minutes, 3 times',
    '9,110',
  ])
    expect(typed(text), text).not.toContain('B01')
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
