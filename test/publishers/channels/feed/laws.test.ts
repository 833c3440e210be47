import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import type {Voice} from '#publishers/channels/feed/feedInput.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {brandPolicies} from '#schemas/vocabulary.ts'
import {arbitraryReviewedGuide, sampleGuide, sampleSite} from '#test/support/guides.ts'

import {feedInput, filesOf, firstItem, readDocument, render} from './feedMaterial.ts'
import {evidenceFaults, lossFaults, privacyFaults, safetyFaults, seen} from './laws.ts'

const policy = fc.constantFrom(...brandPolicies)

function produce(guide: Guide, brandPolicy: (typeof brandPolicies)[number] = 'clinic') {
  const input = feedInput({guides: [guide], partner: {brandPolicy}})
  const voice = input.voices.en
  if (voice === undefined) throw new Error('the material speaks English')
  const rendered = render(input)
  const document = readDocument(filesOf(rendered))
  return {item: firstItem(rendered), document, voice}
}

/** The law must hold for the sample, for unlucky guides, and in whoever's name the text speaks. */
function always(check: (made: ReturnType<typeof produce>, guide: Guide) => void) {
  for (const brandPolicy of brandPolicies) check(produce(sampleGuide, brandPolicy), sampleGuide)
  fc.assert(
    fc.property(
      arbitraryReviewedGuide({maxItems: 20, rightToLeft: true}),
      policy,
      (guide, brandPolicy) => {
        check(produce(guide, brandPolicy), guide)
      },
    ),
    {numRuns: 25},
  )
}

function bitesOn(faults: (text: string, voice: Voice) => readonly string[], text: string) {
  const {voice} = produce(sampleGuide)
  return faults(text, voice)
}

describe('safety law', () => {
  test('care advice stands first and whole in both contents of an item', () => {
    always(({item, voice}, guide) => {
      expect(safetyFaults(guide, voice, item.content_text)).toEqual([])
      expect(safetyFaults(guide, voice, seen(item.content_html))).toEqual([])
    })
  })

  test('every red flag stands under its urgency in summary, item data and document data', () => {
    always(({item, document}, guide) => {
      const flags = guide.careAdvice.map(({urgency, items}) => [urgency, items.length])
      for (const cards of [item._clinic.careAdvice, document.careAdvice])
        expect(cards.map(({urgency, items}) => [urgency, items.length])).toEqual(flags)
      for (const {urgency, label, items} of item._clinic.careAdvice) {
        if (urgency === 'nonurgent') continue
        expect(item.summary).toContain(`${label}: `)
        for (const {text} of items) expect(item.summary).toContain(text)
      }
    })
  })

  test.each([
    ['left out', (text: string) => text.replace('- The skin between your legs feels numb.\n', '')],
    ['cut short', (text: string) => text.replace('legs feels numb.', 'legs …')],
    [
      'moved down',
      (text: string) => text.replace(/^(.*?)(When to get help.*?)(Key points.*?)$/s, '$1$3$2'),
    ],
    ['without its urgency', (text: string) => text.replace('Emergency: ', '')],
  ])('the check bites on a flag that is %s', (_, spoil) => {
    const spoilt = spoil(produce(sampleGuide).item.content_text)
    expect(bitesOn((text, voice) => safetyFaults(sampleGuide, voice, text), spoilt)).not.toEqual([])
  })
})

describe('evidence law', () => {
  test('citations are numbered by first appearance, without orphan or gap', () => {
    always(({item}) => {
      expect(evidenceFaults(item.content_html)).toEqual([])
      expect(item._clinic.citations.map(({number}) => number)).toEqual(
        item._clinic.citations.map((_, index) => index + 1),
      )
    })
  })

  test('the numbers in the plain text are those of the markup', () => {
    const {item} = produce(sampleGuide)
    const numbers = (text: string) => [...text.matchAll(/ ?\[(\d+)\]/g)].map(([, number]) => number)
    const [body = ''] = item.content_text.split('\nSources\n')
    expect(numbers(body)).toEqual(numbers(item.content_html))
  })

  test.each([
    [
      'an orphan',
      (markup: string) => markup.replaceAll(/<sup><a href="#[^"]*-water">.*?<\/sup>/g, ''),
    ],
    ['a gap', (markup: string) => markup.replaceAll('[2]', '[4]')],
    [
      'a source that is not listed',
      (markup: string) => markup.replace(/<li id="[^"]*-water">.*<\/li>/, ''),
    ],
  ])('the check bites on %s', (_, spoil) => {
    expect(evidenceFaults(spoil(produce(sampleGuide).item.content_html))).not.toEqual([])
  })
})

describe('loss law', () => {
  test('every word of the model stands in markup and plain text of an item', () => {
    always(({item, voice}, guide) => {
      expect(lossFaults(guide, voice, item.content_text)).toEqual([])
      expect(lossFaults(guide, voice, seen(item.content_html))).toEqual([])
    })
  })

  test('every word of the model stands in the data of a document', () => {
    always(({document, voice}, guide) => {
      const {careAdvice, keyPoints, lede, sections, citations, mainMessage} = document
      const {authors, reviewers} = document
      const texts = {careAdvice, keyPoints, lede: lede.portableText, citations, mainMessage}
      const data = {...texts, authors, reviewers}
      const bodies = sections.map(({heading, portableText}) => ({heading, portableText}))
      const strings = stringsOf([data, bodies]).join('\n')
      expect(lossFaults(guide, voice, strings)).toEqual([])
    })
  })

  test.each([
    ['an alt text', 'A heating pad on a lower back.'],
    ['a definition', 'A salt that your body needs to make muscles work.'],
    ['when to stop', 'Your leg goes numb.'],
    ['a table cell', 'Cramp'],
  ])('the check bites when %s is missing', (_, piece) => {
    const {item, voice} = produce(sampleGuide)
    const spoilt = item.content_text.replaceAll(piece, '')
    expect(lossFaults(sampleGuide, voice, spoilt)).toContain(piece)
  })
})

describe('privacy law', () => {
  const allowed = [`${sampleSite.url}/`, 'https://clinic.example/', 'https://sources.example/']

  test('markup loads from the public site only and leads to it, the clinic and cited sources only', () => {
    always(({item, document}) => {
      const bodies = [document.lede, ...document.sections].map(({html}) => html)
      for (const markup of [item.content_html, ...bodies])
        expect(privacyFaults(markup, allowed)).toEqual([])
    })
  })

  test.each([
    '<img src="https://tracker.example/p.gif" alt="">',
    '<a href="javascript:alert(1)">x</a>',
    '<script>alert(1)</script>',
    '<p style="color:red">x</p>',
    '<p onclick="x()">x</p>',
  ])('the check bites on %s', (markup) => {
    expect(privacyFaults(markup, allowed)).not.toEqual([])
  })
})

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}
