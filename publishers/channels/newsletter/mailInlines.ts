import {html, joinHtml, type SafeHtml} from '../../html/html.ts'
import {type InlineNode, type NodeTable, renderNode} from '../../manuscript/nodes.ts'
import {looks} from './looks.ts'

/** What the markup of a mail depends on. */
export interface MailSetting {
  /** RGB hex of links. */
  readonly colour: string
  /** `src` of a picture. */
  readonly pictureSource: (assetId: string) => string
}

/** Running text as markup with inline styles. */
export function mailInlines(nodes: readonly InlineNode[], setting: MailSetting): SafeHtml {
  return joinHtml(nodes.map((node) => renderNode(table, node, setting)))
}

/** A link in the clinic's colour, underlined: colour alone would not tell it from text. */
export function mailLink(
  href: string,
  words: SafeHtml | string,
  {colour}: Pick<MailSetting, 'colour'>,
): SafeHtml {
  return html`<a class="link" href="${href}" style="color:${colour};text-decoration:underline;${looks.wrapWords}">${words}</a>`
}

const table: NodeTable<InlineNode, SafeHtml, [setting: MailSetting]> = {
  text: ({text}) => html`${text}`,
  break: () => html`<br>`,
  strong: ({children}, setting) => html`<strong>${mailInlines(children, setting)}</strong>`,
  em: ({children}, setting) => html`<em>${mailInlines(children, setting)}</em>`,
  link: ({href, children}, setting) => mailLink(href, mailInlines(children, setting), setting),
  term: ({children}, setting) => mailInlines(children, setting),
  // In brackets and not raised: a small 3 behind a dose or a number of hours would read as part of it.
  citation: ({number}) => html`&nbsp;[${number}]`,
}
