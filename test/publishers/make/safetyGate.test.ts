import fc from 'fast-check'
import {expect, test} from 'vitest'

import {renderPage} from '#publishers/channels/page/renderPage.ts'
import {htmlText, safetyProblems} from '#publishers/make/safetyGate.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {arbitraryGuide, sampleBrand, sampleEdition, sampleGuide} from '#test/support/guides.ts'

const edition = sampleEdition('page')
const page = (guide: Guide) =>
  htmlText(renderPage(composeGuide(guide, edition), {brand: sampleBrand, leaflets: []}))
const check = (text: string, guide: Guide = sampleGuide) =>
  safetyProblems('page', text, {guides: [guide], brand: sampleBrand}).map(({rule}) => rule)

test('S03: what the renderers make passes, whatever stands in a guide', () => {
  expect(check(page(sampleGuide))).toEqual([])
  fc.assert(
    fc.property(arbitraryGuide({maxItems: 60, rightToLeft: true}), (guide) => {
      expect(check(page(guide), guide)).toEqual([])
    }),
    {numRuns: 25},
  )
})

const flag = 'You cannot control your bladder or bowels as you usually do.'
test.each([
  ['left out', (text: string) => text.replaceAll(flag, '')],
  ['cut short', (text: string) => text.replaceAll(flag, 'You cannot control your bladder …')],
  ['reworded', (text: string) => text.replaceAll('as you usually do', 'as usual')],
  ['without its urgency', (text: string) => text.replaceAll('Emergency:', '')],
  ['moved to the end', (text: string) => text.replaceAll(flag, '') + flag],
  ['with another emergency text', (text: string) => text.replaceAll('bladder', 'blad der x')],
])('S03 bites on a red flag that is %s', (_, spoil) => {
  expect(check(spoil(page(sampleGuide)))).toContain('S03')
})

test('S03 reads the words that a brand fills in', () => {
  const [card] = sampleGuide.careAdvice
  const [item] = card?.items ?? []
  if (card === undefined || item === undefined) throw new Error('the sample has care advice')
  const text = {
    ...item.text,
    children: [...item.text.children, {_type: 'brandRef', _key: 'b', field: 'phone'} as const],
  }
  const guide = {...sampleGuide, careAdvice: [{...card, items: [{...item, text}]}]}
  expect(check(page(guide), guide)).toEqual([])
  expect(check(page(guide).replaceAll(sampleBrand.words.phone, '555-9999'), guide)).toContain('S03')
})
