import fc from 'fast-check'
import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'

import {arbitraryGuide, sampleGuide} from '#test/support/guides.ts'

import {feedInput, firstItem, render} from './feedMaterial.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A text of a guide may be one long word, or hold characters that only a typesetter would change.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'tel-non-breaking': 'off',
    // The partner's page has the h1.
    'heading-level': ['error', {minInitialRank: 'h2'}],
  },
})

async function faults(markup: string): Promise<string[]> {
  const {results} = await validator.validateString(markup)
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, message}) => `${ruleId}: ${message}`),
  )
}

describe('markup of an item', () => {
  test('is valid, with headings in order', async () => {
    expect(await faults(firstItem(render(feedInput())).content_html)).toEqual([])
    await fc.assert(
      fc.asyncProperty(arbitraryGuide(), async (guide) => {
        expect(await faults(firstItem(render(feedInput({guides: [guide]}))).content_html)).toEqual(
          [],
        )
      }),
      {numRuns: 15},
    )
  })

  test('the check bites', async () => {
    const markup = firstItem(render(feedInput())).content_html
    expect(await faults(markup.replace('</ul>', ''))).not.toEqual([])
    expect(await faults(markup.replaceAll(/ alt="[^"]*"/g, ''))).not.toEqual([])
    expect(await faults(markup.replace('<h2>', '<h4>').replace('</h2>', '</h4>'))).not.toEqual([])
  })

  test('two guides on one page share no anchor', () => {
    const other = {...sampleGuide, id: 'guide-other-en', key: 'other'}
    const rendered = render(feedInput({guides: [sampleGuide, other]}))
    const anchors = ['muscle-spasm', 'other'].flatMap((key) =>
      [...firstItem(rendered, key).content_html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    )
    expect(new Set(anchors).size).toBe(anchors.length)
  })
})
