import fc from 'fast-check'
import {expect, test} from 'vitest'

import {renderPage} from '#publishers/channels/page/renderPage.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {arbitraryGuide, sampleBrand, sampleEdition, sampleGuide} from '#test/support/guides.ts'

import {
  evidenceFaults,
  foreignLinks,
  lossFaults,
  safetyFaults,
  squash,
} from '../leaflet/support/laws.ts'
import {addressesOf, citationsOf, textOf} from './support/readPage.ts'

const edition = sampleEdition('page')
const render = (guide: Guide) =>
  renderPage(composeGuide(guide, edition), {brand: sampleBrand, leaflets: ['a4', 'us-letter']})
const page = render(sampleGuide)

const {sender} = sampleBrand
const safety = (guide: Guide, markup: string) =>
  safetyFaults(guide, edition, {
    text: textOf(markup),
    callToAction: `${sender?.callToAction.label}${sender?.name}`,
  })
const evidence = (guide: Guide, markup: string) => {
  const {marks, listed} = citationsOf(markup)
  const keys = composeGuide(guide, edition).references.map(({key}) => key)
  return [
    ...evidenceFaults(
      marks,
      listed.map((_, index) => index + 1),
    ),
    ...(String(listed) === String(keys) ? [] : [`the list has ${String(listed)}`]),
  ]
}
const privacy = (guide: Guide, markup: string) => {
  const {links, loaded} = addressesOf(markup)
  const own = ['#', '../../..', 'https://guides.clinic.example/', 'https://clinic.example/']
  return [
    ...foreignLinks(links, guide, own),
    ...loaded.filter((address) => !/^\.\.\/\.\.\/\.\.\/figures\/[\w.-]+$/.test(address)),
  ]
}
const allFaults = (guide: Guide, markup: string) => ({
  safety: safety(guide, markup),
  evidence: evidence(guide, markup),
  loss: lossFaults(guide, textOf(markup)),
  privacy: privacy(guide, markup),
})
const none = {safety: [], evidence: [], loss: [], privacy: []}

test('every law holds for the sample guide', () => {
  expect(allFaults(sampleGuide, page)).toEqual(none)
  expect(render(sampleGuide)).toBe(page)
})

test('every law holds for guides of hostile text', () => {
  fc.assert(
    fc.property(arbitraryGuide({maxItems: 60, rightToLeft: true}), (guide) => {
      const markup = render(guide)
      expect(allFaults(guide, markup)).toEqual(none)
      expect(markup).not.toContain('<b>')
    }),
    {numRuns: 60, seed: 20_260_115},
  )
})

test('care advice stands before all advice but the main message', () => {
  const text = squash(textOf(page))
  const order = [
    sampleGuide.title,
    'Sample: not clinically reviewed.',
    sampleGuide.mainMessage,
    'Emergency: Call 911 now if:',
    'Urgent: Go to urgent care today if:',
    'Make an appointment: Call us at 555-0100 if:',
    'In this guide',
    'Key points',
  ].map((part) => text.indexOf(squash(part)))
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(order).not.toContain(-1)
})

test('each law bites', () => {
  const flag = 'The skin between your legs feels numb.'
  expect(safety(sampleGuide, page.replace(flag, 'The skin feels numb.'))).toHaveLength(1)
  expect(safety(sampleGuide, page.replaceAll('Emergency:', ''))).not.toEqual([])
  expect(safety(sampleGuide, `${page.replace(flag, '')}<p>${flag}</p>`)).toHaveLength(1)
  expect(evidence(sampleGuide, page.replace('>[1]', '>[3]'))).not.toEqual([])
  expect(evidence(sampleGuide, page.replace('<li id="source_water"', '<li'))).not.toEqual([])
  expect(lossFaults(sampleGuide, textOf(page.replaceAll('alt="A heating', 'alt="')))).toHaveLength(
    1,
  )
  expect(lossFaults(sampleGuide, textOf(page.replace('Lie on your back.', '')))).toHaveLength(1)
  expect(privacy(sampleGuide, `${page}<img src="https://tracker.example/p.gif">`)).toHaveLength(1)
  expect(privacy(sampleGuide, `${page}<a href="https://tracker.example/">`)).toHaveLength(1)
})

test('every link within the page leads somewhere, and every id is given once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(sampleGuide), arbitraryGuide()), (guide) => {
      const markup = render(guide)
      const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
      const targets = addressesOf(markup).links.filter((link) => link.startsWith('#'))
      expect(new Set(ids).size).toBe(ids.length)
      for (const target of targets) expect(ids).toContain(target.slice(1))
      expect(targets.length).toBeGreaterThan(0)
    }),
    {numRuns: 30, seed: 20_260_115},
  )
})
