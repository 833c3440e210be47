import type {NewsletterInput} from '#publishers/channels/newsletter/newsletterInput.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import {words} from '#publishers/manuscript/words.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {redFlagUrgencies} from '#schemas/vocabulary.ts'

import {lossFaults, printed, squash} from '../../leaflet/support/laws.ts'
import type {CareBlock} from './readMail.ts'

/** The laws as functions that answer what is wrong with a mail: an empty list means that the law holds. */

const urgent: readonly string[] = redFlagUrgencies

/** The guides of an issue as the mail shows them: no lede, chosen sections only. */
export function shownGuides({issue, guides}: NewsletterInput): Guide[] {
  return issue.guides.flatMap(({guideId, sections}) =>
    guides
      .filter(({id}) => id === guideId)
      .map((guide) => ({
        ...guide,
        lede: [],
        sections: guide.sections.filter(({key}) => sections.includes(key)),
      })),
  )
}

/** Words without spaces and citation marks: marks are the evidence law's affair. */
function bare(text: string): string {
  return squash(text).replaceAll(/\[\d+\]/g, '')
}

interface Flag {
  readonly label: string
  readonly text: string
  readonly heading: string
  readonly title: string
}

function flagsOf(input: NewsletterInput): Flag[] {
  const {brand, site, asOf} = input
  return shownGuides(input).flatMap((guide) =>
    composeGuide(guide, {output: 'mail', brand, site, asOf, sections: []})
      .careAdvice.filter(({urgency}) => urgent.includes(urgency))
      .flatMap(({label, heading, items}) =>
        items.map(({children}) => ({
          label,
          heading: bare(printed(heading)),
          text: bare(printed(children)),
          title: guide.shortTitle,
        })),
      ),
  )
}

/**
 * Safety law: below its urgency in words each red flag stands once, word for word, with the guides it belongs to, and nothing
 * before the end of the block leads away from it.
 */
export function safetyFaults(input: NewsletterInput, {cards, before, after}: CareBlock): string[] {
  const flags = flagsOf(input)
  const many = input.issue.guides.length > 1
  const {callToAction} = input.brand.sender ?? {}
  const faults = flags.flatMap(({label, text, heading}) => {
    const card = bare(cards.get(label) ?? '')
    const owners = flags.filter((other) => other.label === label && other.text === text)
    const titles = [...new Set(owners.map(({title}) => title))]
    const line = many ? text + bare(words.en.forGuides(titles)) : text
    return [
      ...(card.startsWith(squash(`${label}:`)) ? [] : [`no card says "${label}"`]),
      ...(card.includes(heading) ? [] : [`missing heading: ${heading}`]),
      ...(card.replaceAll('-', '').includes(line.replaceAll('-', '')) ? [] : [`missing: ${line}`]),
    ]
  })
  return [
    ...faults,
    ...(/<a |<https?:/.test(before) ? ['a link stands before the end of the care advice'] : []),
    ...(callToAction !== undefined && after.includes(callToAction.url)
      ? []
      : ['no call to action']),
  ]
}

/** Loss law: every text that the table shows, and the names of the sections left out. */
export function mailLossFaults(input: NewsletterInput, text: string): string[] {
  const {brand, site, asOf, issue} = input
  const all = squash(text)
  const rest = shownGuides(input).flatMap((shown) => {
    const {references} = composeGuide(shown, {
      output: 'mail',
      brand,
      site,
      asOf,
      sections: shown.sections.map(({key}) => key),
    })
    const cited = references.map(({key}) => key)
    const citations = shown.citations.filter(({key}) => cited.includes(key))
    return lossFaults({...shown, citations}, text)
  })
  const named = input.guides.flatMap(({sections}) =>
    sections.flatMap(({heading, teaser}) => [
      heading,
      ...(isShown(heading, input) ? [] : [teaser ?? '']),
    ]),
  )
  const {sender} = brand
  const frame = [
    issue.subject,
    issue.intro,
    brand.legalNotice,
    sender?.name,
    sender?.address,
    sender?.phone,
  ]
  return [
    ...rest,
    ...[...named, ...frame].filter((part) => part === undefined || !all.includes(squash(part))),
  ].map(String)
}

function isShown(heading: string, input: NewsletterInput): boolean {
  return shownGuides(input).some(({sections}) =>
    sections.some((section) => section.heading === heading),
  )
}

/** Privacy law: addresses that are neither the site's, nor the clinic's, nor those of a source cited in the issue. */
export function mailPrivacyFaults(input: NewsletterInput, links: readonly string[]): string[] {
  const {brand, site, guides} = input
  const own = [
    `${site.url}/`,
    ...(brand.sender === undefined ? [] : [brand.sender.url, brand.sender.callToAction.url]),
    ...guides.flatMap(({citations}) => citations.flatMap(({url}) => url ?? [])),
  ]
  return links.filter((link) => !own.some((address) => link.startsWith(address)))
}
