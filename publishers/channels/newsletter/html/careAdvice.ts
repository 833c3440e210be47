import {html, joinHtml, type SafeHtml} from '../../../html/html.ts'
import {words} from '../../../manuscript/words.ts'
import type {NewsletterManuscript} from '../composeIssue.ts'
import type {IssueCard} from '../mergeCareAdvice.ts'
import {headingHtml, linesHtml} from './blocks.ts'
import {inlinesHtml} from './inlines.ts'
import {deeper, type MailSetting} from './mailSetting.ts'
import {cards, inline} from './styles.ts'

/** The care cards of all guides, most serious first. Each says its urgency in words at the start of its heading. */
export function careAdviceHtml(
  {careAdvice, language}: NewsletterManuscript,
  setting: MailSetting,
): SafeHtml {
  // A correction without a guide.
  if (careAdvice.length === 0) return html``
  const still = {...deeper(setting), links: false}
  return html`${headingHtml(words[language].careAdvice, setting)}
${joinHtml(careAdvice.map((card) => cardHtml(card, still)))}`
}

function cardHtml(card: IssueCard, setting: MailSetting): SafeHtml {
  const {urgency, lines, afterTexts} = card
  const {frame, ground} = cards[urgency]
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="${urgency}" style="margin:0 0 16px;border:${frame};border-collapse:separate"><tbody><tr><td class="in head" bgcolor="${ground}" style="${inline.font};padding:12px 18px;background:${ground}">
${cardHeading(card, setting)}
</td></tr><tr><td class="in" style="${inline.font};padding:12px 18px 4px">
${linesHtml(lines.map(({children, guides}) => html`${inlinesHtml(children, setting)}${ownersHtml(guides, setting)}`))}
${afterTexts.map(({text, guides}) => html`<p style="${inline.p}">${text}${ownersHtml(guides, setting)}</p>\n`)}</td></tr></tbody></table>
`
}

function cardHeading({urgency, label, headings: lines}: IssueCard, setting: MailSetting): SafeHtml {
  const text = lines.map(
    (line, index) => html`${index === 0 ? '' : html`<br>`}${inlinesHtml(line, setting)}`,
  )
  return html`<h3 style="margin:0;font-size:19px;line-height:1.35;color:${cards[urgency].ink}">${label}: ${text}</h3>`
}

function ownersHtml(guides: readonly string[], {language}: MailSetting): SafeHtml {
  if (guides.length === 0) return html``
  return html`<br><span class="quiet" style="${inline.quiet}">${words[language].forGuides(guides)}</span>`
}
