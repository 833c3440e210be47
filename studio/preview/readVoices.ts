import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Clinic, Partner} from '#schemas/guide/guide.ts'
import {readClinic, readPartner} from '#schemas/guide/readRecords.ts'
import type {Result} from '#schemas/problem.ts'
import {publishableQuery, type PublishableQueryResult} from '#schemas/queries.ts'
import type {Language} from '#schemas/vocabulary.ts'

import type {Library} from '../reading/library.ts'

/** In whose names a guide can be shown, in its language. */
export interface Voices {
  readonly clinic: Result<Clinic>
  /** Those whose records can be read. */
  readonly partners: readonly Partner[]
}

/** Reads clinic and partners as editors see them, drafts included. */
export function readVoices(library: Library, language: Language): Promise<Voices> {
  return library.keep(`voices in ${language}`, async () => {
    const {clinics, partners} = await library.client.fetch<PublishableQueryResult>(
      publishableQuery,
      {},
      {perspective: 'drafts'},
    )
    const takers = partners.filter(({languages}) => languages.includes(language))
    const [speaker] = clinics
    const ids = [...takers, ...(speaker === undefined ? [] : [speaker])].map(({_id}) => _id)
    const documents = await collectDocuments(ids, library.fetchDocuments)
    return {
      clinic: speaker === undefined ? noClinic : readClinic(speaker._id, documents, language),
      partners: takers.flatMap(({_id}) => {
        const read = readPartner(_id, documents, language)
        return read.ok ? read.value : []
      }),
    }
  })
}

const noClinic: Result<Clinic> = {
  ok: false,
  problems: [
    {
      rule: 'model',
      level: 'error',
      path: 'clinic',
      message: 'There is no clinic yet. Write it under Library, Clinic.',
    },
  ],
}
