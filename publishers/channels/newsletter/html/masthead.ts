import {html, type SafeHtml} from '../../../html/html.ts'
import type {NewsletterManuscript} from '../composeIssue.ts'
import {mailLogo} from '../mailLogo.ts'
import type {MailSetting} from './mailSetting.ts'
import {inline} from './styles.ts'

/** A phone leaves about 240 px: a wider logo has the name below it and not beside it. */
const widestBeside = 88

/**
 * Who speaks, at the head of the mail: the name, with the logo on a white plate. The plate is a cell of a table with a colour of its own,
 * which stays white in a dark mail, so that dark letters in a logo can be read there, too. Where pictures are withheld the
 * plate says the name.
 */
export function mastheadHtml(
  {sender: {name, logo}}: NewsletterManuscript,
  {pictureAddress}: Pick<MailSetting, 'pictureAddress'>,
): SafeHtml | string {
  if (logo === undefined) return name
  const {picture, width, height} = mailLogo(logo)
  // A table of its own: beside a name of many lines the plate stays as high as the logo.
  const plate = tableHtml(
    html`<td bgcolor="#ffffff" style="padding:8px;background:#ffffff;border-radius:6px;font-size:16px;line-height:1.2;color:#1b2427"><img src="${pictureAddress(picture)}" alt="${name}" width="${width}" height="${height}" style="display:block;width:${width}px;height:${height}px"></td>`,
  )
  const words = (look: string) =>
    html`<td style="${inline.font};color:#ffffff;font-weight:700;${look}">${name}</td>`
  return width > widestBeside
    ? html`${plate}${tableHtml(words('padding:12px 0 0'))}`
    : tableHtml(html`<td>${plate}</td>${words('padding:0 0 0 14px')}`)
}

/** A table of one row. */
function tableHtml(cells: SafeHtml): SafeHtml {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tbody><tr>${cells}</tr></tbody></table>`
}
