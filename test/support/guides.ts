import fc from 'fast-check'

import type {Site} from '#publishers/manuscript/addresses.ts'
import {clinicBrand} from '#publishers/manuscript/brand.ts'
import type {Edition} from '#publishers/manuscript/composeGuide.ts'
import type {Output} from '#publishers/manuscript/shows.ts'
import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {readClinic, readNewsletterIssue, readPartner} from '#schemas/guide/readRecords.ts'
import {formatProblem, type Result} from '#schemas/problem.ts'
import {aspects, causeCategories, urgencies} from '#schemas/vocabulary.ts'

import {
  block,
  brand,
  bullet,
  type Child,
  cite,
  inline,
  line,
  object,
  ref,
  refs,
  span,
} from './build.ts'
import {documentMap, secondStoredGuide, storedGuide} from './documents.ts'

/** The value of a result; a test that needs it fails with every problem listed. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(result.problems.map(formatProblem).join('\n'))
}

const documents = documentMap()

export const sampleGuide: Guide = valueOf(readGuide(storedGuide._id, documents))
export const secondGuide: Guide = valueOf(readGuide(secondStoredGuide._id, documents))
export const sampleClinic = valueOf(readClinic('clinic-sample-clinic', documents, 'en'))
export const samplePartner = valueOf(readPartner('partner-sample-partner', documents, 'en'))
export const sampleIssue = valueOf(readNewsletterIssue('newsletterIssue-sample-issue', documents))
/** The first guide after it was taken back: names alone. */
export const recalledGuide: RecalledGuide = {
  id: sampleGuide.id,
  key: sampleGuide.key,
  language: sampleGuide.language,
  slug: sampleGuide.slug,
  title: sampleGuide.title,
  shortTitle: sampleGuide.shortTitle,
  version: '1.0.0',
  contentHash: sampleGuide.contentHash,
  kind: 'withdrawn',
  reason: 'safety',
  severity: 'immediate',
  on: '2026-01-10',
  removeBy: '2026-01-10',
  replacement: {
    id: secondGuide.id,
    key: secondGuide.key,
    language: secondGuide.language,
    slug: secondGuide.slug,
    shortTitle: secondGuide.shortTitle,
  },
}
export const sampleBrand = clinicBrand(sampleClinic)
export const sampleSite: Site = {url: 'https://guides.clinic.example', trial: false}
export const sampleAsOf = '2026-01-15'

export function sampleEdition(output: Output): Edition {
  return {output, brand: sampleBrand, site: sampleSite, asOf: sampleAsOf}
}

/** Text that breaks naive renderers: markup, template and typesetter syntax, doses, long words. Never empty or blank. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<b>bold</b>',
        '</table>',
        '&amp;',
        '{{name}}',
        '{{{raw}}}',
        '#read("/etc")',
        '$x^2$',
        '*not strong*',
        '_not em_',
        '5mg:10ml',
        '9:30am',
        "it's",
        '"quoted"',
        '\\',
        '[^n]',
        ':::c',
        '%20',
        'ñandú',
        '≥ 38 °C',
        'x'.repeat(70),
        '--',
        '...',
      ),
      fc.stringMatching(/^[A-Za-z0-9 ,.;:!?()'"&<>{}[\]#$%*_\\/@~^`|+=-]{1,24}$/),
    ),
    {minLength: 1, maxLength: 5},
  )
  .map((parts) => `T ${parts.join(' ').replaceAll(/\s+/g, ' ').trim()}.`)

const sources = fc.constantFrom('cramps', 'water', 'flags')

const children = fc
  .array(
    fc.oneof(
      {weight: 4, arbitrary: hostileText.map((text) => span(text, []))},
      {weight: 1, arbitrary: hostileText.map((text) => span(text, ['strong']))},
      {weight: 1, arbitrary: hostileText.map((text) => span(text, ['em', 'strong']))},
      {weight: 1, arbitrary: sources.map(cite)},
      {
        weight: 1,
        arbitrary: fc.constantFrom('name', 'phone', 'emergencyNumber', 'urgentCareName').map(brand),
      },
    ),
    {maxLength: 3},
  )
  .chain((rest) => hostileText.map((first) => [span(first), ...rest]))

const lines = (maxLength: number) =>
  fc
    .array(children, {minLength: 1, maxLength})
    .map((texts) => texts.map((text, index) => line(`item-${index}`, ...text)))

const bodyBlock = fc.oneof(
  {weight: 4, arbitrary: children.map((text) => block(text))},
  {weight: 1, arbitrary: children.map((text) => block(text, {style: 'h3'}))},
  {weight: 2, arbitrary: children.map((text) => bullet(1, ...text))},
  {
    weight: 1,
    arbitrary: fc
      .tuple(children, children)
      .map(([one, two]) => object('simpleTable', {rows: [row(one), row(two)]})),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('symptomList', 'riskFactorList', 'tipList'), lines(12))
      .map(([type, items]) => object(type, {items})),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(children, children, fc.constantFrom(...causeCategories))
      .map(([label, body, category]) =>
        object('causeList', {
          items: [
            {
              _key: 'c',
              key: 'cause-one',
              label: inline(...label),
              category,
              body: [block(body), bullet(1, ...body)],
            },
          ],
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: children.map((text) => object('callout', {tone: 'note', body: [block(text)]})),
  },
  {
    weight: 1,
    arbitrary: fc
      .constant(null)
      .map(() => object('exerciseRef', {exercise: ref('exercise-knees-to-chest')})),
  },
)

function row(text: readonly Child[]) {
  return object('tableRow', {cells: [line('cell-one', ...text), line('cell-two', 'x')]})
}

/**
 * Guides as an unlucky clinic would write them: hostile text everywhere, 1 to `maxItems` red flags, optional parts missing.
 * They come through `readGuide`, so nothing impossible is generated. `rightToLeft` puts Hebrew and Arabic names into every text.
 */
export function arbitraryGuide({
  maxItems = 8,
  rightToLeft = false,
}: {maxItems?: number; rightToLeft?: boolean} = {}): fc.Arbitrary<Guide> {
  const card = fc.record({
    heading: children,
    items: lines(maxItems),
    flags: fc.subarray(['redFlag-bladder-bowel', 'redFlag-numb-saddle']),
    afterText: fc.option(
      hostileText.map((text) => text.slice(0, 200)),
      {nil: undefined},
    ),
  })
  const section = fc.record({
    heading: hostileText.map((text) => text.slice(0, 70)),
    body: fc.array(bodyBlock, {minLength: 1, maxLength: 4}),
  })
  return fc
    .record({
      cards: fc.tuple(card, fc.option(card, {nil: undefined}), fc.option(card, {nil: undefined})),
      title: hostileText.map((text) => text.slice(0, 80)),
      shortTitle: hostileText.map((text) => text.slice(0, 40)),
      mainMessage: hostileText,
      keyPoints: fc.option(lines(5), {nil: undefined}),
      lede: fc.array(bodyBlock, {minLength: 1, maxLength: 3}),
      sections: fc.array(section, {minLength: 1, maxLength: 5}),
    })
    .map(({cards, keyPoints, sections, ...texts}) => {
      const careAdvice = cards.flatMap((found, index) => {
        if (found === undefined) return []
        const {heading, items, flags, afterText} = found
        const shared = index === 0 ? refs(...flags) : []
        return object('careAdvice', {
          urgency: urgencies[index],
          heading: inline(...heading),
          items,
          flags: shared,
          afterText,
        })
      })
      const stored = {
        ...structuredClone(storedGuide),
        ...texts,
        keyPoints: keyPoints ?? [],
        careAdvice,
        relatedGuides: [],
        sections: sections.map(({heading, body}, index) =>
          object('guideSection', {key: `section-${index}`, aspect: aspects[index], heading, body}),
        ),
      }
      const written = rightToLeft ? withRightToLeft(stored) : stored
      return valueOf(readGuide(stored._id, documentMap(written)))
    })
}

/** A guide as it is once these people signed it as clinicians. */
export function reviewedBy(guide: Guide, ...reviewers: Guide['reviewers']): Guide {
  return {...guide, approval: 'signed', reviewers}
}

/** Unlucky guides that were signed by people with unlucky names. */
export function arbitraryReviewedGuide(
  options: Parameters<typeof arbitraryGuide>[0] = {},
): fc.Arbitrary<Guide> {
  const reviewer = fc.record(
    {key: fc.constant('a-clinician'), name: hostileText, credentials: hostileText},
    {requiredKeys: ['key', 'name']},
  )
  return fc
    .tuple(arbitraryGuide(options), fc.array(reviewer, {maxLength: 3}))
    .map(([guide, reviewers]) => reviewedBy(guide, ...reviewers))
}

/** Every generated text begins with "T ". */
function withRightToLeft<Stored>(stored: Stored): Stored {
  return JSON.parse(
    JSON.stringify(stored).replaceAll('"text":"T ', '"text":"T נועה, ليان: '),
  ) as Stored
}
