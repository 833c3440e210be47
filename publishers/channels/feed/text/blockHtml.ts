import type {Exercise, Figure} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {html, type SafeHtml} from '../../../html/html.ts'
import {paths} from '../../../manuscript/addresses.ts'
import {
  type BlockNode,
  type InlineNode,
  type ItemNode,
  type ListNode,
  type NodeTable,
  renderNode,
} from '../../../manuscript/nodes.ts'
import {words} from '../../../manuscript/words.ts'
import type {Frame} from '../frame.ts'

/** How to set text as markup that a partner styles: headings, lists, tables and figures, no class, no style, no script. */
export interface HtmlSetting {
  readonly frame: Frame
  readonly language: Language
}

/** Body text, below a section's h2. */
export function blocksHtml(nodes: readonly BlockNode[], setting: HtmlSetting): SafeHtml {
  return html`${nodes.map((node) => html`${renderNode(blockTable, node, setting)}\n`)}`
}

export function inlineHtml(nodes: readonly InlineNode[], setting: HtmlSetting): SafeHtml {
  return html`${nodes.map((node) => renderNode(inlineTable, node, setting))}`
}

export function itemsHtml(items: readonly ItemNode[], setting: HtmlSetting): SafeHtml {
  return html`<ul>
${items.map(({children}) => html`<li>${inlineHtml(children, setting)}</li>\n`)}</ul>`
}

/** Where the list of sources answers a citation. */
export function sourceAnchor({anchorPrefix}: Frame, source: string): string {
  return `${anchorPrefix}-source-${source}`
}

const inlineTable: NodeTable<InlineNode, SafeHtml, [HtmlSetting]> = {
  text: ({text}) => html`${text}`,
  break: () => html`<br>`,
  strong: ({children}, setting) => html`<strong>${inlineHtml(children, setting)}</strong>`,
  em: ({children}, setting) => html`<em>${inlineHtml(children, setting)}</em>`,
  link: ({href, children}, setting) =>
    setting.frame.keepsLink(href)
      ? html`<a href="${href}">${inlineHtml(children, setting)}</a>`
      : inlineHtml(children, setting),
  term: ({children}, setting) => html`<dfn>${inlineHtml(children, setting)}</dfn>`,
  citation: ({number, key}, {frame}) =>
    html`<sup><a href="#${sourceAnchor(frame, key)}">[${number}]</a></sup>`,
}

const blockTable: NodeTable<BlockNode, SafeHtml, [HtmlSetting]> = {
  paragraph: ({children}, setting) => html`<p>${inlineHtml(children, setting)}</p>`,
  heading: ({children}, setting) => html`<h3>${inlineHtml(children, setting)}</h3>`,
  list: listHtml,
  symptoms: ({items}, setting) => itemsHtml(items, setting),
  riskFactors: ({items}, setting) => itemsHtml(items, setting),
  tips: ({items}, setting) => itemsHtml(items, setting),
  causes: ({items}, setting) => html`<ul>
${items.map(
  ({label, body}) =>
    html`<li><p><strong>${inlineHtml(label, setting)}</strong></p>\n${blocksHtml(body, setting)}</li>\n`,
)}</ul>`,
  callout: ({tone, body}, setting) => html`<div role="note">
<p><strong>${words[setting.language].callout[tone]}</strong></p>
${blocksHtml(body, setting)}</div>`,
  figure: ({figure}, setting) => figureHtml(figure, setting),
  exercise: (exercise, setting) =>
    html`<h3>${exercise.name}</h3>
<p>${exercise.goal}${inlineHtml(exercise.citations, setting)}</p>
${exerciseHtml(exercise, exercise.doseText, setting)}`,
  table: ({caption, header, rows}, setting) => html`<table>
${caption === undefined ? '' : html`<caption>${caption}</caption>\n`}<thead><tr>${header.map(
    (cell) => html`<th scope="col">${inlineHtml(cell, setting)}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${row.map((cell) => html`<td>${inlineHtml(cell, setting)}</td>`)}</tr>\n`,
)}</tbody>
</table>`,
}

function listHtml({ordered, items}: ListNode, setting: HtmlSetting): SafeHtml {
  const lines = html`${items.map(
    ({children, nested}) =>
      html`<li>${inlineHtml(children, setting)}${nested.map(
        (list) => html`\n${listHtml(list, setting)}`,
      )}</li>\n`,
  )}`
  return ordered ? html`<ol>\n${lines}</ol>` : html`<ul>\n${lines}</ul>`
}

function exerciseHtml(
  {steps, stopIf, figures}: Pick<Exercise, 'steps' | 'stopIf' | 'figures'>,
  doseText: string,
  setting: HtmlSetting,
): SafeHtml {
  const text = words[setting.language]
  return html`<p><strong>${text.steps}</strong></p>
<ol>
${steps.map((step) => html`<li>${step}</li>\n`)}</ol>
${doseText === '' ? '' : html`<p><strong>${text.dose}:</strong> ${doseText}</p>\n`}<p><strong>${text.stopIf}:</strong></p>
<ul>
${stopIf.map((sign) => html`<li>${sign}</li>\n`)}</ul>${figures.map((figure) => html`\n${figureHtml(figure, setting)}`)}`
}

function figureHtml(figure: Figure, {frame}: HtmlSetting): SafeHtml {
  const {assetId, width, height, alt, caption, credit} = figure
  const src = `${frame.site.url}${paths.figure(assetId)}`
  const legend = [caption, credit].filter((line) => line !== undefined)
  return html`<figure><img src="${src}" alt="${alt}" width="${width}" height="${height}">${
    legend.length === 0 ? '' : html`<figcaption>${legend.join(' · ')}</figcaption>`
  }</figure>`
}
