import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {type Library, libraryOf} from './library.ts'

/**
 * An answer of the library, asked again after each change of what guides share and when it is asked with other words. What was known
 * stays until there is a newer answer; nothing before the first.
 * @param ask the same function at each call
 */
export function useKept<Words extends readonly unknown[], Answer>(
  ask: (library: Library, ...words: Words) => Promise<Answer>,
  ...words: Words
): Answer | undefined {
  const library = libraryOf(useClient({apiVersion}))
  const [kept, setKept] = useState<Answer>()
  useEffect(() => {
    let isCurrent = true
    const show = (answer: Answer) => {
      if (isCurrent) setKept(() => answer)
    }
    const look = () => void ask(library, ...words).then(show, () => {})
    look()
    const stop = library.subscribe(look)
    return () => {
      isCurrent = false
      stop()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the words are what it depends on, one by one
  }, [library, ask, ...words])
  return kept
}
