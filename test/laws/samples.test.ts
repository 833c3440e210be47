import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import type {Voice} from '#publishers/channels/feed/feedInput.ts'
import {renderLeaflet} from '#publishers/channels/leaflet/renderLeaflet.ts'
import {renderPage} from '#publishers/channels/page/renderPage.ts'
import {htmlText, safetyProblems} from '#publishers/make/safetyGate.ts'
import {clinicBrand, partnerBrand} from '#publishers/manuscript/brand.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import {openTypesetter} from '#publishers/press/typst/openTypesetter.ts'
import type {Typesetter} from '#publishers/press/typst/typesetter.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readClinic, readPartner} from '#schemas/guide/readRecords.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {brandPolicies, languages} from '#schemas/vocabulary.ts'
import {documentMap} from '#test/support/documents.ts'
import {sampleAsOf, sampleSite, valueOf} from '#test/support/guides.ts'
import {readSampleGuides} from '#test/support/sampleLibrary.ts'

import {feedInput, filesOf, firstPage, render} from '../publishers/channels/feed/feedMaterial.ts'
import * as feedLaws from '../publishers/channels/feed/laws.ts'
import {
  evidenceFaults,
  foreignLinks,
  lossFaults,
  safetyFaults,
} from '../publishers/channels/leaflet/support/laws.ts'
import {sheetOf} from '../publishers/channels/leaflet/support/printGuide.ts'
import {readPdf} from '../publishers/channels/leaflet/support/readPdf.ts'
import {inputOf, render as renderMail} from '../publishers/channels/newsletter/support/issues.ts'
import {mailLossFaults, mailPrivacyFaults} from '../publishers/channels/newsletter/support/laws.ts'
import {
  addressesOf as mailAddresses,
  textOf as mailText,
} from '../publishers/channels/newsletter/support/readMail.ts'
import {addressesOf, citationsOf, textOf} from '../publishers/channels/page/support/readPage.ts'

/** The laws over every guide of the sample library, in every output that there is. */

const guides = await readSampleGuides()
const named = guides.map((guide) => ({name: `${guide.key}.${guide.language}`, guide}))
const records = documentMap()

function clinicOf({language}: Guide) {
  return valueOf(readClinic('clinic-sample-clinic', records, language))
}

function editionOf(guide: Guide, output: 'page' | 'leaflet') {
  return {output, brand: clinicBrand(clinicOf(guide)), site: sampleSite, asOf: sampleAsOf} as const
}

function voiceOf(guide: Guide, brandPolicy: (typeof brandPolicies)[number]): Voice {
  const partner = valueOf(readPartner('partner-sample-partner', records, guide.language))
  return {clinic: clinicOf(guide), partner: {...partner, brandPolicy}}
}

const own = ['#', '../../..', `${sampleSite.url}/`, 'https://clinic.example/']

let press: Typesetter
beforeAll(async () => {
  press = await openTypesetter()
})
afterAll(() => press.close())

test('the library is what the README says: seventeen guides, four of them Spanish, and no rule is broken', () => {
  expect(guides).toHaveLength(17)
  expect(guides.map(({language}) => language).filter((language) => language === 'es')).toHaveLength(
    4,
  )
  for (const guide of guides)
    expect(checkGuide(guide, {asOf: sampleAsOf, guides, brandWords: ['Sample Clinic']})).toEqual([])
})

test.each(named)('$name as a page', ({guide}) => {
  const edition = editionOf(guide, 'page')
  const manuscript = composeGuide(guide, edition)
  const markup = renderPage(manuscript, {brand: edition.brand, leaflets: ['a4']})
  const text = textOf(markup)
  const {sender} = edition.brand
  const callToAction = `${sender?.callToAction.label}${sender?.name}`
  expect(safetyFaults(guide, edition, {text, callToAction})).toEqual([])
  expect(lossFaults(guide, text)).toEqual([])
  const {marks, listed} = citationsOf(markup)
  expect(
    evidenceFaults(
      marks,
      listed.map((_, index) => index + 1),
    ),
  ).toEqual([])
  const {links, loaded} = addressesOf(markup)
  expect(foreignLinks(links, guide, own)).toEqual([])
  expect(loaded.filter((address) => !address.startsWith('../../../figures/'))).toEqual([])
})

test.each(named)('$name as a leaflet, read back from its PDF', async ({guide}) => {
  const edition = editionOf(guide, 'leaflet')
  const data = renderLeaflet(composeGuide(guide, edition), {
    brand: edition.brand,
    paper: 'us-letter',
  })
  const {pages, elements, links} = await readPdf(valueOf(await press.set(sheetOf(guide, data))))
  const {callToAction} = edition.brand.sender ?? {callToAction: {label: '', url: ''}}
  expect(
    safetyFaults(guide, edition, {
      text: pages[0] ?? '',
      callToAction: `${callToAction.label}: ${callToAction.url}`,
    }),
  ).toEqual([])
  // What a screen reader reads: headers and footers, which may stand in the middle of a paragraph, are no part of it.
  const body = elements.filter(({role}) => role === 'Document').map(({text}) => text)
  expect(body).toHaveLength(pages.length)
  const read = [...pages, body.join(' '), ...elements.map(({alt}) => alt)].join('\n')
  expect(lossFaults(guide, read)).toEqual([])
  const [cut = ''] = body.slice(1, 2)
  expect(lossFaults(guide, read.replaceAll(cut, '').replaceAll(pages[1] ?? '', ''))).not.toEqual([])
  expect(foreignLinks(links, guide, own)).toEqual([])
})

describe.each(brandPolicies)('in a feed with the brand policy %s', (brandPolicy) => {
  test.each(named)('$name', ({guide}) => {
    const voice = voiceOf(guide, brandPolicy)
    const voices = Object.fromEntries(
      languages.map((language) => [language, voiceOf({...guide, language}, brandPolicy)]),
    )
    const rendered = render(feedInput({guides: [guide], partner: {brandPolicy}, voices}))
    const item = firstPage(rendered).items[0]
    if (item === undefined) throw new Error('the feed has no item')
    for (const text of [item.content_text, feedLaws.seen(item.content_html)]) {
      expect(feedLaws.safetyFaults(guide, voice, text)).toEqual([])
      expect(feedLaws.lossFaults(guide, voice, text)).toEqual([])
    }
    expect(feedLaws.evidenceFaults(item.content_html)).toEqual([])
    const brand = partnerBrand(voice.clinic, voice.partner)
    expect(safetyProblems('feed', htmlText(item.content_html), {guides: [guide], brand})).toEqual(
      [],
    )
    expect([...filesOf(rendered).keys()]).toContain(
      `site/v1/sample-partner/guides/${guide.key}.${guide.language}.json`,
    )
  })
})

test.each(named.filter(({guide}) => guide.language === 'en'))('$name in a mail', ({guide}) => {
  const input = inputOf([guide], () => ['self-care', 'getting-help'])
  const mail = renderMail({...input, issue: {...input.issue, date: guide.dates.reviewBy}})
  const printed = {guides: [guide], brand: input.brand}
  for (const text of [htmlText(mail.html), mail.text])
    expect(safetyProblems('mail', text, printed)).toEqual([])
  expect(mailLossFaults(input, mailText(mail.html))).toEqual([])
  expect(mailLossFaults(input, mail.text)).toEqual([])
  const {links, loaded} = mailAddresses(mail.html)
  expect(mailPrivacyFaults(input, links)).toEqual([])
  expect(loaded.filter((address) => !address.startsWith('cid:'))).toEqual([])
})
