import type {Figure} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

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

/** How to set text without markup. Its frame says which addresses are printed. */
export interface TextSetting {
  readonly frame: Frame
  readonly language: Language
}

/** Paragraphs, lists and tables with an empty line between. */
export function blocksText(nodes: readonly BlockNode[], setting: TextSetting): string {
  return nodes.map((node) => renderNode(blockTable, node, setting)).join('\n\n')
}

export function inlineText(nodes: readonly InlineNode[], setting: TextSetting): string {
  return nodes.map((node) => renderNode(inlineTable, node, setting)).join('')
}

export function itemsText(items: readonly ItemNode[], setting: TextSetting): string {
  return items.map(({children}) => bullet('- ', inlineText(children, setting))).join('\n')
}

/** A list line; what follows a line break stands below its first word. */
export function bullet(mark: string, text: string): string {
  return `${mark}${text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)}`
}

const inlineTable: NodeTable<InlineNode, string, [TextSetting]> = {
  text: ({text}) => text,
  break: () => '\n',
  strong: ({children}, setting) => inlineText(children, setting),
  em: ({children}, setting) => inlineText(children, setting),
  link: ({href, children}, setting) => {
    const text = inlineText(children, setting)
    const address = href.replace(/^(mailto|tel):/, '')
    if (!setting.frame.keepsLink(href) || text === address) return text
    return `${text} (${address})`
  },
  term: ({children}, setting) => inlineText(children, setting),
  citation: ({number}) => ` [${number}]`,
}

const blockTable: NodeTable<BlockNode, string, [TextSetting]> = {
  paragraph: ({children}, setting) => inlineText(children, setting),
  heading: ({children}, setting) => inlineText(children, setting),
  list: listText,
  symptoms: ({items}, setting) => itemsText(items, setting),
  riskFactors: ({items}, setting) => itemsText(items, setting),
  tips: ({items}, setting) => itemsText(items, setting),
  causes: ({items}, setting) =>
    items
      .map(({label, body}) => {
        const rest = body.length === 0 ? '' : `\n${blocksText(body, setting)}`
        return bullet('- ', `${inlineText(label, setting)}${rest}`)
      })
      .join('\n'),
  callout: ({tone, body}, setting) =>
    `${words[setting.language].callout[tone]}: ${blocksText(body, setting)}`,
  figure: ({figure}, setting) => figureText(figure, setting),
  exercise: ({name, goal, citations, steps, doseText, stopIf, figures}, setting) => {
    const text = words[setting.language]
    return [
      `${name}\n${goal}${inlineText(citations, setting)}`,
      `${text.steps}:\n${steps.map((step, index) => bullet(`${index + 1}. `, step)).join('\n')}`,
      ...(doseText === '' ? [] : [`${text.dose}: ${doseText}`]),
      `${text.stopIf}:\n${stopIf.map((sign) => bullet('- ', sign)).join('\n')}`,
      ...figures.map((figure) => figureText(figure, setting)),
    ].join('\n\n')
  },
  table: ({caption, header, rows}, setting) => {
    const line = (cells: readonly (readonly InlineNode[])[]) =>
      cells.map((cell) => inlineText(cell, setting)).join(' | ')
    return [...(caption === undefined ? [] : [caption]), line(header), ...rows.map(line)].join('\n')
  },
}

function listText({ordered, items}: ListNode, setting: TextSetting): string {
  return items
    .map(({children, nested}, index) => {
      const deeper = nested.map((list) => `\n${listText(list, setting)}`).join('')
      return bullet(ordered ? `${index + 1}. ` : '- ', `${inlineText(children, setting)}${deeper}`)
    })
    .join('\n')
}

/** A picture in words: what it shows, then what stands below it. Decoration shows nothing that a reader needs. */
function figureText({alt, caption, credit}: Figure, {language}: TextSetting): string {
  return [alt === '' ? undefined : `[${words[language].picture}: ${alt}]`, caption, credit]
    .filter((part) => part !== undefined)
    .join('\n')
}
