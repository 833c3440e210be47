import {html, type SafeHtml} from '../../../html/html.ts'
import type {CareCard, Manuscript} from '../../../manuscript/composeGuide.ts'
import {glossaryOf} from '../../../manuscript/glossary.ts'
import {referenceUrl, referenceWords} from '../../../manuscript/referenceWords.ts'
import {words} from '../../../manuscript/words.ts'
import {type Frame, withoutLinks} from '../frame.ts'
import {blocksHtml, type HtmlSetting, inlineHtml, itemsHtml, sourceAnchor} from './blockHtml.ts'

/**
 * A whole guide as markup for a partner's page, below the h1 that the partner makes of the title. After notices and main
 * message comes care advice, before all other text.
 */
export function contentHtml(manuscript: Manuscript, frame: Frame, credit: SafeHtml): string {
  const {language, direction, notices, mainMessage, keyPoints, lede, sections} = manuscript
  const setting: HtmlSetting = {frame, language}
  const text = words[language]
  return html`<div lang="${language}" dir="${direction}">
${notices.map((notice) => html`<p><strong>${notice}</strong></p>\n`)}<p>${mainMessage}</p>
<h2>${text.careAdvice}</h2>
${manuscript.careAdvice.map((card) => cardHtml(card, setting))}${
    keyPoints.length === 0
      ? ''
      : html`<h2>${text.keyPoints}</h2>\n${itemsHtml(keyPoints, setting)}\n`
  }<h2>${manuscript.shortTitle}</h2>
${blocksHtml(lede, setting)}${sections.map(
    ({key, heading, body}) =>
      html`<h2 id="${frame.anchorPrefix}-${key}">${heading}</h2>\n${blocksHtml(body, setting)}`,
  )}${glossaryHtml(manuscript)}${referencesHtml(manuscript, frame)}<h2>${text.legalNotice}</h2>
<p>${manuscript.legalNotice}</p>
<ul>
${manuscript.facts.map(({label, value}) => html`<li>${label}: ${value}</li>\n`)}</ul>
<p>${credit}</p>
</div>
`.toString()
}

function cardHtml({label, heading, items, afterText}: CareCard, {frame, language}: HtmlSetting) {
  const setting = {frame: withoutLinks(frame), language}
  return html`<h3>${label}: ${inlineHtml(heading, setting)}</h3>
${itemsHtml(items, setting)}
${afterText === undefined ? '' : html`<p>${afterText}</p>\n`}`
}

function glossaryHtml(manuscript: Manuscript): SafeHtml | string {
  const terms = glossaryOf(manuscript)
  if (terms.length === 0) return ''
  return html`<h2>${words[manuscript.language].glossary}</h2>
<dl>
${terms.map(({name, definition}) => html`<dt>${name}</dt><dd>${definition}</dd>\n`)}</dl>
`
}

function referencesHtml({references, language}: Manuscript, frame: Frame): SafeHtml | string {
  if (references.length === 0) return ''
  return html`<h2>${words[language].references}</h2>
<ol>
${references.map((reference) => {
  const url = referenceUrl(reference)
  return html`<li id="${sourceAnchor(frame, reference.key)}">${referenceWords(reference, language)}${
    url === undefined ? '' : html` <a href="${url}">${url}</a>`
  }</li>\n`
})}</ol>
`
}
