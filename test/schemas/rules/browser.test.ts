import {join} from 'node:path'

import {rolldown} from 'rolldown'
import {expect, test} from 'vitest'

import {measureGuide} from '#schemas/readability/measureGuide.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {launchBrowser} from '#test/support/browser.ts'
import {sampleAsOf, sampleGuide} from '#test/support/guides.ts'
import {readSampleGuides} from '#test/support/sampleLibrary.ts'
import {paragraph, withSection} from '#test/support/views.ts'

const root = join(import.meta.dirname, '../../..')

/** Rules and readability as one script for a page, as the Studio carries them. */
async function bundleRules(): Promise<string> {
  const name = '\0entry'
  const bundle = await rolldown({
    input: name,
    platform: 'browser',
    // `pluralize`, below `syllable`, asks so whether it is a module; every bundler of the Studio must answer yes.
    transform: {define: {'typeof require': '"function"'}},
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === name ? name : undefined),
        load: (id) =>
          id === name
            ? `export {checkGuide} from '${root}/schemas/rules/index.ts'
               export {measureGuide} from '${root}/schemas/readability/measureGuide.ts'`
            : undefined,
      },
    ],
  })
  const {output} = await bundle.generate({format: 'iife', name: 'guidepost'})
  return output[0].code
}

test('a browser finds the same problems and the same reading level as Node', async () => {
  const library = await readSampleGuides()
  const spoiled = library.map((guide) => ({
    ...guide,
    ...(guide.language === 'en' ? {mainMessage: 'Utilize 400 mg immediately. Call 911.'} : {}),
    lede: [paragraph('The pain was begun by a fall. It helps 30%. Edema, résumé, 9:30 “am”…')],
  }))
  const guides = [
    ...library,
    ...spoiled,
    {...sampleGuide, ...withSection([paragraph('Go to the ER. '.repeat(40))])},
  ]
  const facts = {asOf: sampleAsOf, guides: library}
  const here = guides.map((guide) => [checkGuide(guide, facts), measureGuide(guide)])
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({content: await bundleRules()})
    const there: unknown = await page.evaluate(
      `(${JSON.stringify(guides)}).map((guide) => [guidepost.checkGuide(guide, ${JSON.stringify(facts)}), guidepost.measureGuide(guide)])`,
    )
    expect(there).toEqual(JSON.parse(JSON.stringify(here)))
  } finally {
    await browser.close()
  }
  const rules = new Set(
    here.flatMap(([problems]) => (Array.isArray(problems) ? problems : [])).map(({rule}) => rule),
  )
  expect([...rules].toSorted()).toEqual(expect.arrayContaining(['B01', 'C01', 'L02', 'S04', 'S05']))
})
