import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {html} from '../../html/html.ts'
import {paths, type Site} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import {noticesOf} from '../../manuscript/composeGuide.ts'
import {dateWords, words} from '../../manuscript/words.ts'
import {ownNotice, recalledEnd} from './renderRecalledPage.ts'
import {renderSmallPage} from './renderSmallPage.ts'

/** One printed text, and what has become of its guide since. */
export interface PrintedLeaflet {
  /** As printed: eight characters. */
  readonly code: string
  readonly version: string
  /** The day on which its text was published, or the edition printed. */
  readonly date: string
}

/** What the answer says of a guide that stands. */
export type NamedGuide = Pick<
  Guide,
  'id' | 'language' | 'slug' | 'title' | 'version' | 'dates' | 'approval'
>

export interface StatusOptions {
  readonly brand: Brand
  readonly site: Site
  /** `YYYY-MM-DD`: on which day the answer holds. */
  readonly asOf: string
}

/** Where the status page of a leaflet is written, below the output folder. */
export function leafletStatusPath(code: string): string {
  return `site${paths.leafletStatus(code)}index.html`
}

/**
 * Renders what the QR code of a leaflet opens: does this leaflet still hold, and where is the guide. It says no word of advice
 * of its own, because a reader may hold another version in the hand.
 */
export function renderLeafletStatus(
  {code, version, date}: PrintedLeaflet,
  guide: NamedGuide | RecalledGuide,
  options: StatusOptions,
): string {
  const {brand, site, asOf} = options
  const {language, title} = guide
  const text = words[language]
  const facts = [
    {label: text.version, value: version},
    {label: text.published, value: dateWords(date, language)},
    {label: text.code, value: code},
  ]
  return renderSmallPage(
    {
      language,
      brand,
      title: text.status.question,
      canonical: `${site.url}${paths.leafletStatus(code)}`,
    },
    html`<p class="answer"><strong>${answerOf(version, guide, asOf)}</strong></p>
${'kind' in guide ? '' : noticesOf(guide, {site, asOf}).map((notice) => html`<p class="notice"><strong>${notice}</strong></p>\n`)}<h2>${title}</h2>
${
  'kind' in guide
    ? html`<p>${text.status.recalled.notice[guide.kind]}</p>\n${ownNotice(guide)}${recalledEnd(guide, options)}`
    : html`<p><a class="button" href="${site.url}${paths.guidePage(guide)}">${text.readOnline}</a></p>`
}
<dl class="facts">
${facts.map(({label, value}) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`,
  )
}

function answerOf(version: string, guide: NamedGuide | RecalledGuide, asOf: string): string {
  const {status} = words[guide.language]
  if ('kind' in guide) return status.recalled.leaflet[guide.kind]
  if (version !== guide.version) return status.superseded
  return asOf > guide.dates.reviewBy ? status.overdue : status.valid
}

/** Renders the answer to a code that no leaflet of ours carries. */
export function renderUnknownLeaflet(language: Language, brand: Brand, site: Site): string {
  const {status} = words[language]
  const {sender} = brand
  return renderSmallPage(
    {language, brand, title: status.unknown, canonical: `${site.url}/l/`},
    html`<p>${status.unknownAdvice}</p>
${
  sender === undefined
    ? ''
    : html`<p>${sender.name}<br>${sender.phone}<br><a href="${sender.url}">${sender.url}</a></p>`
}`,
  )
}
