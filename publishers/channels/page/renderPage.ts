import type {PaperSize} from '#schemas/vocabulary.ts'

import {html, type SafeHtml} from '../../html/html.ts'
import {renderShell} from '../../html/shell.ts'
import {paths} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {logoSize} from '../../manuscript/logoSize.ts'
import {words} from '../../manuscript/words.ts'
import {careAdvice} from './careAdvice.ts'
import {contents, guideParts} from './guideParts.ts'
import {actions, facts, legal, references, related} from './pageEnd.ts'
import {createPageSetting} from './pageSetting.ts'
import {pageStyles} from './styles.ts'

export interface PageOptions {
  readonly brand: Brand
  /** Papers for which a leaflet of this guide lies on the site. */
  readonly leaflets: readonly PaperSize[]
  /** The guide as linked data: a complete `script` element. */
  readonly jsonLd?: SafeHtml
}

/** The page lies at `guides/LANGUAGE/SLUG/`, so the root of the site is three folders up, wherever the site itself lies. */
const root = '../../..'

/** Where the page of a guide is written, below the output folder. */
export function pagePath({guide}: Manuscript): string {
  return `site${paths.guidePage(guide)}index.html`
}

/**
 * Renders the page of one guide: one h1, care advice before all other advice, everything readable without scripts, nothing
 * loaded but the pictures of the guide. Pure; compose the manuscript for the output `page`.
 */
export function renderPage(manuscript: Manuscript, options: PageOptions): string {
  const {guide, language, direction, title, notices} = manuscript
  const {brand, jsonLd} = options
  const setting = createPageSetting(manuscript, root)
  return renderShell('page', {
    language,
    direction,
    title: `${title} | ${brand.words.shortName}`,
    description: guide.metaDescription,
    canonical: manuscript.url,
    // What no clinician has signed must not be found by searching.
    hidden: guide.approval !== 'signed',
    style: pageStyles(brand.colour, {logo: brand.sender?.logo !== undefined}),
    jsonLd,
    body: html`<a class="skip" href="#main_text">${words[language].skip}</a>
${banner(brand, logoHtml(brand))}
<main id="main_text">
<article>
<h1>${title}</h1>
${notices.map((notice) => html`<p class="notice"><strong>${notice}</strong></p>\n`)}<p class="message">${manuscript.mainMessage}</p>
${careAdvice(manuscript, setting)}
${contents(manuscript)}
${guideParts(manuscript, setting)}${references(manuscript, setting)}${actions(manuscript, options, root)}
${related(manuscript)}${legal(manuscript)}
${facts(manuscript)}
</article>
</main>`,
  })
}

/** Who speaks. Shared with the status pages of leaflets, which lie elsewhere and show no logo. */
export function banner({words: {name}, sender}: Brand, logo?: SafeHtml): SafeHtml {
  return html`<header class="banner">${
    sender === undefined
      ? html`<p>${name}</p>`
      : html`<p>${logo}<a href="${sender.url}">${name}</a></p>`
  }</header>`
}

/** What the banner has room for. CSS pixels. */
const logoBox = {width: 240, height: 56}

/** The logo on a white plate, which a dark page does not change. The name beside it is what a screen reader says. */
function logoHtml({sender}: Brand): SafeHtml | undefined {
  if (sender?.logo === undefined) return undefined
  const {width, height} = logoSize(sender.logo, logoBox)
  return html`<img class="logo" src="${root}${paths.figure(sender.logo.assetId)}" alt="" width="${width}" height="${height}">`
}
