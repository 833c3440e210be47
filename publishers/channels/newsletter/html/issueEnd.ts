import {html, type SafeHtml} from '../../../html/html.ts'
import type {Reference} from '../../../manuscript/numbering.ts'
import {referenceUrl, referenceWords} from '../../../manuscript/referenceWords.ts'
import {words} from '../../../manuscript/words.ts'
import type {IssueGuide, NewsletterManuscript} from '../composeIssue.ts'
import {slot} from '../slots.ts'
import {headingHtml} from './blocks.ts'
import {linkHtml} from './inlines.ts'
import {deeper, type MailSetting} from './mailSetting.ts'
import {inline} from './styles.ts'

/** What follows the guides: how to reach us, where the advice comes from, how old it is, what it cannot do. */
export function issueEndHtml(manuscript: NewsletterManuscript, setting: MailSetting): SafeHtml {
  const {guides, legalNotice, language} = manuscript
  const text = words[language]
  return html`${callHtml(manuscript)}
${referencesHtml(manuscript, setting)}${guides.length === 0 ? '' : headingHtml(text.mail.facts, setting)}
${guides.map((guide) => factsHtml(guide, guides.length > 1, deeper(setting)))}${headingHtml(text.legalNotice, setting)}
<p style="${inline.p}">${legalNotice}</p>`
}

/** Who sends this, why, and the way out. */
export function footerHtml(
  {sender, language}: NewsletterManuscript,
  setting: MailSetting,
  mark: string,
): SafeHtml {
  const {name, address, phone, url} = sender
  const {why, unsubscribe, preferences} = words[language].mail
  return html`<p class="quiet" style="${inline.p};${inline.quiet}"><strong>${name}</strong><br>${address}<br>${phone}<br>${linkHtml(url, url, setting)}</p>
<p class="quiet" style="${inline.p};${inline.quiet}">${why(name)}</p>
<p style="${inline.p}">${linkHtml(slot('preferencesUrl', mark), preferences, setting)}</p>
<p style="margin:0">${linkHtml(slot('unsubscribeUrl', mark), unsubscribe, setting)}</p>`
}

function callHtml({callToAction: {label, url}, colour}: NewsletterManuscript): SafeHtml {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:32px 0 8px"><tbody><tr><td bgcolor="${colour}" style="${inline.font};background:${colour};border-radius:6px"><a class="button" href="${url}" style="display:inline-block;padding:14px 28px;border:1px solid ${colour};border-radius:6px;color:#ffffff;font-weight:700;text-decoration:none">${label}</a></td></tr></tbody></table>`
}

function referencesHtml({references, language}: NewsletterManuscript, setting: MailSetting) {
  if (references.length === 0) return ''
  return html`${headingHtml(words[language].references, setting)}
<ol style="${inline.list}">
${references.map((reference) => html`<li style="${inline.item}">${referenceHtml(reference, setting)}</li>\n`)}</ol>
`
}

function referenceHtml(reference: Reference, setting: MailSetting): SafeHtml | string {
  const text = referenceWords(reference, setting.language)
  const url = referenceUrl(reference)
  return url === undefined ? text : linkHtml(url, text, setting)
}

function factsHtml({manuscript}: IssueGuide, named: boolean, setting: MailSetting): SafeHtml {
  const lines = manuscript.facts.map(
    ({label, value}, index) => html`${index === 0 ? '' : html`<br>`}${label}: ${value}`,
  )
  return html`${named ? html`${headingHtml(manuscript.title, setting)}\n` : ''}<p style="${inline.p}">${lines}</p>
`
}
