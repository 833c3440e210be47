import type {CallToAction, Guide, Reviewer, Section} from '#schemas/guide/guide.ts'
import {type Aspect, type Language, languageFacts, type Urgency} from '#schemas/vocabulary.ts'

import {leafletCode, paths, type Site} from './addresses.ts'
import type {Brand} from './brand.ts'
import {namedLists} from './namedLists.ts'
import type {BlockNode, InlineNode, ItemNode} from './nodes.ts'
import {createNumbering, type Numbering, type Reference} from './numbering.ts'
import {type Output, shows} from './shows.ts'
import {blockNodes, inlineNodes, itemNodes, type Setting} from './textTree.ts'
import {dateWords, words} from './words.ts'

/**
 * The text of one guide for one output, in reading order, ready to be set. A channel decides how it looks, never what it says:
 * everything that the safety, evidence and loss laws speak of is settled here, once.
 */
export interface Manuscript {
  readonly guide: Guide
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly shortTitle: string
  /** Said at the top, in words: not clinically reviewed, review overdue, trial addresses. */
  readonly notices: readonly string[]
  readonly mainMessage: string
  /** Most serious first; stands before everything but title, notices and main message. */
  readonly careAdvice: readonly CareCard[]
  readonly keyPoints: readonly ItemNode[]
  /** What stands above the opening: no second time what heads the whole. */
  readonly ledeHeading: string
  readonly lede: readonly BlockNode[]
  readonly sections: readonly SectionText[]
  /** What this output leaves out, to be listed with `url`. */
  readonly omitted: readonly string[]
  readonly references: readonly Reference[]
  /** Facts at the foot: label and value, in order. */
  readonly facts: readonly {readonly label: string; readonly value: string}[]
  readonly related: readonly {readonly title: string; readonly url: string}[]
  readonly callToAction?: CallToAction
  readonly legalNotice: string
  /** The guide's own page. */
  readonly url: string
  readonly leaflet: {readonly code: string; readonly statusUrl: string}
}

export interface CareCard {
  readonly key: string
  readonly urgency: Urgency
  /** The urgency in words: "Emergency". */
  readonly label: string
  readonly heading: readonly InlineNode[]
  readonly items: readonly (ItemNode & {readonly shared: boolean})[]
  readonly afterText?: string
}

export interface SectionText {
  readonly key: string
  readonly aspect: Aspect
  readonly heading: string
  readonly body: readonly BlockNode[]
}

/** What an output needs to know besides the guide. `asOf` is a `YYYY-MM-DD`: the clock never enters here. */
export interface Edition {
  readonly output: Output
  readonly brand: Brand
  readonly site: Site
  readonly asOf: string
  /** For outputs with chosen sections: the keys that are shown in full. */
  readonly sections?: readonly string[]
  /** For outputs with several guides: one numbering for all of them. */
  readonly numbering?: Numbering
  /** The code printed on a leaflet, where it is not that of the version: a print run has its own. */
  readonly code?: string
}

/** Composes the manuscript of one guide for one output. Pure: same input, same text. */
export function composeGuide(guide: Guide, edition: Edition): Manuscript {
  const {output, brand, site, asOf} = edition
  const row = shows[output]
  const numbering = edition.numbering ?? createNumbering()
  const setting: Setting = {
    brand,
    site,
    numbering,
    citations: guide.citations,
    language: guide.language,
  }
  const shown = (section: Section) =>
    row.sections === 'all' || (edition.sections ?? []).includes(section.key)
  const url = `${site.url}${paths.guidePage(guide)}`
  const code = edition.code ?? leafletCode(guide)

  // Members are evaluated in reading order, and reading order numbers the citations.
  return {
    guide,
    language: guide.language,
    direction: languageFacts[guide.language].dir,
    title: guide.title,
    shortTitle: guide.shortTitle,
    notices: noticesOf(guide, {site, asOf}),
    mainMessage: guide.mainMessage,
    careAdvice: careCards(guide, setting),
    keyPoints: row.keyPoints === 'all' ? itemNodes(guide.keyPoints, setting) : [],
    ledeHeading:
      guide.shortTitle === guide.title ? words[guide.language].overview : guide.shortTitle,
    lede: row.lede === 'all' ? namedLists(blockNodes(guide.lede, setting), guide) : [],
    sections: guide.sections.filter(shown).map(({key, aspect, heading, body}) => ({
      key,
      aspect,
      heading,
      body: namedLists(blockNodes(body, setting), {aspect, language: guide.language}),
    })),
    omitted: guide.sections.filter((section) => !shown(section)).map(({heading}) => heading),
    references: numbering.references(),
    facts: factsOf(guide, output),
    related:
      row.related === 'all'
        ? guide.related.map((link) => ({
            title: link.shortTitle,
            url: `${site.url}${paths.guidePage(link)}`,
          }))
        : [],
    ...(row.callToAction === 'all' && brand.sender !== undefined
      ? {callToAction: brand.sender.callToAction}
      : {}),
    legalNotice: brand.legalNotice,
    url,
    leaflet: {code, statusUrl: `${site.url}${paths.leafletStatus(code)}`},
  }
}

/** The care cards of a guide. An issue with several guides merges these before it prints them. */
export function careCards(guide: Guide, setting: Setting): CareCard[] {
  return guide.careAdvice.map(({key, urgency, heading, items, afterText}) => ({
    key,
    urgency,
    label: words[guide.language].urgency[urgency],
    heading: inlineNodes(heading, setting),
    items: items.map((item) => ({
      key: item.key,
      shared: item.shared,
      children: inlineNodes(item.text, setting),
    })),
    ...(afterText === undefined ? {} : {afterText}),
  }))
}

/** What a reader must know before the first word of advice. */
export function noticesOf(
  guide: Pick<Guide, 'language' | 'approval' | 'dates'>,
  {site, asOf}: Pick<Edition, 'site' | 'asOf'>,
): string[] {
  const {notice} = words[guide.language]
  return [
    ...(guide.approval === 'signed' ? [] : [notice[guide.approval]]),
    ...(asOf > guide.dates.reviewBy ? [notice.overdue] : []),
    ...(site.trial ? [notice.trial] : []),
  ]
}

function factsOf(guide: Guide, output: Output) {
  const text = words[guide.language]
  const day = (date: string) => dateWords(date, guide.language)
  const showsPeople = shows[output].people === 'all'
  return [
    {label: text.published, value: day(guide.dates.published)},
    {label: text.lastReviewed, value: day(guide.dates.lastReviewed)},
    ...(showsPeople && guide.reviewers.length > 0
      ? [{label: text.reviewedBy, value: namesOf(guide.reviewers)}]
      : []),
    {label: text.reviewBy, value: day(guide.dates.reviewBy)},
    ...(showsPeople ? [{label: text.writtenBy, value: namesOf(guide.authors)}] : []),
    {label: text.version, value: guide.version},
  ]
}

function namesOf(people: readonly Reviewer[]): string {
  return people
    .map(({name, credentials}) => [name, credentials].filter(Boolean).join(', '))
    .join('; ')
}
