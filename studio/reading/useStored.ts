import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {libraryOf} from './library.ts'

/** What a reference leads to, as editors see it; nothing while it is looked for, or where there is nothing. */
export function useStored(id: unknown): unknown {
  const library = libraryOf(useClient({apiVersion}))
  const [found, setFound] = useState<unknown>()
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const [document] = await library.fetchDocuments(typeof id === 'string' ? [id] : [])
      if (isCurrent) setFound(document)
    }
    void look()
    const stop = library.subscribe(() => void look())
    return () => {
      isCurrent = false
      stop()
    }
  }, [library, id])
  return found
}
