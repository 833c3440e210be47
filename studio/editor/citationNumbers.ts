import type {Brand} from '#publishers/manuscript/brand.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {urgencies} from '#schemas/vocabulary.ts'

import {type GuideDraft, member} from '../reading/storedPath.ts'

/**
 * The number of each cited source on the guide page, by the id of the source. The page shows everything; an output that leaves sections
 * out counts its own.
 */
export function pageNumbers(
  guide: Guide,
  brand: Brand,
  documents: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, number> {
  const site = {url: '', trial: false}
  const asOf = guide.dates.modified
  const {references} = composeGuide(guide, {output: 'page', brand, site, asOf})
  const numbers = new Map(references.map(({key, number}) => [key, number]))
  return new Map(
    [...documents].flatMap(([id, document]) => {
      if (member(document, '_type') !== 'source') return []
      const number = numbers.get(String(member(document, 'key')))
      return number === undefined ? [] : [[id, number]]
    }),
  )
}

/** While a guide cannot be read yet: by what stands in its own texts, in the order in which they are read. */
export function draftNumbers(draft: GuideDraft): ReadonlyMap<string, number> {
  const cards = draft['careAdvice']
  const sorted = Array.isArray(cards) ? cards.toSorted((one, other) => rank(one) - rank(other)) : []
  const numbers = new Map<string, number>()
  for (const id of citedIn([sorted, draft['keyPoints'], draft['lede'], draft['sections']]))
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}

function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (member(value, '_type') !== 'citationRef') return Object.values(value).flatMap(citedIn)
  const id = member(member(value, 'source'), '_ref')
  return typeof id === 'string' ? [id] : []
}

function rank(card: unknown): number {
  return urgencies.findIndex((urgency) => urgency === member(card, 'urgency'))
}
