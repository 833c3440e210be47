import {html, joinHtml, type SafeHtml} from '../../html/html.ts'
import {type InlineNode, type NodeTable, renderNode} from '../../manuscript/nodes.ts'
import {type PageSetting, sourceId, termId} from './pageSetting.ts'

/** Running text as markup. */
export function inlinesHtml(nodes: readonly InlineNode[], setting: PageSetting): SafeHtml {
  return joinHtml(nodes.map((node) => renderNode(table, node, setting)))
}

const table: NodeTable<InlineNode, SafeHtml, [setting: PageSetting]> = {
  text: ({text}) => html`${text}`,
  break: () => html`<br>`,
  strong: ({children}, setting) => html`<strong>${inlinesHtml(children, setting)}</strong>`,
  em: ({children}, setting) => html`<em>${inlinesHtml(children, setting)}</em>`,
  link: ({href, children}, setting) =>
    setting.links
      ? html`<a href="${href}">${inlinesHtml(children, setting)}</a>`
      : inlinesHtml(children, setting),
  term: ({name, definition, children}, setting) => {
    const index = setting.glossary.findIndex(
      (entry) => entry.name === name && entry.definition === definition,
    )
    return index === -1 || !setting.links
      ? inlinesHtml(children, setting)
      : html`<a class="term" href="#${termId(index)}">${inlinesHtml(children, setting)}</a>`
  },
  // In brackets and not raised: a small 3 behind a dose or a number of hours would read as part of it.
  citation: ({number, key}, setting) =>
    html`<a class="cite" role="doc-noteref" id="${setting.mention(key)}" href="#${sourceId(key)}">[${number}]</a>`,
}
