import {HtmlValidate} from 'html-validate'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {
  renderLeafletStatus,
  renderUnknownLeaflet,
} from '#publishers/channels/page/renderLeafletStatus.ts'
import {renderPage} from '#publishers/channels/page/renderPage.ts'
import {renderRecalledPage} from '#publishers/channels/page/renderRecalledPage.ts'
import {clinicBrand} from '#publishers/manuscript/brand.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import {lookAt} from '#test/support/axe.ts'
import {launchBrowser} from '#test/support/browser.ts'
import {
  recalledGuide,
  sampleBrand,
  sampleClinic,
  sampleEdition,
  sampleGuide,
  sampleSite,
} from '#test/support/guides.ts'
import {wideLogo} from '#test/support/logos.ts'

const manuscript = composeGuide(sampleGuide, sampleEdition('page'))
const pages = {
  guide: renderPage(manuscript, {brand: sampleBrand, leaflets: ['a4', 'us-letter']}),
  logo: renderPage(manuscript, {
    brand: clinicBrand({...sampleClinic, logo: wideLogo}),
    leaflets: ['a4'],
  }),
  status: renderLeafletStatus(
    {code: manuscript.leaflet.code, version: sampleGuide.version, date: '2025-03-03'},
    sampleGuide,
    {brand: sampleBrand, site: sampleSite, asOf: '2026-01-15'},
  ),
  recalled: renderRecalledPage(recalledGuide, {brand: sampleBrand, site: sampleSite}),
  unknown: renderUnknownLeaflet('en', sampleBrand, sampleSite),
}
const named = (['guide', 'logo', 'status', 'recalled', 'unknown'] as const).map((name) => ({
  name,
  markup: pages[name],
}))

const phone = {width: 320, dark: false}
const tablet = {width: 768, dark: true}
const screens = {
  guide: [phone, tablet, {width: 1280, dark: false}, {width: 1280, dark: true}],
  logo: [phone, tablet],
  status: [phone, tablet],
  recalled: [phone, tablet],
  unknown: [phone, tablet],
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(named)('the $name page', ({name, markup}) => {
  test.each(screens[name])(
    'has no fault that axe can find ($width px, dark: $dark)',
    async (screen) => {
      expect(await lookAt(browser, markup, screen)).toEqual({faults: [], wide: false})
    },
  )

  test('is valid HTML with one h1', async () => {
    const report = await new HtmlValidate({extends: ['html-validate:recommended']}).validateString(
      markup,
    )
    const messages = report.results.flatMap((result) => result.messages)
    expect(messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`)).toEqual([])
    expect(markup.match(/<h1>/g)).toHaveLength(1)
  })

  test('runs no script', () => {
    expect(markup).not.toMatch(/<script|\son[a-z]+=|javascript:/)
  })
})

test('axe bites', async () => {
  const bad = pages.guide
    .replace('--quiet:#47545a', '--quiet:#ddd')
    .replace('<html lang="en"', '<html')
  expect((await lookAt(browser, bad, {width: 768, dark: false})).faults.length).toBeGreaterThan(1)
})
