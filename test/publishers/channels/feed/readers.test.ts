import {expect, test} from 'vitest'

import type {Site} from '#publishers/manuscript/addresses.ts'
import {recalledGuide, sampleGuide, secondGuide} from '#test/support/guides.ts'

import {feedInput, filesOf, render, revised} from './feedMaterial.ts'
import {pageOf, readers, withFeed} from './feedReaders.ts'

const count = 60
const flags = [
  'You cannot control your bladder or bowels as you usually do.',
  'The skin between your legs feels numb.',
  'The spasm does not pass in one or two hours.',
]

function longFeed(site: Site): Map<string, string> {
  const guides = Array.from({length: count}, (_, index) =>
    revised(sampleGuide, {id: `guide-guide-${index}-en`, key: `guide-${index}`}),
  )
  return filesOf(render(feedInput({site, guides, leaflets: []})))
}

test.each(Object.keys(readers))(
  '%s finds every guide once over all pages, with every red flag',
  async (name) => {
    await withFeed(longFeed, async (pages) => {
      expect(pages.length).toBeGreaterThan(2)
      const read = readers[name]
      if (read === undefined) throw new Error(`no reader ${name}`)
      const seen = (await Promise.all(pages.map(read))).flat()
      expect(seen).toHaveLength(count)
      expect(new Set(seen.map(({id}) => id))).toEqual(
        new Set(
          Array.from(
            {length: count},
            (_, index) => `tag:clinic.example,2026-01-01:guide/guide-${index}/en`,
          ),
        ),
      )
      for (const content of seen.flatMap(({contents}) => contents))
        for (const flag of flags) expect(content).toContain(flag)
    })
  },
)

test('next_url leads over all pages, never back, and the last page has none', async () => {
  await withFeed(longFeed, async (pages) => {
    expect(new Set(pages).size).toBe(pages.length)
    const read = await Promise.all(pages.map(pageOf))
    expect(new Set(read.map(({feed_url}) => feed_url))).toEqual(new Set([pages[0]]))
    expect(read.map(({next_url}) => next_url)).toEqual([...pages.slice(1), undefined])
  })
})

test.each(Object.keys(readers))(
  'after a withdrawal %s finds the same id, the notice, and no sentence of the guide',
  async (name) => {
    const read = readers[name]
    if (read === undefined) throw new Error(`no reader ${name}`)
    const recalledFeed = (site: Site) => {
      const before = feedInput({site, guides: [sampleGuide, secondGuide], leaflets: []})
      const {state: previous} = render(before)
      return filesOf(
        render({...before, guides: [secondGuide], recalled: [recalledGuide], previous}),
      )
    }
    await withFeed(recalledFeed, async ([page = '']) => {
      const seen = await read(page)
      const id = 'tag:clinic.example,2026-01-01:guide/muscle-spasm/en'
      expect(seen.map((item) => item.id)).toContain(id)
      expect(seen).toHaveLength(2)
      const contents = seen.find((item) => item.id === id)?.contents ?? []
      expect(contents.length).toBeGreaterThan(0)
      for (const content of contents) {
        expect(content).toContain('This guide has been withdrawn.')
        for (const sentence of [...flags, sampleGuide.mainMessage, 'Use a heating pad.'])
          expect(content).not.toContain(sentence)
      }
    })
  },
)
