import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Guide, NewsletterIssue} from '#schemas/guide/guide.ts'
import type {Figure} from '#schemas/guide/portableText.ts'

import type {Site} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import type {SlotName} from './slots.ts'

/** Everything that one issue is made of. */
export interface NewsletterInput {
  readonly issue: NewsletterIssue
  /** Must hold the guides that the issue names; may hold others. */
  readonly guides: readonly Guide[]
  readonly brand: Brand
  readonly site: Site
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** What the links at the foot open. */
  readonly addresses: {readonly [Name in SlotName]: string}
}

/** Everything in which an author's text can stand. */
export function materialOf({issue, guides, brand, site}: NewsletterInput): unknown {
  return [issue, guides, brand, site]
}

/** The figures that an issue prints: those of the sections it shows in full, each once. */
export function issueFigures({issue, guides}: Pick<NewsletterInput, 'issue' | 'guides'>): Figure[] {
  const figures = issue.guides.flatMap(({guideId, sections}) =>
    guides
      .filter(({id}) => id === guideId)
      .flatMap((guide) =>
        figuresOf({
          ...guide,
          lede: [],
          sections: guide.sections.filter(({key}) => sections.includes(key)),
        }),
      ),
  )
  return [...new Map(figures.map((figure) => [figure.assetId, figure])).values()]
}
