import type {FeedItem} from '#publishers/channels/feed/feedItem.ts'

import {diffLists, type Stretch} from './diffLists.ts'

/** What a partner can show of an item, in words. Hashes and numbers of the feed follow from these. */
const comparedFields = ['title', 'summary', 'text', 'tags', 'authors'] as const
export type ComparedField = (typeof comparedFields)[number]

/** One place that differs. Nothing before: it was added; nothing after: it is gone. */
export interface ItemChange {
  readonly field: ComparedField
  /** The sentence that stands before it in both; empty at the start. */
  readonly follows: string
  /** The older words, those that are gone marked. */
  readonly before: readonly MarkedWords[]
  readonly after: readonly MarkedWords[]
}

export interface MarkedWords {
  readonly text: string
  readonly isChanged: boolean
}

/** How the item of a guide differs from the one that a partner holds, sentence by sentence. */
export function compareItems(held: FeedItem, next: FeedItem): ItemChange[] {
  const [old, come] = [partsOf(held), partsOf(next)]
  return comparedFields.flatMap((field) => changesOf(field, diffLists(old[field], come[field])))
}

function partsOf(item: FeedItem): {readonly [F in ComparedField]: readonly string[]} {
  const sentences = new Intl.Segmenter(item.language, {granularity: 'sentence'})
  const split = (text: string) =>
    text
      .split('\n')
      .flatMap((line) => [...sentences.segment(line)].map(({segment}) => segment.trim()))
      .filter((sentence) => sentence !== '')
  return {
    title: [item.title],
    summary: split(item.summary),
    text: split(item.content_text),
    tags: item.tags,
    authors: item.authors.map(({name}) => name),
  }
}

function changesOf(field: ComparedField, stretches: readonly Stretch[]): ItemChange[] {
  return stretches.flatMap((stretch, index) => {
    const [last, next] = [stretches[index - 1], stretches[index + 1]]
    // What is new in the place of something gone is told with it.
    if (stretch.kind === 'same' || (stretch.kind === 'new' && last?.kind === 'gone')) return []
    const gone = stretch.kind === 'gone' ? stretch.values : []
    const come = [stretch, next].find((one) => one?.kind === 'new')?.values ?? []
    const follows = last?.kind === 'same' ? (last.values.at(-1) ?? '') : ''
    return {field, follows, ...markWords(gone.join(' '), come.join(' '))}
  })
}

function markWords(old: string, next: string): Pick<ItemChange, 'before' | 'after'> {
  const words = diffLists(wordsOf(old), wordsOf(next))
  const without = (kind: Stretch['kind']) =>
    words
      .filter((stretch) => stretch.kind !== kind)
      .map((stretch) => ({text: stretch.values.join(''), isChanged: stretch.kind !== 'same'}))
  return {before: without('new'), after: without('gone')}
}

/** Words with the spaces behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? []
}
