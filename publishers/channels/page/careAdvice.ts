import {html, type SafeHtml} from '../../html/html.ts'
import type {CareCard, Manuscript} from '../../manuscript/composeGuide.ts'
import {words} from '../../manuscript/words.ts'
import {itemsHtml} from './blocks.ts'
import {inlinesHtml} from './inlines.ts'
import type {PageSetting} from './pageSetting.ts'

/** The care cards, most serious first. Each says its urgency in words at the start of its heading. */
export function careAdvice(
  {careAdvice: cards, language}: Manuscript,
  setting: PageSetting,
): SafeHtml {
  const still: PageSetting = {...setting, links: false}
  return html`<section aria-labelledby="care_advice">
<h2 id="care_advice">${words[language].careAdvice}</h2>
${cards.map((card) => cardHtml(card, still))}</section>`
}

function cardHtml(
  {urgency, label, heading, items, afterText}: CareCard,
  setting: PageSetting,
): SafeHtml {
  return html`<div class="card ${urgency}">
<h3>${label}: ${inlinesHtml(heading, setting)}</h3>
${itemsHtml(items, 'flags', setting)}
${afterText === undefined ? '' : html`<p>${afterText}</p>\n`}</div>
`
}
