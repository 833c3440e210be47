import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'

import {html} from '../../html/html.ts'
import {paths, type Site} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import {dateWords, words} from '../../manuscript/words.ts'
import {renderSmallPage} from './renderSmallPage.ts'

/** Where the page of a guide that was taken back is written: in the place of the guide. */
export function recalledPagePath(guide: Pick<RecalledGuide, 'language' | 'slug'>): string {
  return `site${paths.guidePage(guide)}index.html`
}

/** Renders what stands at the address of a guide that was taken back. It says no word of the guide's advice. */
export function renderRecalledPage(guide: RecalledGuide, options: RecalledOptions): string {
  const {language, kind, title} = guide
  const {recalled} = words[language].status
  return renderSmallPage(
    {
      language,
      brand: options.brand,
      title: `${recalled.heading[kind]}: ${title}`,
      canonical: `${options.site.url}${paths.guidePage(guide)}`,
    },
    html`<p class="answer"><strong>${recalled.notice[kind]}</strong></p>
${ownNotice(guide)}${recalledEnd(guide, options)}`,
  )
}

/** What the clinic tells its readers besides. Shared with the answer to a leaflet's code. */
export function ownNotice({notice}: RecalledGuide) {
  return notice === undefined ? '' : html`<p>${notice}</p>\n`
}

export interface RecalledOptions {
  readonly brand: Brand
  readonly site: Site
}

/** Since when and why, what to read instead, and whom to ask. Shared with the answer to a leaflet's code. */
export function recalledEnd(guide: RecalledGuide, {brand, site}: RecalledOptions) {
  const {language, kind, reason, on, replacement} = guide
  const {recalled} = words[language].status
  const {sender} = brand
  return html`${
    replacement === undefined
      ? ''
      : html`<p><a class="button" href="${site.url}${paths.guidePage(replacement)}">${recalled.instead}: ${replacement.shortTitle}</a></p>\n`
  }${sender === undefined ? '' : html`<p>${sender.name}<br>${sender.phone}</p>\n`}<dl class="facts">
<div><dt>${recalled.since}</dt><dd>${dateWords(on, language)}</dd></div>
${/* Who suspends need give none. */ kind === 'withdrawn' ? html`<div><dt>${recalled.why}</dt><dd>${recalled.reasons[reason]}</dd></div>\n` : ''}</dl>`
}
