import {mayShow, type Terms} from '#publishers/channels/feed/entitledGuides.ts'
import {newestSnapshot, standingWithdrawal} from '#schemas/approval/guideState.ts'
import type {Withdrawal} from '#schemas/approval/records.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {
  languages,
  type Language,
  partnerStatuses,
  type WithdrawalKind,
} from '#schemas/vocabulary.ts'

import {member} from '../reading/storedPath.ts'

/** A guide that was published at least once, as far as feeds ask for it. */
export interface PublishedGuide {
  readonly id: string
  readonly key: string
  readonly language: Language
  readonly title: string
  /** Absent: all partners may show it. */
  readonly syndication?: 'listed' | 'none'
  readonly version: string
  readonly recalled: WithdrawalKind | undefined
}

/** Why a guide is not for a partner; `several` where no one thing would change that. */
export type Reason = 'status' | 'language' | 'stays' | 'denied' | 'unnamed' | 'several' | 'recalled'

/** What a partner holds of a guide and what it will once its record is published as it stands. */
export interface PartnerItem {
  readonly guide: PublishedGuide
  readonly state: 'holds' | 'comes' | 'goes' | 'notice' | 'nothing'
  /** Why it holds nothing. */
  readonly reason: Reason | undefined
}

/** What the store answers. */
export interface StoredGuides {
  readonly guides: readonly {
    readonly _id: string
    readonly key: string | null
    readonly language: string | null
    readonly title: string | null
    readonly syndication: string | null
  }[]
  readonly versions: readonly {readonly guide: string; readonly version: string}[]
}

/** Every guide that was ever published, by title. */
export function publishedGuides(
  {guides, versions}: StoredGuides,
  withdrawals: readonly Withdrawal[],
): PublishedGuide[] {
  const versionsOf = Map.groupBy(versions, ({guide}) => guide)
  const recalls = Map.groupBy(withdrawals, ({guideId}) => guideId)
  return guides
    .flatMap(({_id, key, language, title, syndication}): PublishedGuide[] => {
      const newest = newestSnapshot(versionsOf.get(_id) ?? [])
      const own = languages.find((one) => one === language)
      if (newest === undefined || own === undefined || key === null) return []
      return [
        {
          id: _id,
          key,
          language: own,
          title: title ?? key,
          ...(syndication === 'listed' || syndication === 'none' ? {syndication} : {}),
          version: newest.version,
          recalled: standingWithdrawal(recalls.get(_id) ?? [])?.kind,
        },
      ]
    })
    .toSorted((one, other) => one.title.localeCompare(other.title))
}

/** The terms in a partner's record; nothing while it has no status. @param keys of guides, by id */
export function termsOf(
  record: Readonly<Record<string, unknown>> | undefined,
  keys: ReadonlyMap<string, string>,
): Terms | undefined {
  const status = partnerStatuses.find((one) => one === record?.['status'])
  if (record === undefined || status === undefined) return undefined
  const list = (name: string) => {
    const value = record[name]
    return Array.isArray(value) ? value : []
  }
  const named = (name: string) =>
    list(name).map((reference) => {
      const id = String(member(reference, '_ref'))
      // A guide that was never published counts, too: whoever names one takes only what is named.
      return keys.get(id) ?? id
    })
  return {
    status,
    languages: languages.filter((language) => list('languages').includes(language)),
    allow: named('allow'),
    deny: named('deny'),
  }
}

/** What a partner holds, guide by guide. @param held its record as it is published; nothing before that */
export function partnerItems(
  guides: readonly PublishedGuide[],
  {held, typed}: {readonly held: Terms | undefined; readonly typed: Terms | undefined},
): PartnerItem[] {
  return guides.map((guide) => {
    const [before, after] = [held, typed].map(
      (terms) => terms !== undefined && mayShow(terms, guide),
    )
    const reason = after === true ? undefined : reasonFor(typed, guide)
    if (guide.recalled !== undefined)
      return before === true
        ? {guide, state: 'notice', reason}
        : {guide, state: 'nothing', reason: 'recalled'}
    if (before === after) return {guide, state: after === true ? 'holds' : 'nothing', reason}
    return {guide, state: after === true ? 'comes' : 'goes', reason}
  })
}

/** What a partner's terms are held against. */
type Named = Pick<Guide, 'key' | 'language' | 'syndication'>

/** Each reason with what would have to be otherwise. */
const cures: readonly [Reason, (guide: Named) => Partial<Terms>][] = [
  ['status', () => ({status: 'active'})],
  ['language', ({language}) => ({languages: [language]})],
  ['denied', () => ({deny: []})],
  ['unnamed', ({key}) => ({allow: [key]})],
]

/** Why a partner does not get a guide that it may not show. */
export function reasonFor(terms: Terms | undefined, guide: Named): Reason {
  if (guide.syndication === 'none') return 'stays'
  if (terms === undefined) return 'status'
  const found = cures.find(([, cure]) => mayShow({...terms, ...cure(guide)}, guide))
  return found?.[0] ?? 'several'
}
