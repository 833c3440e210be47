import type {Problem, Result} from '#schemas/problem.ts'

import type {FeedEntry} from '../tombstone.ts'
import {printJson} from './feedArtifact.ts'

/** JSON Feed calls 1 MB a burden; a page stays far below. */
export const maxPageBytes = 250_000
export const maxPageItems = 25

/**
 * Splits items, newest first, into pages. An item is never split: one that fits no page is a problem, and so is every other
 * one like it, at once.
 *
 * @param headBytes size of a page without items
 */
export function paginate(items: readonly FeedEntry[], headBytes: number): Result<FeedEntry[][]> {
  const pages: FeedEntry[][] = [[]]
  const problems: Problem[] = []
  let page: FeedEntry[] = []
  pages[0] = page
  let room = maxPageBytes - headBytes
  for (const item of items) {
    const size = itemBytes(item)
    if (headBytes + size > maxPageBytes) problems.push(tooLarge(item, size))
    if (page.length === maxPageItems || (page.length > 0 && size > room)) {
      page = []
      pages.push(page)
      room = maxPageBytes - headBytes
    }
    page.push(item)
    room -= size
  }
  return problems.length > 0 ? {ok: false, problems} : {ok: true, value: pages}
}

const emptyBytes = byteLength({items: []})

/** What an item adds to a page, indentation and comma included. */
function itemBytes(item: FeedEntry): number {
  return byteLength({items: [item]}) - emptyBytes
}

export function byteLength(value: unknown): number {
  return new TextEncoder().encode(printJson(value)).length
}

function tooLarge({id}: FeedEntry, size: number): Problem {
  return {
    rule: 'feed-size',
    level: 'error',
    path: id,
    message: `This guide is too long for one page of a partner feed (${size} bytes; a page holds ${maxPageBytes}). Split the guide in two.`,
  }
}
