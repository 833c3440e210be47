import {expect, test} from 'vitest'

import {
  leafletStatusPath,
  renderLeafletStatus,
  renderUnknownLeaflet,
} from '#publishers/channels/page/renderLeafletStatus.ts'
import {pagePath, renderPage} from '#publishers/channels/page/renderPage.ts'
import {html} from '#publishers/html/html.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {
  recalledGuide,
  sampleBrand,
  sampleEdition,
  sampleGuide,
  sampleSite,
  secondGuide,
} from '#test/support/guides.ts'

import {textOf} from './support/readPage.ts'

const edition = sampleEdition('page')
const manuscript = composeGuide(sampleGuide, edition)
const options = {brand: sampleBrand, leaflets: []} as const

test('files lie where the addresses of the site point', () => {
  expect(pagePath(manuscript)).toBe('site/guides/en/muscle-spasm/index.html')
  expect(leafletStatusPath(manuscript.leaflet.code)).toBe('site/l/W24AKF8N/index.html')
})

test('a page offers the leaflets that exist and no others', () => {
  const markup = renderPage(manuscript, {...options, leaflets: ['us-letter']})
  expect(markup).toContain('href="../../../leaflets/muscle-spasm.en.us-letter.pdf"')
  expect(markup).not.toContain('a4.pdf')
  expect(renderPage(manuscript, options)).not.toContain('.pdf')
})

test('linked data is printed as it is given', () => {
  const jsonLd = html`<script type="application/ld+json">{}</script>`
  expect(renderPage(manuscript, {...options, jsonLd})).toContain(jsonLd.toString())
})

test('a page that nobody signed says so and stays out of search results; a signed one does neither', () => {
  const draft = renderPage(manuscript, options)
  expect(draft).toContain('noindex')
  expect(draft).toContain('Sample: not clinically reviewed.')
  const signed = composeGuide({...sampleGuide, approval: 'signed'}, edition)
  expect(renderPage(signed, options)).not.toContain('noindex')
})

test('a copy on paper carries version, review dates and address', () => {
  const text = textOf(renderPage(manuscript, options))
  for (const fact of ['0.0.0-draft', 'March 3, 2025', 'March 1, 2028', manuscript.url])
    expect(text).toContain(fact)
})

test('red flags link to nothing but their sources', () => {
  const care = /<section aria-labelledby="care_advice">[\s\S]*?<\/section>/.exec(
    renderPage(manuscript, options),
  )?.[0]
  const links = [...(care ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
  expect(links).toEqual(['#source_cramps'])
})

const printed = {code: 'W24AKF8N', version: sampleGuide.version, date: '2025-03-03'}
const status = (leaflet: typeof printed, guide: Guide | RecalledGuide, asOf = '2026-01-15') =>
  textOf(renderLeafletStatus(leaflet, guide, {brand: sampleBrand, site: sampleSite, asOf}))

test('the status page answers for the day on which it is asked', () => {
  expect(status(printed, sampleGuide, '2028-03-01')).toContain('Yes. This is the current version.')
  const late = status(printed, sampleGuide, '2028-03-02')
  expect(late).toContain('its review is overdue')
  expect(late).not.toContain('Yes.')
})

test('a leaflet of an older version is not called valid', () => {
  const text = status({...printed, version: '0.9.0'}, sampleGuide)
  expect(text).toContain('There is a newer version')
  expect(text).not.toContain('Yes.')
})

test.each([
  ['withdrawn', 'This guide has been withdrawn. Throw this leaflet away.'],
  ['suspended', 'Not for now. This guide is under review.'],
] as const)('a leaflet of a %s guide says so and names what to read instead', (kind, answer) => {
  const text = status(printed, {...recalledGuide, kind})
  expect(text).toContain(answer)
  expect(text).toContain(`Read this guide instead: ${secondGuide.shortTitle}`)
  expect(text).not.toContain('Yes.')
  expect(text).not.toContain(sampleGuide.mainMessage)
})

test('an unknown code is not called valid and names the clinic to ask', () => {
  const text = textOf(renderUnknownLeaflet('en', sampleBrand, sampleSite))
  expect(text).toContain('do not rely on the leaflet')
  expect(text).toContain(sampleBrand.sender?.phone)
  expect(text).not.toContain('Yes.')
})
