import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

import {extract} from '@extractus/feed-extractor'
import feedme from 'feedme'
import {parseJsonFeed} from 'feedsmith'
import {expect, test} from 'vitest'

import {sampleGuide} from '#test/support/guides.ts'

import {feedInput, filesOf, type ReadPage, render, revised} from './feedMaterial.ts'

const FeedMe = feedme as unknown as typeof feedme.default

/** What an independent reader makes of one item: its id, and each of the contents that it hands on. */
interface Seen {
  readonly id: unknown
  readonly contents: readonly unknown[]
}
type Reader = (url: string) => Promise<readonly Seen[]>

const readers: {readonly [name: string]: Reader} = {
  feedsmith: async (url) => {
    const {items = []} = parseJsonFeed(await textOf(url))
    return items.map(({id, content_html, content_text}) => ({
      id,
      contents: [content_html, content_text],
    }))
  },
  feedme: async (url) => {
    const parser = new FeedMe(true)
    parser.end(await textOf(url))
    await new Promise((resolve) => parser.once('finish', resolve))
    return (parser.done()?.items ?? []).map((item) => ({
      id: item['id'],
      contents: [item['content_html'], item['content_text']],
    }))
  },
  // Keeps the plain text only.
  'feed-extractor': async (url) => {
    const {entries = []} = await extract(url, {descriptionMaxLen: 0})
    return entries.map(({id, description}) => ({id, contents: [description]}))
  },
}

const count = 60
const flags = [
  'You cannot control your bladder or bowels as you usually do.',
  'The skin between your legs feels numb.',
  'The spasm does not pass in one or two hours.',
]

test.each(Object.keys(readers))(
  '%s finds every guide once over all pages, with every red flag',
  async (name) => {
    await withFeed(async (pages) => {
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
  await withFeed(async (pages) => {
    expect(new Set(pages).size).toBe(pages.length)
    const read = await Promise.all(pages.map(pageOf))
    expect(new Set(read.map(({feed_url}) => feed_url))).toEqual(new Set([pages[0]]))
    expect(read.map(({next_url}) => next_url)).toEqual([...pages.slice(1), undefined])
  })
})

/** Serves a long feed on this machine and hands over the addresses of its pages, found by following `next_url`. */
async function withFeed(use: (pages: readonly string[]) => Promise<void>): Promise<void> {
  let files = new Map<string, string>()
  const server = createServer(({url = ''}, response) => {
    const text = files.get(`site${url}`)
    response.writeHead(text === undefined ? 404 : 200, {'Content-Type': 'application/feed+json'})
    response.end(text)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  try {
    const site = {url: `http://127.0.0.1:${portOf(server.address())}`, trial: true}
    const guides = Array.from({length: count}, (_, index) =>
      revised(sampleGuide, {id: `guide-guide-${index}-en`, key: `guide-${index}`}),
    )
    files = filesOf(render(feedInput({site, guides, leaflets: []})))
    await use(await pagesFrom(`${site.url}/v1/sample-partner/feed.json`))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

async function pagesFrom(url: string, found: readonly string[] = []): Promise<readonly string[]> {
  if (found.includes(url)) throw new Error(`${url} comes twice`)
  const {next_url: next} = await pageOf(url)
  return next === undefined ? [...found, url] : pagesFrom(next, [...found, url])
}

async function pageOf(url: string): Promise<ReadPage> {
  return JSON.parse(await textOf(url)) as ReadPage
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text()
}
