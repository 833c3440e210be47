import type {Problem, Result} from '#schemas/problem.ts'

import {checkSize, type MailSize} from './checkSize.ts'
import {composeIssue} from './composeIssue.ts'
import {renderMailHtml} from './html/renderMailHtml.ts'
import {type MailLogo, mailLogo} from './mailLogo.ts'
import {issueFigures, materialOf, type NewsletterInput} from './newsletterInput.ts'
import {cutSlots, fillSlots, freeMark, type SlottedText, slotUrl} from './slots.ts'
import {renderMailText} from './text/renderMailText.ts'

/** One newsletter, set. */
export interface Newsletter {
  readonly subject: string
  /** The HTML part; it finds its pictures as `cid:ASSET-ID`. */
  readonly html: string
  /** The same for a browser: it finds its pictures beside it as `ASSET-ID.png`. */
  readonly webHtml: string
  readonly text: string
  readonly size: MailSize
  /** Asset ids of all pictures that the guides of the mail show. */
  readonly pictures: readonly string[]
  /** The picture at its head. */
  readonly logo?: MailLogo
  /** The two parts with their slots open, for sending. */
  readonly slotted: {readonly html: SlottedText; readonly text: SlottedText}
  readonly warnings: readonly Problem[]
}

/** Renders one newsletter, or says everything that stands in its way. Pure: same input, same bytes. */
export function renderNewsletter(input: NewsletterInput): Result<Newsletter> {
  const composed = composeIssue(input)
  if (!composed.ok) return composed
  const manuscript = composed.value
  const mark = freeMark(materialOf(input))
  if (mark === undefined) throw new Error('BUG: an issue without a free mark passed its check')

  const mail = renderMailHtml(manuscript, (assetId) => `cid:${assetId}`, mark)
  const web = renderMailHtml(manuscript, (assetId) => `${assetId}.png`, mark)
  const slotted = {
    html: cutSlots(mail.document, mark, 'html'),
    text: cutSlots(renderMailText(manuscript, mark), mark, 'text'),
  }
  const {addresses, site} = input
  const {logo} = manuscript.sender
  const links = {
    unsubscribeUrl: slotUrl(addresses.unsubscribeUrl, site),
    preferencesUrl: slotUrl(addresses.preferencesUrl, site),
  }
  const html = fillSlots(slotted.html, links)
  const size: MailSize = {
    html: new TextEncoder().encode(html).length,
    careAdviceEnd: mail.careAdviceEnd,
  }
  const found = checkSize(manuscript, size)
  if (found.some(({level}) => level === 'error')) return {ok: false, problems: found}
  return {
    ok: true,
    value: {
      subject: manuscript.subject,
      html,
      webHtml: fillSlots(cutSlots(web.document, mark, 'html'), links),
      text: fillSlots(slotted.text, links),
      size,
      pictures: issueFigures(input).map(({assetId}) => assetId),
      ...(logo === undefined ? {} : {logo: mailLogo(logo)}),
      slotted,
      warnings: found,
    },
  }
}
