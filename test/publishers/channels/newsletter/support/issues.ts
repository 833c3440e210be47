import fc from 'fast-check'

import type {NewsletterInput} from '#publishers/channels/newsletter/newsletterInput.ts'
import {
  type Newsletter,
  renderNewsletter,
} from '#publishers/channels/newsletter/renderNewsletter.ts'
import {clinicBrand} from '#publishers/manuscript/brand.ts'
import type {Guide, Logo} from '#schemas/guide/guide.ts'
import {
  arbitraryGuide,
  sampleAsOf,
  sampleBrand,
  sampleClinic,
  sampleGuide,
  sampleIssue,
  sampleSite,
  secondGuide,
  valueOf,
} from '#test/support/guides.ts'

/** Two guides that share a red flag, with every block of the model in a section shown in full. */
export const sampleInput: NewsletterInput = {
  issue: sampleIssue,
  guides: [sampleGuide, secondGuide],
  brand: sampleBrand,
  site: sampleSite,
  asOf: sampleAsOf,
  addresses: {
    unsubscribeUrl: `${sampleSite.url}/mail/unsubscribe/`,
    preferencesUrl: `${sampleSite.url}/mail/preferences/`,
  },
}

/** An issue of these guides. Without `sections` all are shown in full. */
export function inputOf(
  guides: readonly Guide[],
  sections: (guide: Guide) => readonly string[] = allSections,
): NewsletterInput {
  const items = guides.map((guide) => ({guideId: guide.id, sections: sections(guide)}))
  return {...sampleInput, guides, issue: {...sampleIssue, guides: items}}
}

const allSections = ({sections}: Guide) => sections.map(({key}) => key)

/** One guide with every section in full: every block of the model stands in it. */
export const fullInput = inputOf([sampleGuide])

export function render(input: NewsletterInput): Newsletter {
  return valueOf(renderNewsletter(input))
}

export function withIssue(change: Partial<NewsletterInput['issue']>): NewsletterInput {
  return {...sampleInput, issue: {...sampleInput.issue, ...change}}
}

/** An issue of a clinic that wears a logo. */
export function withLogo(logo: Logo): NewsletterInput {
  return {...sampleInput, brand: clinicBrand({...sampleClinic, logo})}
}

/** Issues of one to five guides of hostile text, some sections in full. */
export const arbitraryInput: fc.Arbitrary<NewsletterInput> = fc
  .array(fc.tuple(arbitraryGuide({maxItems: 3}), fc.nat({max: 31})), {minLength: 1, maxLength: 5})
  .map((drawn) => {
    const guides = drawn.map(([guide], index) => ({
      ...guide,
      id: `guide-${index}-en`,
      key: `guide-${index}`,
      title: `${index} ${guide.title}`,
      shortTitle: `${index} ${guide.shortTitle}`,
    }))
    const chosen = new Map(guides.map(({id}, index) => [id, drawn[index]?.[1] ?? 0]))
    return inputOf(guides, ({id, sections}) =>
      sections.flatMap(({key}, bit) => ((chosen.get(id) ?? 0) & (1 << bit) ? key : [])),
    )
  })
