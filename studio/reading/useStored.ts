import type {Library} from './library.ts'
import {useKept} from './useKept.ts'

/** What a reference leads to, as editors see it; nothing while it is looked for, or where there is nothing. */
export function useStored(id: unknown): unknown {
  return useKept(findStored, id)
}

async function findStored(library: Library, id: unknown): Promise<unknown> {
  const [found] = await library.fetchDocuments(typeof id === 'string' ? [id] : [])
  return found
}
