import {useEffect, useState} from 'react'
import {type SanityDocument, useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {type Library, libraryOf} from './library.ts'
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

/** Form, button, checks and previews of a guide look at the same text: it is read, and its rules run, once for all of them. */
function readOnce(library: Library, text: string, id: string): Promise<GuideReading> {
  const of = JSON.stringify([library.edition(), id, text])
  const known = newest.get(library)
  const now = Date.now()
  if (known?.of === of && now - known.at < longest) return known.reading
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below
  const words = JSON.parse(text) as Partial<SanityDocument>
  const reading = readDraft(library, {_type: 'guide', ...words, _id: id})
  newest.set(library, {of, reading, at: now})
  // What failed is tried again by whoever looks next.
  reading.catch(() => newest.delete(library))
  return reading
}

/** The guide that is open, read anew after every keystroke and after every change of what it shares; nothing before the first time. */
export function useGuideReading(
  document: Partial<SanityDocument>,
  id: string,
): GuideReading | undefined {
  const library = libraryOf(useClient({apiVersion}))
  // What the store writes into a document when it has saved it is no other text.
  const {_rev, _updatedAt, ...typed} = document
  const text = JSON.stringify(typed)
  const [reading, setReading] = useState<GuideReading>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      try {
        const next = await readOnce(library, text, id)
        if (isCurrent) setReading(next)
      } catch (error) {
        if (isCurrent) setFailure(error)
      }
    }
    void read()
    const stop = library.subscribe(() => void read())
    return () => {
      isCurrent = false
      stop()
    }
  }, [library, text, id])
  // Studio shows what a view throws, in place of the view.
  if (failure !== undefined) throw failure
  return reading
}
