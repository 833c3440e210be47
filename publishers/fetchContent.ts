import type {SanityClient} from '@sanity/client'

import {
  collectDocuments,
  type FetchDocuments,
  type StoredDocument,
} from '#schemas/guide/collectDocuments.ts'
import type {Clinic, Guide, NewsletterIssue, Partner} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {readClinic, readNewsletterIssue, readPartner} from '#schemas/guide/readRecords.ts'
import type {Problem, Result} from '#schemas/problem.ts'
import {
  documentsByIdQuery,
  publishableQuery,
  type PublishableQueryResult,
} from '#schemas/queries.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {UserError} from '#schemas/userError.ts'
import {type Language, languages as knownLanguages} from '#schemas/vocabulary.ts'

/** Everything that can leave, read and checked. */
export interface Content {
  readonly guides: readonly Guide[]
  /** Who speaks, in each language of the guides. */
  readonly clinics: ReadonlyMap<Language, Clinic>
  readonly issues: readonly NewsletterIssue[]
  /** A partner once per language that it takes. */
  readonly partners: readonly {readonly language: Language; readonly partner: Partner}[]
  /** With an error among them nothing may leave. */
  readonly problems: readonly Problem[]
}

/** How many ids one question asks for: keeps the URL short enough for a cacheable GET. */
const chunk = 100

/**
 * Where resolved guides come from: today the lake as editors see it, drafts included; every output says so.
 * @throws UserError when the store has no clinic, or several and none chosen
 */
export async function fetchContent(
  client: SanityClient,
  {asOf, clinic}: {asOf: string; clinic?: string | undefined},
): Promise<Content> {
  const publishable = await client.fetch<PublishableQueryResult>(publishableQuery)
  const {guides, issues, partners} = publishable
  const speaker = chooseClinic(publishable.clinics, clinic)
  const ids = [...guides, ...issues, ...partners].map(({_id}) => _id)
  const documents = await collectDocuments([...ids, speaker], byId(client))

  const problems: Problem[] = []
  const keep = <Value>(result: Result<Value>): Value[] => {
    if (result.ok) return [result.value]
    problems.push(...result.problems)
    return []
  }
  const read = guides.flatMap(({_id}) => keep(readGuide(_id, documents)))
  for (const guide of read) problems.push(...checkGuide(guide, {asOf, guides: read}))
  const languages = [
    ...new Set([...read, ...issues].map(({language}) => language)),
    ...partners.flatMap(({languages: wanted}) => wanted.filter(isLanguage)),
  ].filter((language, index, all) => all.indexOf(language) === index)
  return {
    guides: read,
    clinics: new Map(
      languages.flatMap((language) =>
        keep(readClinic(speaker, documents, language)).map((value) => [language, value]),
      ),
    ),
    issues: issues.flatMap(({_id}) => keep(readNewsletterIssue(_id, documents))),
    partners: partners.flatMap(({_id, languages: wanted}) =>
      languages
        .filter((language) => wanted.includes(language))
        .flatMap((language) =>
          keep(readPartner(_id, documents, language)).map((partner) => ({language, partner})),
        ),
    ),
    problems,
  }
}

function isLanguage(name: string): name is Language {
  return knownLanguages.some((language) => language === name)
}

function byId(client: SanityClient): FetchDocuments {
  return async (ids) => {
    const chunks = Array.from({length: Math.ceil(ids.length / chunk)}, (_, index) =>
      ids.slice(index * chunk, (index + 1) * chunk),
    )
    const answers = await Promise.all(
      chunks.map((some) => client.fetch<StoredDocument[]>(documentsByIdQuery, {ids: some})),
    )
    return answers.flat()
  }
}

function chooseClinic(
  clinics: readonly {_id: string; key: string | null}[],
  chosen: string | undefined,
): string {
  const names = clinics.map(({key}) => key).join(', ')
  const [clinic, ...others] =
    chosen === undefined ? clinics : clinics.filter(({key}) => key === chosen)
  if (clinic === undefined) {
    throw new UserError(
      chosen === undefined
        ? 'The store has no clinic'
        : `There is no clinic "${chosen}"; there is: ${names || 'none'}`,
      {
        hint: 'Create one in the Studio, or import content/library/clinic.yaml.',
      },
    )
  }
  if (others.length > 0) {
    throw new UserError(`The store has several clinics (${names})`, {
      hint: 'Set CLINIC to the key of the one that speaks.',
    })
  }
  return clinic._id
}
