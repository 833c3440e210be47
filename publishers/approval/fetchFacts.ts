import type {SanityClient} from '@sanity/client'

import {versionsOf} from '#schemas/approval/guideState.ts'
import {readApprovedGuide} from '#schemas/approval/readApprovedGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {factsQuery, type FactsQueryResult} from '#schemas/queries.ts'
import {baseOf, composeFacts} from '#schemas/rules/composeFacts.ts'
import type {Facts, TranslationBase} from '#schemas/rules/rule.ts'

import {fetchViews, type Records} from './fetchRecords.ts'

type Name = FactsQueryResult['guides'][number]

export async function fetchNames(client: SanityClient): Promise<FactsQueryResult> {
  return client.fetch<FactsQueryResult>(factsQuery)
}

/** What the rules may know besides a guide. `documents` holds the base of each translation in `guideIds`. */
export async function readFacts(
  client: SanityClient,
  {
    names,
    records,
    documents,
    guideIds,
    asOf,
  }: {
    names: FactsQueryResult
    records: Records
    documents: ReadonlyMap<string, unknown>
    guideIds: readonly string[]
    asOf: string
  },
): Promise<Facts> {
  const bases = await fetchBases(client, {names: names.guides, records, documents, guideIds})
  return composeFacts(names, {...records, bases}, asOf)
}

/** The base of each translation among `guideIds`: the version that was translated, or the text as it stands while none is published. */
async function fetchBases(
  client: SanityClient,
  {
    names,
    records,
    documents,
    guideIds,
  }: {
    names: readonly Name[]
    records: Records
    documents: ReadonlyMap<string, unknown>
    guideIds: readonly string[]
  },
): Promise<Map<string, TranslationBase>> {
  const asked = new Set(guideIds)
  const pairs = names
    .filter(({_id}) => asked.has(_id))
    .flatMap((name) => {
      const base = baseOf(name, names)
      if (base === undefined) return []
      const versions = versionsOf(records.snapshots.filter(({guideId}) => guideId === base._id))
      const translated = versions.find(({version}) => version === name.translatedVersion)
      return {id: name._id, baseId: base._id, versions, snapshot: translated ?? versions[0]}
    })
  const views = await fetchViews(
    client,
    pairs.flatMap(({snapshot}) => snapshot?.id ?? []),
  )
  return new Map(
    pairs.map(({id, baseId, versions, snapshot}) => {
      const read =
        snapshot === undefined
          ? readGuide(baseId, documents)
          : readApprovedGuide(snapshot, views.get(snapshot.id) ?? '', records.signOffs)
      const view: Guide | undefined = read.ok ? read.value : undefined
      return [id, {view, versions}]
    }),
  )
}
