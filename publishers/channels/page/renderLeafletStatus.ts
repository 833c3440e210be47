import type {Language} from '#schemas/vocabulary.ts'

import {html} from '../../html/html.ts'
import {paths, type Site} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {words} from '../../manuscript/words.ts'
import {renderSmallPage} from './renderSmallPage.ts'

export interface StatusOptions {
  readonly brand: Brand
  /** `YYYY-MM-DD`: on which day the answer holds. */
  readonly asOf: string
}

/** Where the status page of a leaflet is written, below the output folder. */
export function leafletStatusPath({leaflet}: Manuscript): string {
  return `site${paths.leafletStatus(leaflet.code)}index.html`
}

/**
 * Renders what the QR code of a leaflet opens: does this leaflet still hold, and where is the guide. It says no word of advice
 * of its own, because a reader may hold another version in the hand.
 */
export function renderLeafletStatus(manuscript: Manuscript, {brand, asOf}: StatusOptions): string {
  const {guide, language, title, leaflet, notices, url, facts} = manuscript
  const {status, code} = words[language]
  const answer = asOf > guide.dates.reviewBy ? status.overdue : status.valid
  return renderSmallPage(
    {language, brand, title: status.question, canonical: leaflet.statusUrl},
    html`<p class="answer"><strong>${answer}</strong></p>
${notices.map((notice) => html`<p class="notice"><strong>${notice}</strong></p>\n`)}<h2>${title}</h2>
<p><a class="button" href="${url}">${words[language].readOnline}</a></p>
<dl class="facts">
${[...facts, {label: code, value: leaflet.code}].map(({label, value}) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`,
  )
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
