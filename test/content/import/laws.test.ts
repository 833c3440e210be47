import {readFileSync} from 'node:fs'

import fc from 'fast-check'
import {expect, test} from 'vitest'

import {fromMarkdown} from '#content/import/markdown/fromMarkdown.ts'
import {toMarkdown} from '#content/import/markdown/toMarkdown.ts'

import {comparable, guideIn, guideText, hostileWords, storedGuide} from './support/sources.ts'

const seed = readFileSync('content/guides/muscle-spasm.en.md', 'utf8')
const runs = {numRuns: 300, seed: 20_261_123}

/** Every word of a text, in order, without markup. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  const own = 'text' in value && typeof value.text === 'string' ? value.text : ''
  return `${own} ${Object.values(value).map(wordsOf).join(' ')}`
}

test('L1: the seed guide is canonical: read and written again it is the same file', () => {
  expect(toMarkdown(guideIn(seed))).toBe(seed)
})

test('L1 and L2: what is written once is canonical', () => {
  fc.assert(
    fc.property(storedGuide, (guide) => {
      const once = toMarkdown(guide)
      expect(toMarkdown(guideIn(once))).toBe(once)
    }),
    runs,
  )
})

test('L3: a document survives the way to Markdown and back', () => {
  fc.assert(
    fc.property(storedGuide, (guide) => {
      expect(comparable(guideIn(toMarkdown(guide)))).toEqual(comparable(guide))
    }),
    runs,
  )
})

test('L3 bites: a document with one changed word is not equal', () => {
  const guide = guideIn(seed)
  const other = JSON.parse(JSON.stringify(guide).replace('twitches', 'twitch')) as unknown
  expect(comparable(guide)).not.toEqual(comparable(other))
})

test('L4: no word of a paragraph is lost, whatever it looks like', () => {
  // Typed by hand and not escaped: markup may be read as markup, but letters and digits stay.
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  let read = 0
  fc.assert(
    fc.property(hostileWords, (words) => {
      const {guide, problems} = fromMarkdown(guideText(`${words}\n`, []), 'x.md')
      if (problems.length > 0) return true
      read += 1
      const typed = letters(words.replaceAll('](b)', ']').replaceAll('&amp;', '&'))
      return letters(wordsOf(guide?.document['lede'])) === typed
    }),
    runs,
  )
  expect(read, 'most are read and not refused').toBeGreaterThan(150)
})

test('L5: keys of sections and items survive', () => {
  const keys = (text: string) => [...text.matchAll(/#([a-z0-9-]+)[ }]/g)].map(([, key]) => key)
  expect(keys(seed).length).toBeGreaterThan(40)
  const document = JSON.stringify(guideIn(seed))
  for (const key of keys(seed)) expect(document).toContain(key)
})
