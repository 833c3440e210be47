import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {libraryOf} from './library.ts'

interface Person {
  readonly key: string
  readonly name: string | null
  readonly credentials: string | null
}

const peopleQuery = '*[_type == "person"]{key, name, credentials}'

/** Names a person by key as they sign: `Casey Sample, PT, DPT`. Whoever has no record is named by the key. */
export function usePeople(): (key: string) => string {
  const library = libraryOf(useClient({apiVersion}))
  const [people, setPeople] = useState<readonly Person[]>([])
  useEffect(() => {
    let isCurrent = true
    const show = (found: readonly Person[]) => isCurrent && setPeople(found)
    const look = () =>
      void library
        .keep('people', () =>
          library.client.fetch<readonly Person[]>(peopleQuery, {}, {perspective: 'drafts'}),
        )
        // What was known stays until the store answers again.
        .then(show, () => {})
    look()
    const stop = library.subscribe(look)
    return () => {
      isCurrent = false
      stop()
    }
  }, [library])
  return (key) => {
    const person = people.find((one) => one.key === key)
    return [person?.name, person?.credentials].filter(Boolean).join(', ') || key
  }
}
