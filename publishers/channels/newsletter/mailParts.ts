import {html, joinHtml, type SafeHtml} from '../../html/html.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {referenceUrl, referenceWords} from '../../manuscript/referenceWords.ts'
import {words} from '../../manuscript/words.ts'
import type {IssueManuscript, UrgencyBlock} from './issueManuscript.ts'
import {cardLooks, looks} from './looks.ts'
import {mailBlocks, mailItems} from './mailBlocks.ts'
import {mailInlines, mailLink, type MailSetting} from './mailInlines.ts'

/** When to get help: before anything else, each card with its urgency in words. */
export function careAdviceHtml(
  {careAdvice, language}: IssueManuscript,
  setting: MailSetting,
): SafeHtml {
  return html`<h2 style="${looks.h2}">${words[language].careAdvice}</h2>
${careAdvice.map((block) => urgencyHtml(block, language, setting))}`
}

function urgencyHtml(
  {urgency, label, groups}: UrgencyBlock,
  language: IssueManuscript['language'],
  setting: MailSetting,
): SafeHtml {
  return joinHtml(
    groups.map(({heading, signs, afterTexts}) => {
      const lines = signs.map(({children, guides}) => {
        const belongs =
          guides.length === 0
            ? ''
            : html`<br><span class="soft" style="font-size:16px">${words[language].forGuides(guides)}</span>`
        return html`${mailInlines(children, setting)}${belongs}`
      })
      return html`<div class="${urgency}" style="${cardLooks[urgency]}">
<h3 style="${looks.h3};margin-top:0">${label}: ${mailInlines(heading, setting)}</h3>
${mailItems(lines)}
${afterTexts.map((text) => html`<p style="${looks.p};margin-bottom:0">${text}</p>\n`)}</div>
`
    }),
  )
}

/** One guide: what to take away, key points, the chosen sections, and where the rest is. */
export function guideHtml(manuscript: Manuscript, mail: MailSetting): SafeHtml {
  const {language, title, mainMessage, keyPoints, sections, omitted, url, facts} = manuscript
  const text = words[language]
  const setting = {...mail, language}
  const points = keyPoints.map(({children}) => mailInlines(children, setting))
  return html`<h2 style="${looks.h2};margin-top:36px">${title}</h2>
<p style="${looks.lead}">${mainMessage}</p>
${points.length === 0 ? '' : html`<h3 style="${looks.h3}">${text.keyPoints}</h3>\n${mailItems(points)}\n`}${sections.map(
    ({heading, body}) =>
      html`<h3 style="${looks.h3}">${heading}</h3>\n${mailBlocks(body, setting)}`,
  )}${omitted.length === 0 ? '' : html`<h3 style="${looks.h3}">${text.moreInGuide}</h3>\n${mailItems(omitted.map((heading) => html`${heading}`))}\n`}<p style="${looks.p}">${mailLink(url, `${text.readOnline}: ${title}`, mail)}</p>
<p class="soft" style="${looks.small}">${facts.map(({label, value}) => `${label}: ${value}`).join(' · ')}</p>
`
}

/** What follows the guides: call to action, words explained, sources, legal notice. */
export function closingHtml(manuscript: IssueManuscript, setting: MailSetting): SafeHtml {
  const {language, callToAction, glossary, references, legalNotice, brand} = manuscript
  const text = words[language]
  const sources = references.map((reference) => {
    const url = referenceUrl(reference)
    return html`${referenceWords(reference, language)}${url === undefined ? '' : html` ${mailLink(url, url, setting)}`}`
  })
  return html`${callToAction === undefined ? '' : buttonHtml(callToAction, brand.colour)}${
    glossary.length === 0
      ? ''
      : html`<h2 style="${looks.h2};margin-top:36px">${text.glossary}</h2>\n${mailItems(glossary.map(({name, definition}) => html`<strong>${name}:</strong> ${definition}`))}\n`
  }${sources.length === 0 ? '' : html`<h2 style="${looks.h2};margin-top:36px">${text.references}</h2>\n${mailItems(sources, true)}\n`}<h2 style="${looks.h2};margin-top:36px">${text.legalNotice}</h2>
<p class="soft" style="${looks.small}">${legalNotice}</p>
`
}

function buttonHtml(
  {label, url}: {readonly label: string; readonly url: string},
  colour: string,
): SafeHtml {
  return html`<p style="margin:28px 0"><a class="button" href="${url}" style="display:inline-block;padding:14px 26px;background-color:${colour};color:#ffffff;font-weight:700;text-decoration:none;border-radius:6px">${label}</a></p>
`
}
