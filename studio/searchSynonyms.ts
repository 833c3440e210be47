import {mergeMap, type Observable} from 'rxjs'

/** How a store is asked for anything. */
export type Fetch = (query: string, params?: object, options?: object) => Observable<unknown>

/** Where Studio's search looks for what refers to the very text that was typed. No other query of Studio has it. */
const byReference = 'references($__rawQuery)'

/** Concepts by one of their names, in any language. */
const namedQuery = `*[_type == "concept" && (${[
  'name.en',
  'name.es',
  'synonyms[].en',
  'synonyms[].es',
]
  .map((names) => `${names} match text::query($__query)`)
  .join(' || ')})][0...20]._id`

/**
 * Studio's search finds a guide also by another name of what it is about: "heel pain" finds the one on plantar fasciitis. Studio itself
 * follows a reference only where it is not in a list.
 */
export function searchSynonyms(fetch: Fetch): Fetch {
  return (query, params, options) => {
    // A list in which nothing is typed asks the same way, for everything.
    const typed: unknown = Reflect.get(params ?? {}, '__rawQuery')
    if (!query.includes(byReference) || typed === '') return fetch(query, params, options)
    return fetch(namedQuery, params, options).pipe(
      mergeMap((found) => {
        const ids = Array.isArray(found) ? found : []
        if (ids.length === 0) return fetch(query, params, options)
        const wider = query.replaceAll(byReference, `${byReference} || references($__named)`)
        return fetch(wider, {...params, __named: ids}, options)
      }),
    )
  }
}
