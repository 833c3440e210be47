import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {libraryOf} from './library.ts'
import {type Held, readHeld} from './readHeld.ts'

/** What the world outside has of a guide, kept up to date; nothing before the first answer. */
export function useHeld(guideId: string): Held | undefined {
  const library = libraryOf(useClient({apiVersion}))
  const [held, setHeld] = useState<Held>()
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const next = await readHeld(library, guideId)
      if (isCurrent) setHeld(next)
    }
    void read()
    const stop = library.subscribe(() => void read())
    return () => {
      isCurrent = false
      stop()
    }
  }, [library, guideId])
  return held
}
