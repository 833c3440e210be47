import {html, type SafeHtml} from '../../../html/html.ts'
import {renderShell} from '../../../html/shell.ts'
import {words} from '../../../manuscript/words.ts'
import type {NewsletterManuscript} from '../composeIssue.ts'
import {careAdviceHtml} from './careAdvice.ts'
import {guideHtml, noticesHtml} from './guidePart.ts'
import {footerHtml, issueEndHtml} from './issueEnd.ts'
import type {MailSetting} from './mailSetting.ts'
import {mastheadHtml} from './masthead.ts'
import {inline, sheet} from './styles.ts'

export interface MailHtml {
  readonly document: string
  /** How many bytes of the document a reader needs to have all care advice. */
  readonly careAdviceEnd: number
}

/** The HTML of a newsletter. Its slots are still marked with `mark`. */
export function renderMailHtml(
  manuscript: NewsletterManuscript,
  pictureAddress: MailSetting['pictureAddress'],
  mark: string,
): MailHtml {
  const {language, direction, colour, subject, preheader, intro} = manuscript
  const setting: MailSetting = {language, colour, pictureAddress, level: 2, links: true}
  const careAdvice = careAdviceHtml(manuscript, setting)
  const document = renderShell('mail', {
    language,
    direction,
    title: subject,
    style: sheet,
    preheader,
    // Mail programs fill the preview with what follows: the names of conditions are not for an inbox.
    filler: '\u00a0\u200c'.repeat(120),
    font: inline.font,
    colour,
    sender: mastheadHtml(manuscript, setting),
    body: html`<h1 style="${inline.h1};color:${colour}">${subject}</h1>
${noticesHtml(issueNotices(manuscript))}<p style="${inline.lead}">${intro}</p>
${careAdvice}
${manuscript.guides.map((guide) => guideHtml(guide, setting))}
${issueEndHtml(manuscript, setting)}`,
    footer: footerHtml(manuscript, setting, mark),
  })
  return {document, careAdviceEnd: endOf(careAdvice, document)}
}

function issueNotices({notices, language}: NewsletterManuscript): string[] {
  return notices.map(({text, guides}) =>
    guides.length === 0 ? text : `${text} ${words[language].forGuides(guides)}`,
  )
}

const encoder = new TextEncoder()

function endOf(part: SafeHtml, document: string): number {
  const markup = part.toString()
  const start = document.indexOf(markup)
  if (start === -1) throw new Error('BUG: the care advice is not in its mail')
  return encoder.encode(document.slice(0, start + markup.length)).length
}
