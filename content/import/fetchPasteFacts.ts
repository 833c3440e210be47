import type {SanityClient} from '@sanity/client'

import {pasteFactsQuery, type PasteFactsQueryResult} from '#schemas/queries.ts'
import {type BrandField, brandFields} from '#schemas/vocabulary.ts'

import type {PasteFacts} from './paste/pasteFacts.ts'

/** What the store knows that helps to read an unstructured text. */
export async function fetchPasteFacts(client: SanityClient): Promise<PasteFacts> {
  const {concepts, sources, clinics, flags} = await client.fetch<PasteFactsQueryResult>(
    pasteFactsQuery,
    {},
    {perspective: 'drafts'},
  )
  return {
    concepts: concepts.map(({_id, key, kind, name, synonyms}) => ({
      _id,
      key,
      kind,
      names: [name, ...(synonyms ?? [])].flatMap((words) =>
        [words.en, words.es].filter((word) => word !== undefined),
      ),
    })),
    sources: sources.map(({_id, key, url}) => ({_id, key, ...(url === null ? {} : {url})})),
    clinicWords: clinics.flatMap((clinic) => brandFields.flatMap((field) => wordOf(clinic, field))),
    flags: {
      en: flags.flatMap(({key, en}) => (en === null ? [] : [{key, text: en}])),
      es: flags.flatMap(({key, es}) => (es === null ? [] : [{key, text: es}])),
    },
  }
}

function wordOf(clinic: object, field: BrandField) {
  const words: unknown = Reflect.get(clinic, field)
  return typeof words === 'string' ? [{field, words}] : []
}
