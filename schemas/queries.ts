import {defineQuery} from 'groq'

export type {
  CarryingIssuesQueryResult,
  ChangesOfSharedQueryResult,
  GuidesCheckedAgainQueryResult,
  FactsQueryResult,
  GuideNamesQueryResult,
  OverviewQueryResult,
  GuidesShowingQueryResult,
  ImpactQueryResult,
  PasteFactsQueryResult,
  PeopleQueryResult,
  PublishableQueryResult,
  RecordsQueryResult,
  SnapshotViewsQueryResult,
  SourcesQueryResult,
  StoreMarkQueryResult,
  VersionsQueryResult,
} from './generated/sanity.types.ts'

/** Every question that publishers ask the lake, hosted or embedded. Types are generated from these. */

/** Documents by published id, in whatever perspective the client has. */
export const documentsByIdQuery = defineQuery(`*[_id in $ids]`)

/** What there is to publish beside the snapshots, by id only: the documents themselves are read through their doors. */
export const publishableQuery = defineQuery(`{
  "issues": *[_type == "newsletterIssue"] | order(_id) {_id, key, language},
  "partners": *[_type == "partner"] | order(_id) {_id, key, languages},
  "editions": *[_type == "leafletEdition"] | order(_id) {_id},
  "clinics": *[_type == "clinic"] | order(_id) {_id, key}
}`)

/** What happened to guides; of one guide, or of all. The views of snapshots are large and fetched apart. */
export const recordsQuery = defineQuery(`{
  "signOffs": *[_type == "signOff" && ($guide == null || guide._ref == $guide)] | order(_id),
  "withdrawals": *[_type == "withdrawal" && ($guide == null || guide._ref == $guide)] | order(_id),
  "snapshots": *[_type == "guideSnapshot" && ($guide == null || guide._ref == $guide)] | order(_id) {
    _id, guide, key, language, version, class, contentHash, viewHash, publishedAt, reviewBy, by, note
  }
}`)

/** The approved texts of some snapshots. */
export const snapshotViewsQuery = defineQuery(
  `*[_id in $ids && _type == "guideSnapshot"]{_id, view}`,
)

/** The newsletters that carried a guide. */
export const carryingIssuesQuery = defineQuery(
  `*[_type == "newsletterIssue" && $guide in guides[].guide._ref] | order(date, key){key, subject, date}`,
)

/** The addresses of all sources, and when they were last looked at. */
export const sourcesQuery = defineQuery(
  `*[_type == "source"] | order(key){_id, key, title, issued, url, linkCheck}`,
)

/** The names of all guides, drafts included: what must be unique. */
export const guideNamesQuery = defineQuery(
  `*[_type == "guide"]{_id, key, language, "slug": slug.current}`,
)

/** Everybody who may act on guides. */
export const peopleQuery = defineQuery(`*[_type == "person"] | order(key)`)

/** What rules ask for beside the guide itself: names that must be unique, words that are never typed, partners, links, glossary. */
export const factsQuery = defineQuery(`{
  "guides": *[_type == "guide"]{_id, key, language, title, "slug": slug.current, translatedVersion},
  "clinics": *[_type == "clinic"]{name, shortName, phone, bookingUrl, emergencyNumber},
  "partners": *[_type == "partner" && status == "active"]{name, "allow": allow[]._ref},
  "sources": *[_type == "source" && defined(linkCheck)]{key, "status": linkCheck.status},
  "glossary": *[_type == "concept" && defined(avoid)]{name, avoid}
}`)

/** What helps to read a text without structure: conditions, sources, the words of the clinic, shared red flags. */
export const pasteFactsQuery = defineQuery(`{
  "concepts": *[_type == "concept"] | order(_id) {_id, key, kind, name, synonyms},
  "sources": *[_type == "source"] | order(_id) {_id, key, url},
  "clinics": *[_type == "clinic"] | order(_id) {name, shortName, phone, bookingUrl},
  "flags": *[_type == "redFlag"] | order(_id) {key, "en": pt::text(text.en), "es": pt::text(text.es)}
}`)

/** Newsletters, print runs and partners as a list, drafts included, with the names of the guides that they speak of. */
export const overviewQuery = defineQuery(`{
  "issues": *[_type == "newsletterIssue"] | order(date desc, key) {
    _id, key, subject, date, language, "guides": guides[].guide._ref, "correctionOf": correctionOf._ref
  },
  "editions": *[_type == "leafletEdition"] | order(printedOn desc, key) {
    _id, key, paper, printedOn, copies, place,
    "guide": snapshot->guide._ref, "version": snapshot->version
  },
  "partners": *[_type == "partner"] | order(name) {_id, key, name, status},
  "guides": *[_type == "guide"] | order(_id) {_id, title, shortTitle}
}`)

/** Which newsletters and print runs are drafts, and since when the others stand. */
export const versionsQuery = defineQuery(
  `*[_type in ["newsletterIssue", "leafletEdition"]] | order(_id) {_id, _updatedAt}`,
)

/** Another answer after every change of any document. */
export const storeMarkQuery = defineQuery(`{
  "count": count(*),
  "newest": * | order(_updatedAt desc) [0]._updatedAt
}`)

/** The guides that show a shared document, themselves or by what they show. */
export const guidesShowingQuery = defineQuery(
  `*[_type == "guide" && (references($shared) || references(*[_type in ["redFlag", "exercise", "concept"] && references($shared)]._id))]._id`,
)

/** Guides whose evidence was checked after a clinician last read them: their review is under way. */
export const guidesCheckedAgainQuery = defineQuery(
  `*[_type == "guide" && defined(lastReviewed) && evidenceCheckedOn > lastReviewed]._id`,
)

/** When guides were published and when what they share last changed. A look at the address of a source changes nothing that it says. */
export const changesOfSharedQuery = defineQuery(`{
  "snapshots": *[_type == "guideSnapshot"]{"guide": guide._ref, version, _createdAt},
  "shared": *[_type in ["redFlag", "exercise", "concept", "source"] && !(_type == "source" && defined(linkCheck.checkedOn) && string::startsWith(_updatedAt, linkCheck.checkedOn))]
    | order(_updatedAt desc) {_id, _updatedAt}
}`)

/** What carries a guide or rests on it. */
export const impactQuery = defineQuery(`{
  "issues": *[_type == "newsletterIssue" && date >= $asOf && count(guides[guide._ref == $guide && !defined(snapshot)]) > 0]
    | order(date, key) {key, date, subject},
  "editions": *[_type == "leafletEdition" && snapshot->guide._ref == $guide]
    | order(printedOn, key) {key, printedOn, copies, place, "version": snapshot->version},
  "translations": *[_type == "guide" && key == $key && language != $language] | order(language) {_id, title, language},
  "partners": *[_type == "partner"] | order(name) {_id}
}`)
