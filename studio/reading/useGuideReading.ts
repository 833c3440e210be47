import {useEffect, useState} from 'react'
import {type SanityDocument, useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {libraryOf} from './library.ts'
import type {GuideReading} from './readDraft.ts'
import {readOnce, typedText} from './readOnce.ts'

/** The guide that is open, read anew after every keystroke and after every change of what it shares; nothing before the first time. */
export function useGuideReading(
  document: Partial<SanityDocument>,
  id: string,
): GuideReading | undefined {
  const library = libraryOf(useClient({apiVersion}))
  const text = typedText(document)
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
