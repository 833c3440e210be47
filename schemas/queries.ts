import {defineQuery} from 'groq'

export type {GuideNamesQueryResult, PublishableQueryResult} from './generated/sanity.types.ts'

/** Every question that publishers ask the lake, hosted or embedded. Types are generated from these. */

/** Documents by published id, in whatever perspective the client has. */
export const documentsByIdQuery = defineQuery(`*[_id in $ids]`)

/** What there is to publish, by id only: the documents themselves are read through their doors. */
export const publishableQuery = defineQuery(`{
  "guides": *[_type == "guide"] | order(_id) {_id, key, language},
  "issues": *[_type == "newsletterIssue"] | order(_id) {_id, key, language},
  "partners": *[_type == "partner"] | order(_id) {_id, key, languages},
  "clinics": *[_type == "clinic"] | order(_id) {_id, key}
}`)

/** The names of all guides, drafts included: what must be unique. */
export const guideNamesQuery = defineQuery(
  `*[_type == "guide"]{_id, key, language, "slug": slug.current}`,
)
