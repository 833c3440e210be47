import type {Figure} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {html, joinHtml, type SafeHtml} from '../../html/html.ts'
import {
  type BlockNode,
  type ExerciseNode,
  type ItemNode,
  type ListNode,
  type NodeTable,
  renderNode,
} from '../../manuscript/nodes.ts'
import {words} from '../../manuscript/words.ts'
import {looks} from './looks.ts'
import {mailInlines, type MailSetting} from './mailInlines.ts'

interface BlockSetting extends MailSetting {
  readonly language: Language
}

/** The blocks of a section, below a heading of level 3. */
export function mailBlocks(nodes: readonly BlockNode[], setting: BlockSetting): SafeHtml {
  return joinHtml(nodes.map((node) => html`${renderNode(table, node, setting)}\n`))
}

/** Lines as a list. */
export function mailItems(items: readonly SafeHtml[], ordered = false): SafeHtml {
  const lines = items.map((item) => html`<li style="${looks.item}">${item}</li>\n`)
  return ordered
    ? html`<ol style="${looks.list}">\n${lines}</ol>`
    : html`<ul style="${looks.list}">\n${lines}</ul>`
}

const table: NodeTable<BlockNode, SafeHtml, [setting: BlockSetting]> = {
  paragraph: ({children}, setting) =>
    html`<p style="${looks.p}">${mailInlines(children, setting)}</p>`,
  heading: ({children}, setting) =>
    html`<h4 style="${looks.h4}">${mailInlines(children, setting)}</h4>`,
  list: listHtml,
  symptoms: itemsHtml,
  riskFactors: itemsHtml,
  tips: itemsHtml,
  causes: ({items}, setting) =>
    joinHtml(
      items.map(
        ({label, body}) =>
          html`<h4 style="${looks.h4}">${mailInlines(label, setting)}</h4>\n${mailBlocks(body, setting)}`,
      ),
    ),
  callout: ({tone, body}, setting) => html`<div style="${looks.callout}">
<p style="${looks.p}"><strong>${words[setting.language].callout[tone]}</strong></p>
${mailBlocks(body, setting)}</div>`,
  figure: ({figure}, setting) => figureHtml(figure, setting),
  exercise: exerciseHtml,
  table: ({caption, header, rows}, setting) => html`<table style="${looks.table}">
${caption === undefined ? '' : html`<caption style="${looks.caption};text-align:left">${caption}</caption>\n`}<thead><tr>${header.map(
    (cell) => html`<th scope="col" style="${looks.cell}">${mailInlines(cell, setting)}</th>`,
  )}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td style="${looks.cell}">${mailInlines(cell, setting)}</td>`)}</tr>\n`)}</tbody>
</table>`,
}

function itemsHtml(
  {items}: {readonly items: readonly ItemNode[]},
  setting: BlockSetting,
): SafeHtml {
  return mailItems(items.map(({children}) => mailInlines(children, setting)))
}

function listHtml({ordered, items}: ListNode, setting: BlockSetting): SafeHtml {
  const lines = items.map(
    ({children, nested}) =>
      html`${mailInlines(children, setting)}${nested.map((list) => listHtml(list, setting))}`,
  )
  return mailItems(lines, ordered)
}

function exerciseHtml(exercise: ExerciseNode, setting: BlockSetting): SafeHtml {
  const {name, goal, citations, figures, steps, doseText, stopIf} = exercise
  const text = words[setting.language]
  return html`<h4 style="${looks.h4}">${name}</h4>
<p style="${looks.p}">${goal}${mailInlines(citations, setting)}</p>
${figures.map((figure) => figureHtml(figure, setting))}
<p style="${looks.p}"><strong>${text.steps}</strong></p>
${mailItems(
  steps.map((step) => html`${step}`),
  true,
)}
${doseText === '' ? '' : html`<p style="${looks.p}"><strong>${text.dose}:</strong> ${doseText}</p>\n`}<div style="${looks.callout}">
<p style="${looks.p}"><strong>${text.stopIf}:</strong></p>
${mailItems(stopIf.map((sign) => html`${sign}`))}
</div>`
}

function figureHtml(
  {assetId, width, height, alt, caption, credit}: Figure,
  {pictureSource}: BlockSetting,
): SafeHtml {
  const shown = Math.min(width, 520)
  const words_ = [caption, credit].filter((part) => part !== undefined).join(' ')
  const image = html`<img src="${pictureSource(assetId)}" alt="${alt}" width="${shown}" height="${Math.round((height * shown) / width)}" style="${looks.image}">`
  return html`${image}\n${words_ === '' ? '' : html`<p class="soft" style="${looks.caption}">${words_}</p>\n`}`
}
