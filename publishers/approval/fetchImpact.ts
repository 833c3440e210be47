import type {SanityClient} from '@sanity/client'

import {nextVersion} from '#schemas/approval/guideState.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {readPartner} from '#schemas/guide/readRecords.ts'
import type {Result} from '#schemas/problem.ts'
import {impactQuery, type ImpactQueryResult} from '#schemas/queries.ts'
import {type ChangeClass, type PaperSize, languages} from '#schemas/vocabulary.ts'

import {mayShow} from '../channels/feed/entitledGuides.ts'
import {documentsById} from '../documentsById.ts'
import {documentName} from './documentName.ts'
import {fetchDesk, standingOf} from './fetchDesk.ts'
import {draftsOf, leastClassOf} from './publishGuide.ts'
import {fetchGuidesShowing} from './sharedChange.ts'

/** What publishing a guide will change. */
export interface Impact extends Pick<ImpactQueryResult, 'issues' | 'editions' | 'translations'> {
  /** The published version; absent before the first. */
  readonly current?: string
  /** The version that it becomes, by the class under which it is published. */
  readonly versions: {readonly [Class in ChangeClass]: string}
  /** The least class that its changes ask for. */
  readonly least: ChangeClass
  readonly papers: readonly PaperSize[]
  /** Names of the partners that show it. */
  readonly partners: readonly string[]
  /** Drafts of shared documents that are published with it, and how many other guides show them. */
  readonly drafts: readonly {
    /** As an editor finds it in the library. */
    readonly name: string
    readonly type: string
    readonly others: number
  }[]
}

/**
 * Finds out what publishing a guide as it is now will change, before anybody does it. Nothing is written.
 * @returns problems where the guide cannot be read
 * @throws UserError when no guide, or more than one, has that name
 */
export async function fetchImpact(
  client: SanityClient,
  {guide: wanted, papers, asOf}: {guide: string; papers: readonly PaperSize[]; asOf: string},
): Promise<Result<Impact>> {
  const desk = await fetchDesk(client, wanted, asOf)
  const read = readGuide(desk.guideId, desk.documents)
  if (!read.ok) return read
  const guide = read.value
  const {snapshot} = standingOf(desk)
  const {id, key, language} = guide
  const shared = draftsOf(desk).filter(({published}) => published._id !== id)
  const [found, least, drafts] = await Promise.all([
    client.fetch<ImpactQueryResult>(impactQuery, {guide: id, key, language, asOf}),
    leastClassOf(client, guide, desk),
    Promise.all(
      shared.map(async ({published}) => {
        const showing = await fetchGuidesShowing(client, published._id)
        return {
          name: documentName(published, language),
          type: published._type,
          others: showing.filter((other) => other !== id).length,
        }
      }),
    ),
  ])
  const {issues, editions, translations, partners} = found
  const next = (kind: ChangeClass) => nextVersion(snapshot?.version, kind)
  return {
    ok: true,
    value: {
      ...(snapshot === undefined ? {} : {current: snapshot.version}),
      versions: {major: next('major'), minor: next('minor'), patch: next('patch')},
      least,
      papers,
      partners: await fetchTakers(
        client,
        guide,
        partners.map(({_id}) => _id),
      ),
      issues,
      editions,
      // Only the first language is translated from.
      translations: language === languages[0] ? translations : [],
      drafts,
    },
  }
}

async function fetchTakers(
  client: SanityClient,
  guide: Guide,
  ids: readonly string[],
): Promise<string[]> {
  const documents = await collectDocuments(ids, documentsById(client, 'published'))
  return ids.flatMap((id) => {
    const read = readPartner(id, documents, guide.language)
    return read.ok && mayShow(read.value, guide) ? [read.value.name] : []
  })
}
