import type {Figure} from '#schemas/guide/portableText.ts'

import {html, joinHtml, type SafeHtml} from '../../html/html.ts'
import {paths} from '../../manuscript/addresses.ts'
import {
  type BlockNode,
  type ExerciseNode,
  type InlineNode,
  type ItemNode,
  type ListNode,
  type NodeTable,
  renderNode,
} from '../../manuscript/nodes.ts'
import {words} from '../../manuscript/words.ts'
import {inlinesHtml} from './inlines.ts'
import type {PageSetting} from './pageSetting.ts'

/** The blocks of one section as markup, below a heading of level 2. */
export function blocksHtml(nodes: readonly BlockNode[], setting: PageSetting): SafeHtml {
  return joinHtml(nodes.map((node) => html`${renderNode(table, node, setting)}\n`))
}

/** Lines of a guide as a list. */
export function itemsHtml(
  items: readonly ItemNode[],
  look: string,
  setting: PageSetting,
): SafeHtml {
  return html`<ul class="${look}">
${items.map(({children}) => html`<li>${inlinesHtml(children, setting)}</li>\n`)}</ul>`
}

const table: NodeTable<BlockNode, SafeHtml, [setting: PageSetting]> = {
  paragraph: ({children}, setting) => html`<p>${inlinesHtml(children, setting)}</p>`,
  heading: ({children}, setting) => html`<h3>${inlinesHtml(children, setting)}</h3>`,
  list: listHtml,
  symptoms: ({items}, setting) => itemsHtml(items, 'symptoms', setting),
  riskFactors: ({items}, setting) => itemsHtml(items, 'risk-factors', setting),
  tips: ({items}, setting) => itemsHtml(items, 'tips', setting),
  causes: ({items}, setting) =>
    joinHtml(
      items.map(
        ({label, body}) =>
          html`<h3>${inlinesHtml(label, setting)}</h3>\n${blocksHtml(body, setting)}`,
      ),
    ),
  callout: ({tone, body}, setting) => html`<div class="callout ${tone}">
<p><strong>${words[setting.language].callout[tone]}</strong></p>
${blocksHtml(body, setting)}</div>`,
  figure: ({figure}, setting) => figureHtml(figure, setting),
  exercise: exerciseHtml,
  table: ({caption, header, rows}, setting) => html`<table>
${caption === undefined ? '' : html`<caption>${caption}</caption>\n`}<thead><tr>${header.map(
    (cell) => html`<th scope="col">${inlinesHtml(cell, setting)}</th>`,
  )}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell) => cellHtml(cell, setting))}</tr>\n`)}</tbody>
</table>`,
}

function cellHtml(cell: readonly InlineNode[], setting: PageSetting): SafeHtml {
  return html`<td>${inlinesHtml(cell, setting)}</td>`
}

function listHtml({ordered, items}: ListNode, setting: PageSetting): SafeHtml {
  const lines = items.map(({children, nested}) => {
    const text = inlinesHtml(children, setting)
    return html`<li>${text}${nested.map((list) => listHtml(list, setting))}</li>\n`
  })
  return ordered ? html`<ol>\n${lines}</ol>` : html`<ul>\n${lines}</ul>`
}

function exerciseHtml(exercise: ExerciseNode, setting: PageSetting): SafeHtml {
  const {name, goal, citations, figures, steps, doseText, stopIf} = exercise
  const text = words[setting.language]
  const lines = (entries: readonly string[]) => entries.map((entry) => html`<li>${entry}</li>\n`)
  return html`<div class="exercise">
<h3>${name}</h3>
<p>${goal}${inlinesHtml(citations, setting)}</p>
${figures.map((figure) => figureHtml(figure, setting))}
<h4>${text.steps}</h4>
<ol>
${lines(steps)}</ol>
${doseText === '' ? '' : html`<p><strong>${text.dose}:</strong> ${doseText}</p>\n`}<div class="stop">
<h4>${text.stopIf}:</h4>
<ul>
${lines(stopIf)}</ul>
</div>
</div>`
}

function figureHtml(figure: Figure, {root}: PageSetting): SafeHtml {
  const {assetId, width, height, alt, decorative, caption, credit} = figure
  const image = html`<img src="${root}${paths.figure(assetId)}" alt="${decorative ? '' : alt}" width="${width}" height="${height}">`
  if (caption === undefined && credit === undefined) return html`<figure>${image}</figure>`
  const between = caption === undefined || credit === undefined ? '' : ' '
  return html`<figure>${image}
<figcaption>${caption}${between}${credit === undefined ? '' : html`<span class="credit">${credit}</span>`}</figcaption></figure>`
}
