import type {Figure} from '#schemas/guide/portableText.ts'

import {html, joinHtml, type SafeHtml} from '../../../html/html.ts'
import {
  type BlockNode,
  type ExerciseNode,
  type InlineNode,
  type ItemNode,
  type ListNode,
  type NodeTable,
  renderNode,
} from '../../../manuscript/nodes.ts'
import {words} from '../../../manuscript/words.ts'
import {inlinesHtml} from './inlines.ts'
import {deeper, type MailSetting} from './mailSetting.ts'
import {columnWidth, headings, inline} from './styles.ts'

/** The blocks of a part as markup, below its heading. */
export function blocksHtml(nodes: readonly BlockNode[], setting: MailSetting): SafeHtml {
  return joinHtml(nodes.map((node) => html`${renderNode(table, node, setting)}\n`))
}

/** A heading at the level where the mail has got to. */
export function headingHtml(text: string | SafeHtml, {level, colour}: MailSetting): SafeHtml {
  const look = headings[level]
  if (look === undefined) throw new Error(`BUG: a mail has no headings of level ${level}`)
  return html`<h${level} style="${look};color:${colour}">${text}</h${level}>`
}

/** Lines of a guide as a list. */
export function itemsHtml(items: readonly ItemNode[], setting: MailSetting): SafeHtml {
  return linesHtml(items.map(({children}) => inlinesHtml(children, setting)))
}

export function linesHtml(lines: readonly (SafeHtml | string)[]): SafeHtml {
  return html`<ul style="${inline.list}">\n${lines.map(itemHtml)}</ul>`
}

/** A frame around blocks. A table, because desktop Outlook gives padding to cells only. */
export function frameHtml(look: string, body: SafeHtml): SafeHtml {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px"><tbody><tr><td class="in" style="${inline.font};${look}">
${body}</td></tr></tbody></table>`
}

function itemHtml(text: SafeHtml | string): SafeHtml {
  return html`<li style="${inline.item}">${text}</li>\n`
}

const table: NodeTable<BlockNode, SafeHtml, [setting: MailSetting]> = {
  paragraph: ({children}, setting) =>
    html`<p style="${inline.p}">${inlinesHtml(children, setting)}</p>`,
  heading: ({children}, setting) => headingHtml(inlinesHtml(children, setting), setting),
  list: (list, setting) => listHtml(list, inline.list, setting),
  symptoms: ({items}, setting) => itemsHtml(items, setting),
  riskFactors: ({items}, setting) => itemsHtml(items, setting),
  tips: ({items}, setting) => itemsHtml(items, setting),
  causes: ({items}, setting) =>
    joinHtml(
      items.map(
        ({label, body}) => html`${headingHtml(inlinesHtml(label, setting), setting)}
${blocksHtml(body, deeper(setting))}`,
      ),
    ),
  callout: ({tone, body}, setting) =>
    frameHtml(
      `padding:14px 18px 0;border:${tone === 'important' ? 3 : 1}px solid #1b2427`,
      html`<p style="${inline.p}"><strong>${words[setting.language].callout[tone]}</strong></p>
${blocksHtml(body, setting)}`,
    ),
  figure: ({figure}, setting) => figureHtml(figure, setting),
  exercise: exerciseHtml,
  table: ({caption, header, rows}, setting) => {
    const cells = (row: readonly (readonly InlineNode[])[]) =>
      row.map((cell) => html`<td style="${inline.td}">${inlinesHtml(cell, setting)}</td>`)
    return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${inline.font};margin:0 0 20px">
${caption === undefined ? '' : html`<caption style="${inline.tableCaption}">${caption}</caption>\n`}<thead><tr>${header.map(
      (cell) => html`<th scope="col" style="${inline.th}">${inlinesHtml(cell, setting)}</th>`,
    )}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
</table>`
  },
}

function listHtml({ordered, items}: ListNode, look: string, setting: MailSetting): SafeHtml {
  const lines = items.map(({children, nested}) =>
    itemHtml(
      html`${inlinesHtml(children, setting)}${nested.map((list) => listHtml(list, inline.nested, setting))}`,
    ),
  )
  return ordered
    ? html`<ol style="${look}">\n${lines}</ol>`
    : html`<ul style="${look}">\n${lines}</ul>`
}

function exerciseHtml(exercise: ExerciseNode, setting: MailSetting): SafeHtml {
  const {name, goal, citations, figures, steps, doseText, stopIf} = exercise
  const text = words[setting.language]
  const below = deeper(setting)
  return html`${headingHtml(name, setting)}
<p style="${inline.p}">${goal}${inlinesHtml(citations, setting)}</p>
${figures.map((figure) => html`${figureHtml(figure, setting)}\n`)}${headingHtml(text.steps, below)}
<ol style="${inline.list}">
${steps.map(itemHtml)}</ol>
${doseText === '' ? '' : html`<p style="${inline.p}"><strong>${text.dose}:</strong> ${doseText}</p>\n`}${frameHtml(
    'padding:0 18px;border:3px solid #1b2427',
    html`${headingHtml(`${text.stopIf}:`, below)}
${linesHtml(stopIf)}`,
  )}`
}

function figureHtml(figure: Figure, setting: MailSetting): SafeHtml {
  const {assetId, alt, decorative, caption, credit} = figure
  const width = Math.min(figure.width, columnWidth)
  const height = Math.round((figure.height * width) / figure.width)
  const text = [caption, credit].filter((part) => part !== undefined)
  return html`<div style="${inline.figure}"><img src="${setting.pictureAddress(assetId)}" alt="${decorative ? '' : alt}" width="${width}" height="${height}" style="${inline.image};max-width:${width}px">${
    text.length === 0
      ? ''
      : html`\n<p class="quiet" style="${inline.caption};${inline.quiet}">${text.join(' ')}</p>`
  }</div>`
}
