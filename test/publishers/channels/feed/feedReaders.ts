import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

import {extract} from '@extractus/feed-extractor'
import feedme from 'feedme'
import {parseJsonFeed} from 'feedsmith'

import type {Site} from '#publishers/manuscript/addresses.ts'

import type {ReadPage} from './feedMaterial.ts'

const FeedMe = feedme as unknown as typeof feedme.default

/** What an independent reader makes of one item: its id, and each of the contents that it hands on. */
export interface Seen {
  readonly id: unknown
  readonly contents: readonly unknown[]
}
type Reader = (url: string) => Promise<readonly Seen[]>

export const readers: {readonly [name: string]: Reader} = {
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

/** Serves a feed on this machine and hands over the addresses of its pages, found by following `next_url`. */
export async function withFeed(
  filesFor: (site: Site) => ReadonlyMap<string, string>,
  use: (pages: readonly string[]) => Promise<void>,
): Promise<void> {
  let files: ReadonlyMap<string, string> = new Map()
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
    files = filesFor(site)
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

export async function pageOf(url: string): Promise<ReadPage> {
  return JSON.parse(await textOf(url)) as ReadPage
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text()
}
