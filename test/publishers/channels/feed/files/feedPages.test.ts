import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import type {FeedItem} from '#publishers/channels/feed/feedItem.ts'
import {feedItem} from '#publishers/channels/feed/feedItem.ts'
import {
  byteLength,
  maxPageBytes,
  maxPageItems,
  paginate,
} from '#publishers/channels/feed/files/feedPages.ts'
import {renderGuideDocument} from '#publishers/channels/feed/guideDocument.ts'
import {sampleGuide, valueOf} from '#test/support/guides.ts'

import {feedInput, render} from '../feedMaterial.ts'

const item = sampleItem()
const head = {
  title: 'Patient guides',
  next_url: 'https://guides.clinic.example/v1/p/feed/9999.json',
}
const headBytes = byteLength({...head, items: []})

function sampleItem(): FeedItem {
  const input = feedInput({guides: [sampleGuide]})
  const [event] = render(input).state.events
  if (event === undefined || input.voices.en === undefined)
    throw new Error('the material has one event')
  const setting = {input, voice: input.voices.en, entitled: [sampleGuide]}
  return feedItem(renderGuideDocument(sampleGuide, setting), event)
}

function itemsOf(lengths: readonly number[]): FeedItem[] {
  return lengths.map((length, index) => ({
    ...item,
    id: `tag:x,2026-01-01:${index}`,
    content_html: 'ñ\n'.repeat(length),
  }))
}

describe('pages', () => {
  test('hold every item once, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40_000), {maxLength: 60}), (lengths) => {
        const items = itemsOf(lengths)
        const pages = valueOf(paginate(items, headBytes))
        expect(pages.flat().map(({id}) => id)).toEqual(items.map(({id}) => id))
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(maxPageItems)
          expect(byteLength({...head, items: page})).toBeLessThanOrEqual(maxPageBytes)
        }
      }),
      {numRuns: 25},
    )
  })

  test('are filled: small items lie 25 on a page', () => {
    const pages = valueOf(paginate(itemsOf(Array.from({length: 51}, () => 1)), headBytes))
    expect(pages.map((page) => page.length)).toEqual([25, 25, 1])
  })

  test('a feed without items has one page', () => {
    expect(valueOf(paginate([], headBytes))).toEqual([[]])
  })

  test('every item that fits no page is named at once', () => {
    const read = paginate(itemsOf([100_000, 10, 200_000]), headBytes)
    expect(read.ok ? [] : read.problems.map(({rule, path}) => `${rule} ${path}`)).toEqual([
      'feed-size tag:x,2026-01-01:0',
      'feed-size tag:x,2026-01-01:2',
    ])
  })
})
