import {html, joinHtml, type SafeHtml} from '../../../html/html.ts'
import {type InlineNode, type NodeTable, renderNode} from '../../../manuscript/nodes.ts'
import type {MailSetting} from './mailSetting.ts'
import {inline} from './styles.ts'

/** Running text as markup. */
export function inlinesHtml(nodes: readonly InlineNode[], setting: MailSetting): SafeHtml {
  return joinHtml(nodes.map((node) => renderNode(table, node, setting)))
}

/** A link that says where it goes. */
export function linkHtml(href: string, text: string | SafeHtml, {colour}: MailSetting): SafeHtml {
  return html`<a href="${href}" style="color:${colour}">${text}</a>`
}

const table: NodeTable<InlineNode, SafeHtml, [setting: MailSetting]> = {
  text: ({text}) => html`${text}`,
  break: () => html`<br>`,
  strong: ({children}, setting) => html`<strong>${inlinesHtml(children, setting)}</strong>`,
  em: ({children}, setting) => html`<em>${inlinesHtml(children, setting)}</em>`,
  link: ({href, children}, setting) => {
    const text = inlinesHtml(children, setting)
    return setting.links ? linkHtml(href, text, setting) : text
  },
  term: ({children}, setting) => inlinesHtml(children, setting),
  // In brackets and not raised: a small 3 behind a dose would read as part of it. No link: anchors fail in many mail programs.
  citation: ({number}) =>
    html`&nbsp;<span class="quiet" style="${inline.quiet}">[${number}]</span>`,
}
