import type {PaperSize} from '#schemas/vocabulary.ts'

import {html, type SafeHtml} from '../../html/html.ts'
import {paths} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {paperNames} from '../../manuscript/paperNames.ts'
import {referenceUrl, referenceWords} from '../../manuscript/referenceWords.ts'
import {words} from '../../manuscript/words.ts'
import {type PageSetting, sourceId} from './pageSetting.ts'

/** The numbered sources, each with a way back to every place that cites it. Render it after the text that cites. */
export function references(manuscript: Manuscript, setting: PageSetting): SafeHtml | string {
  const {language} = manuscript
  if (manuscript.references.length === 0) return ''
  const text = words[language]
  return html`<section aria-labelledby="source_list">
<h2 id="source_list">${text.references}</h2>
<ol class="sources">
${manuscript.references.map((reference) => {
  const {key, number} = reference
  const url = referenceUrl(reference)
  return html`<li id="${sourceId(key)}">${referenceWords(reference, language)}${
    url === undefined ? '' : html` <a href="${url}">${url}</a>`
  }${setting
    .mentions(key)
    .map(
      (id, index) =>
        html` <a class="back" href="#${id}">↑${index + 1}<span class="heard"> ${text.backToText(number, index + 1)}</span></a>`,
    )}</li>
`
})}</ol>
</section>
`
}

/** The first call to action of the page, and the leaflets. */
export function actions(
  {guide, language, callToAction}: Manuscript,
  {brand, leaflets}: {readonly brand: Brand; readonly leaflets: readonly PaperSize[]},
  root: string,
): SafeHtml {
  const text = words[language]
  const {sender} = brand
  return html`<div class="actions">
${callToAction === undefined ? '' : html`<p><a class="button" href="${callToAction.url}">${callToAction.label}</a></p>\n`}${
    sender === undefined
      ? ''
      : html`<p>${sender.name}<br>${sender.phone}<br>${sender.address}<br><a href="${sender.url}">${sender.url}</a></p>\n`
  }${
    leaflets.length === 0
      ? ''
      : html`<h2 class="screen">${text.printed}</h2>
<ul class="screen">
${leaflets.map((paper) => html`<li><a href="${root}${paths.leaflet(guide, paper)}" type="application/pdf">${text.leafletFor(paperNames[paper])}</a></li>\n`)}</ul>
`
  }</div>`
}

export function related({related: guides, language}: Manuscript): SafeHtml | string {
  if (guides.length === 0) return ''
  return html`<section aria-labelledby="related_guides">
<h2 id="related_guides">${words[language].related}</h2>
<ul>
${guides.map(({title, url}) => html`<li><a href="${url}">${title}</a></li>\n`)}</ul>
</section>
`
}

export function legal({language, legalNotice}: Manuscript): SafeHtml {
  return html`<section class="legal" aria-labelledby="legal_notice">
<h2 id="legal_notice">${words[language].legalNotice}</h2>
<p>${legalNotice}</p>
</section>`
}

/** Version, review dates and address: a paper copy of the page must say where it came from. */
export function facts({facts: known, language, url}: Manuscript): SafeHtml {
  const all = [...known, {label: words[language].address, value: html`<a href="${url}">${url}</a>`}]
  return html`<footer><dl class="facts">
${all.map(({label, value}) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl></footer>`
}
