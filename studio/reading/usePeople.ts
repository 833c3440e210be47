import type {Library} from './library.ts'
import {useKept} from './useKept.ts'

interface Person {
  readonly key: string
  readonly name: string | null
  readonly credentials: string | null
}

const peopleQuery = '*[_type == "person"]{key, name, credentials}'
const nobody: readonly Person[] = []

/** Names a person by key as they sign: `Casey Sample, PT, DPT`. Whoever has no record is named by the key. */
export function usePeople(): (key: string) => string {
  const people = useKept(fetchPeople) ?? nobody
  return (key) => {
    const person = people.find((one) => one.key === key)
    return [person?.name, person?.credentials].filter(Boolean).join(', ') || key
  }
}

function fetchPeople({client, keep}: Library): Promise<readonly Person[]> {
  return keep('people', () =>
    client.fetch<readonly Person[]>(peopleQuery, {}, {perspective: 'drafts'}),
  )
}
