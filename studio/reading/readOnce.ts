import type {SanityDocument} from 'sanity'

import type {Library} from './library.ts'
import {type GuideReading, readDraft} from './readDraft.ts'

interface Newest {
  /** The text and the edition of what it shares. */
  readonly of: string
  readonly reading: Promise<GuideReading>
  /** Milliseconds since 1970. */
  readonly at: number
}

/** For how long a reading is shared: other guides change meanwhile. Milliseconds. */
const longest = 10_000

const newest = new WeakMap<Library, Newest>()

const texts = new WeakMap<Partial<SanityDocument>, string>()

/** A document as text, without what the store writes into it when it has saved it: that is no other text. */
export function typedText(document: Partial<SanityDocument>): string {
  const known = texts.get(document)
  if (known !== undefined) return known
  const {_rev, _updatedAt, ...typed} = document
  const text = JSON.stringify(typed)
  texts.set(document, text)
  return text
}

/**
 * Form, button, checks, previews and Studio's own validation look at the same text of a guide: it is read, and its rules run, once for all
 * of them.
 * @param text of `typedText`
 * @param id of the published document
 */
export function readOnce(library: Library, text: string, id: string): Promise<GuideReading> {
  const of = JSON.stringify([library.edition(), id, text])
  const known = newest.get(library)
  const now = Date.now()
  if (known?.of === of && now - known.at < longest) return known.reading
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written above
  const words = JSON.parse(text) as Partial<SanityDocument>
  const reading = readDraft(library, {_type: 'guide', ...words, _id: id})
  newest.set(library, {of, reading, at: now})
  // What failed is tried again by whoever looks next.
  reading.catch(() => newest.delete(library))
  return reading
}
