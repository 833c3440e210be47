import {clinicBrand} from '#publishers/manuscript/brand.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {readVoices} from '../preview/readVoices.ts'
import type {Library} from '../reading/library.ts'
import {useKept} from '../reading/useKept.ts'
import {draftNumbers, pageNumbers} from './citationNumbers.ts'

type Numbers = ReadonlyMap<string, number>
type Draft = Readonly<Record<string, unknown>>

const none: Numbers = new Map()

/** The number of each source that a guide cites as it stands in its form, by the id of the source. */
export function useCitationNumbers(document: Draft, language: Language): Numbers {
  return useKept(countCitations, document, language) ?? none
}

async function countCitations(library: Library, document: Draft, language: Language) {
  const id = String(document['_id']).replace(/^drafts\./, '')
  const draft = {_type: 'guide', ...document, _id: id}
  const [{clinic}, reached] = await Promise.all([
    readVoices(library, language),
    collectDocuments([id], async (ids) => {
      const others = ids.filter((wanted) => wanted !== id)
      const found = others.length === 0 ? [] : await library.fetchDocuments(others)
      return ids.includes(id) ? [draft, ...found] : found
    }),
  ])
  const read = readGuide(id, reached)
  return read.ok && clinic.ok
    ? pageNumbers(read.value, clinicBrand(clinic.value), reached)
    : draftNumbers(draft)
}
