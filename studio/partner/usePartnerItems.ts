import {readWithdrawal} from '#schemas/approval/records.ts'

import type {Library} from '../reading/library.ts'
import {useKept} from '../reading/useKept.ts'
import {
  type PartnerItem,
  partnerItems,
  publishedGuides,
  type PublishedGuide,
  type StoredGuides,
  termsOf,
} from './partnerItems.ts'

const guidesQuery = `{
  "guides": *[_type == "guide"]{_id, key, language, "title": coalesce(shortTitle, title), syndication},
  "versions": *[_type == "guideSnapshot"]{"guide": guide._ref, version}
}`

type Stored = Readonly<Record<string, unknown>>

/** What a partner holds and will get of every published guide, from its record as published and as typed. Undefined before the first answer. */
export function usePartnerItems(
  published: Stored | undefined,
  displayed: Stored,
): readonly PartnerItem[] | undefined {
  const guides = useKept(fetchGuides)
  if (guides === undefined) return undefined
  const keys = new Map(guides.map(({id, key}) => [id, key]))
  return partnerItems(guides, {held: termsOf(published, keys), typed: termsOf(displayed, keys)})
}

function fetchGuides(library: Library): Promise<readonly PublishedGuide[]> {
  return library.keep('published guides', async () => {
    const ask = <Answer>(query: string) =>
      library.client.fetch<Answer>(query, {}, {perspective: 'published'})
    const [stored, withdrawals] = await Promise.all([
      ask<StoredGuides>(guidesQuery),
      ask<readonly unknown[]>('*[_type == "withdrawal"]'),
    ])
    const recalls = withdrawals.map(readWithdrawal).flatMap((read) => (read.ok ? read.value : []))
    return publishedGuides(stored, recalls)
  })
}
