import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {type Library, libraryOf} from './library.ts'

/**
 * An answer of the store, asked again after each change of what guides share. What was known stays until the store answers again.
 * @param ask keeps its answer in the library, so that all who ask share one question; the same function at each call
 * @param none before the first answer
 */
export function useKept<Answer>(ask: (library: Library) => Promise<Answer>, none: Answer): Answer {
  const library = libraryOf(useClient({apiVersion}))
  const [kept, setKept] = useState(none)
  useEffect(() => {
    let isCurrent = true
    const show = (answer: Answer) => {
      if (isCurrent) setKept(() => answer)
    }
    const look = () => void ask(library).then(show, () => {})
    look()
    const stop = library.subscribe(look)
    return () => {
      isCurrent = false
      stop()
    }
  }, [library, ask])
  return kept
}
