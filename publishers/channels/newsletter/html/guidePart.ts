import {html, joinHtml, type SafeHtml} from '../../../html/html.ts'
import {type Explanation, glossaryOf} from '../../../manuscript/glossary.ts'
import {words} from '../../../manuscript/words.ts'
import type {IssueGuide} from '../composeIssue.ts'
import {blocksHtml, frameHtml, headingHtml, itemsHtml, linesHtml} from './blocks.ts'
import {linkHtml} from './inlines.ts'
import {deeper, type MailSetting} from './mailSetting.ts'
import {inline} from './styles.ts'

/** One guide below its own title: what matters, the chosen sections in full, what else its page holds. */
export function guideHtml(guide: IssueGuide, setting: MailSetting): SafeHtml {
  const {manuscript, notices} = guide
  const {title, mainMessage, keyPoints, sections, language} = manuscript
  const below = deeper(setting)
  return html`<div style="margin:40px 0 0;border-top:3px solid ${setting.colour};font-size:1px;line-height:1px">&nbsp;</div>
${headingHtml(title, setting)}
${noticesHtml(notices)}<p style="${inline.lead}">${mainMessage}</p>
${keyPoints.length === 0 ? '' : html`${headingHtml(words[language].keyPoints, below)}\n${itemsHtml(keyPoints, below)}\n`}${sections.map(
    ({heading, body}) => html`${headingHtml(heading, below)}\n${blocksHtml(body, deeper(below))}`,
  )}${glossaryHtml(glossaryOf(manuscript), below)}${omittedHtml(guide, below)}
`
}

/** What a reader must know before the advice that follows. */
export function noticesHtml(notices: readonly string[]): SafeHtml {
  return joinHtml(notices.map((notice) => html`${frameHtml(inline.notice, html`${notice}`)}\n`))
}

function glossaryHtml(explanations: readonly Explanation[], setting: MailSetting): SafeHtml {
  if (explanations.length === 0) return html``
  const lines = explanations.map(
    ({name, definition}) => html`<strong>${name}:</strong> ${definition}`,
  )
  return html`${headingHtml(words[setting.language].glossary, setting)}\n${linesHtml(lines)}\n`
}

function omittedHtml({omitted, manuscript}: IssueGuide, setting: MailSetting): SafeHtml {
  const {readOnline, moreInGuide} = words[setting.language]
  const lines = omitted.map(
    ({heading, teaser}) =>
      html`<strong>${heading}</strong>${teaser === undefined ? '' : html`<br>${teaser}`}`,
  )
  return html`${omitted.length === 0 ? '' : html`${headingHtml(moreInGuide, setting)}\n${linesHtml(lines)}\n`}<p style="${inline.p}">${linkHtml(
    manuscript.url,
    `${readOnline}: ${manuscript.title}`,
    setting,
  )}</p>`
}
