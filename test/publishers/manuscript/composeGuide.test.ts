import fc from 'fast-check'
import {expect, test} from 'vitest'

import {leafletCode} from '#publishers/manuscript/addresses.ts'
import {clinicBrand, partnerBrand} from '#publishers/manuscript/brand.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import {type InlineNode, plainText} from '#publishers/manuscript/nodes.ts'
import {type Output, outputs, shows} from '#publishers/manuscript/shows.ts'
import {dateWords, doseWords} from '#publishers/manuscript/words.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Block, TextBlock} from '#schemas/guide/portableText.ts'
import type {Aspect} from '#schemas/vocabulary.ts'
import {
  arbitraryGuide,
  reviewedBy,
  sampleClinic,
  sampleEdition,
  sampleGuide,
  samplePartner,
} from '#test/support/guides.ts'

/** Citation numbers in the order in which they are met, walking the manuscript as a reader does. */
function numbersIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && value.type === 'citation' && 'number' in value)
    return [Number(value.number)]
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'guide' ? [] : numbersIn(member),
  )
}

test('citations are numbered by first appearance in every output, without orphan or gap', () => {
  fc.assert(
    fc.property(arbitraryGuide(), fc.constantFrom(...outputs), (guide, output) => {
      const manuscript = composeGuide(guide, {
        ...sampleEdition(output),
        sections: guide.sections.slice(1).map(({key}) => key),
      })
      const seen = [...new Set(numbersIn(manuscript))]
      expect(seen).toEqual(seen.map((_, index) => index + 1))
      expect(manuscript.references.map(({number}) => number)).toEqual(seen)
    }),
    {numRuns: 60, seed: 11},
  )
})

test('brand tokens become words of the clinic', () => {
  const {careAdvice} = composeGuide(sampleGuide, sampleEdition('page'))
  expect(careAdvice.map(({heading}) => plainText(heading))).toEqual([
    'Call 911 now if:',
    'Go to urgent care today if:',
    'Call us at 555-0100 if:',
  ])
})

test('a neutral partner hears no word of the clinic and its own emergency number', () => {
  const brand = partnerBrand(sampleClinic, samplePartner)
  const {careAdvice, callToAction} = composeGuide(sampleGuide, {...sampleEdition('page'), brand})
  expect(plainText(careAdvice[0]?.heading ?? [])).toBe('Call 112 now if:')
  expect(callToAction).toBeUndefined()
  const {
    emergencyNumber: _region,
    urgentCareName: _also,
    clinicianTitle: _generic,
    ...own
  } = clinicBrand(sampleClinic).words
  for (const word of Object.values(own)) expect(Object.values(brand.words)).not.toContain(word)
})

test('a section that an issue does not choose is named among what is left out', () => {
  const {sections, omitted} = composeGuide(sampleGuide, {
    ...sampleEdition('mail'),
    sections: ['self-care'],
  })
  expect(sections.map(({key}) => key)).toEqual(['self-care'])
  expect(omitted).toHaveLength(sampleGuide.sections.length - 1)
})

test('what a reader must know about approval, review and trial stands on top', () => {
  const edition = sampleEdition('page')
  expect(composeGuide(sampleGuide, edition).notices).toEqual(['Sample: not clinically reviewed.'])
  expect(composeGuide(sampleGuide, {...edition, asOf: '2028-03-02'}).notices[1]).toContain(
    'overdue',
  )
  expect(
    composeGuide(sampleGuide, {...edition, site: {url: 'http://127.0.0.1:4000', trial: true}})
      .notices[1],
  ).toContain('Trial')
  expect(composeGuide({...sampleGuide, approval: 'signed'}, edition).notices).toEqual([])
})

test('who reviewed a guide is named after the day of the review, where an output shows people', () => {
  const ana = {key: 'ana', name: 'Ana Ruiz', credentials: 'PT, DPT'}
  const guide = reviewedBy(sampleGuide, ana, {key: 'ben', name: 'Ben Soto'})
  const factsOf = (one: Guide, output: Output) =>
    composeGuide(one, sampleEdition(output)).facts.map(({label, value}) => `${label}: ${value}`)
  for (const output of outputs) {
    const facts = factsOf(guide, output)
    expect(facts.slice(1, 3)).toEqual([
      'Last reviewed: March 3, 2025',
      shows[output].people === 'all'
        ? 'Clinically reviewed by: Ana Ruiz, PT, DPT; Ben Soto'
        : 'Next review due: March 1, 2028',
    ])
    expect(factsOf(reviewedBy(sampleGuide), output)).toEqual(
      facts.filter((fact) => !fact.startsWith('Clinically')),
    )
  }
  expect(factsOf({...guide, language: 'es'}, 'leaflet')).toContain(
    'Revisada clínicamente por: Ana Ruiz, PT, DPT; Ben Soto',
  )
})

test('nested lists, marks and line breaks come out as a tree', () => {
  const {sections} = composeGuide(sampleGuide, sampleEdition('page'))
  const causes = sections[2]?.body[0]
  if (causes?.type !== 'causes') throw new Error('the sample has causes')
  const list = causes.items[1]?.body[1]
  if (list?.type !== 'list') throw new Error('the sample has a nested list')
  expect(list.items.map(({children}) => plainText(children))).toEqual(['Arthritis', 'Nerve damage'])
  expect(list.items[0]?.nested[0]?.items.map(({children}) => plainText(children))).toEqual([
    'of the spine',
  ])
  const lines = sections[0]?.body[2]
  if (lines?.type !== 'paragraph') throw new Error('the sample has a paragraph with a break')
  expect(lines.children.map(({type}: InlineNode) => type)).toEqual([
    'text',
    'break',
    'text',
    'em',
    'text',
    'term',
    'text',
  ])
})

test('dates and doses are said in the language of the guide', () => {
  expect([
    dateWords('2021', 'en'),
    dateWords('2021-05', 'en'),
    dateWords('2021-05-06', 'en'),
  ]).toEqual(['2021', 'May 2021', 'May 6, 2021'])
  expect(dateWords('2021-05-06', 'es')).toBe('6 de mayo de 2021')
  expect(doseWords({sets: 2, reps: 5, holdSeconds: 1, perDay: 2}, 'en')).toBe(
    '2 sets of 5, hold for 1 second, 2 times a day',
  )
  expect(doseWords({reps: 1, daysPerWeek: 3}, 'es')).toBe('1 vez, 3 días a la semana')
})

test('the same guide and version always print the same leaflet code, another version another', () => {
  expect(leafletCode(sampleGuide)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(leafletCode(sampleGuide)).toBe(leafletCode({...sampleGuide}))
  expect(leafletCode({...sampleGuide, version: '1.0.0'})).not.toBe(leafletCode(sampleGuide))
})

test('the opening is headed by the short title, unless that heads the whole already', () => {
  const headed = (title: string, language: 'en' | 'es' = 'en') =>
    composeGuide({...sampleGuide, title, shortTitle: 'Neck pain', language}, sampleEdition('page'))
      .ledeHeading
  expect(headed('Neck pain: what helps')).toBe('Neck pain')
  expect(headed('Neck pain')).toBe('Overview')
  expect(headed('Neck pain', 'es')).toBe('En resumen')
})

const paragraph = (text: string, style: TextBlock['style'] = 'normal'): TextBlock => ({
  _type: 'block',
  _key: text,
  style,
  children: [{_type: 'span', _key: 's1', text, marks: []}],
  markDefs: [],
})

test('a list of causes says what it is, unless its section, a heading or a sentence with a colon does', () => {
  const causes: Block = {
    _type: 'causeList',
    _key: 'c1',
    items: [
      {key: 'shoes', label: paragraph('Your shoes are worn out'), category: 'other', body: []},
    ],
  }
  const namesIn = (aspect: Aspect, ...before: Block[]) => {
    const section = {key: 's1', aspect, heading: 'What is it?', body: [...before, causes]}
    const {sections} = composeGuide({...sampleGuide, sections: [section]}, sampleEdition('page'))
    return JSON.stringify(sections).split('Possible causes:').length - 1
  }
  expect(namesIn('overview')).toBe(1)
  expect(namesIn('overview', paragraph('Pain along the shin bone.'))).toBe(1)
  expect(namesIn('overview', paragraph('These can cause it:'))).toBe(0)
  expect(namesIn('overview', paragraph('Causes', 'h3'))).toBe(0)
  expect(namesIn('causes')).toBe(0)
})
