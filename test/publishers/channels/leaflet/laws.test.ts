import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'

import type {LeafletData} from '#publishers/channels/leaflet/leafletData.ts'
import {openTypesetter} from '#publishers/press/typst/openTypesetter.ts'
import type {Typesetter} from '#publishers/press/typst/typesetter.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {paperSizes} from '#schemas/vocabulary.ts'
import {arbitraryGuide, sampleGuide, valueOf} from '#test/support/guides.ts'

import {evidenceFaults, foreignLinks, lossFaults, safetyFaults} from './support/laws.ts'
import {leafletEdition, leafletOf, printGuide, sheetOf} from './support/printGuide.ts'
import {type ReadPdf, readPdf} from './support/readPdf.ts'

let press: Typesetter
beforeAll(async () => {
  press = await openTypesetter()
})
afterAll(() => press.close())

const print = async (data: LeafletData, guide: Guide = sampleGuide) =>
  readPdf(valueOf(await press.set(sheetOf(guide, data))))

const {callToAction} = leafletEdition.brand.sender ?? {callToAction: {label: '', url: ''}}
const safety = (guide: Guide, {pages}: ReadPdf) =>
  safetyFaults(guide, leafletEdition, {
    text: pages[0] ?? '',
    callToAction: `${callToAction.label}: ${callToAction.url}`,
  })
const loss = (guide: Guide, {pages, elements}: ReadPdf) =>
  lossFaults(guide, [...pages, ...elements.map(({alt}) => alt)].join('\n'))
const evidence = ({pages}: ReadPdf) => {
  const [text = '', list = ''] = pages.join('\n').split(/\nSources\n|Sources(?=\s*1\.)/)
  return evidenceFaults(numbers(text, /\[(\d)\]/g), numbers(list, /(?:^|\n)(\d)\.(?=\D)/g))
}
const numbers = (text: string, form: RegExp) =>
  [...text.matchAll(form)].map(([, number]) => Number(number))

test.each(paperSizes)('every law holds on %s', async (paper) => {
  const pdf = await readPdf(await printGuide(press, sampleGuide, paper))
  expect(safety(sampleGuide, pdf)).toEqual([])
  expect(loss(sampleGuide, pdf)).toEqual([])
  expect(evidence(pdf)).toEqual([])
  expect(
    foreignLinks(pdf.links, sampleGuide, [
      'https://guides.clinic.example/',
      'https://clinic.example/',
    ]),
  ).toEqual([])
  expect(pdf.links.length).toBeGreaterThan(5)
})

test('every law holds for guides of hostile text, or the leaflet is refused because care advice leaves page 1', async () => {
  let set = 0
  await fc.assert(
    fc.asyncProperty(arbitraryGuide({maxItems: 2}), async (guide) => {
      const result = await press.set(sheetOf(guide))
      const refusals = result.ok ? [] : result.problems.map(({path}) => path)
      expect(refusals).toEqual(result.ok ? [] : [`${guide.id} (a4): careAdvice`])
      if (!result.ok) return
      set += 1
      const pdf = await readPdf(result.value)
      expect(safety(guide, pdf)).toEqual([])
      expect(loss(guide, pdf)).toEqual([])
      expect(pdf.sizes[0]).toBeGreaterThanOrEqual(12)
    }),
    {numRuns: 15, seed: 20_260_115},
  )
  expect(set).toBeGreaterThan(5)
})

test('the safety law bites when a red flag is shortened, moved below the call to action, or loses its urgency', async () => {
  const data = leafletOf(sampleGuide)
  const {cards} = data.careAdvice
  const changed = (change: (card: (typeof cards)[number]) => Partial<(typeof cards)[number]>) => ({
    ...data,
    careAdvice: {...data.careAdvice, cards: cards.map((card) => ({...card, ...change(card)}))},
  })
  const twins = [
    changed(({items}) => ({items: items.slice(1)})),
    changed(() => ({label: 'Advice'})),
    changed(({items}) => ({items: items.toReversed()})),
    {...data, careAdvice: {...data.careAdvice, cards: []}, mainMessage: callToAction.label},
  ]
  for (const twin of twins) expect(safety(sampleGuide, await print(twin))).not.toEqual([])
})

test('the evidence law bites when the list has a gap or the marks are out of order', async () => {
  const data = leafletOf(sampleGuide)
  const {entries} = data.references
  const gap = {...data, references: {...data.references, entries: entries.slice(1)}}
  expect(evidence(await print(gap))).not.toEqual([])
  expect(evidenceFaults([2, 1], [1, 2])).not.toEqual([])
  expect(evidenceFaults([1, 2], [1, 3])).not.toEqual([])
})

test('the loss law bites when a section, a step or an alt text is missing', async () => {
  const data = leafletOf(sampleGuide)
  const {sections} = data
  const twins = [
    {...data, sections: sections.slice(0, -1)},
    without(data, 'Pull both knees to your chest.'),
    without(data, 'A heating pad on a lower back.', 'Picture'),
  ]
  for (const twin of twins) expect(loss(sampleGuide, await print(twin))).not.toEqual([])
})

test('the privacy law bites on an address that is nobody’s', () => {
  expect(
    foreignLinks(['https://tracker.example/'], sampleGuide, ['https://clinic.example/']),
  ).toHaveLength(1)
})

/** The same leaflet with one text replaced. */
function without(data: LeafletData, text: string, by = ''): LeafletData {
  const json = JSON.stringify(data)
  expect(json).toContain(text)
  return {...data, ...JSON.parse(json.replaceAll(text, by))}
}
