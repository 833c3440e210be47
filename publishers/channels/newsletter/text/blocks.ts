import type {Figure} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

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
import {hang, underline, wrap} from './wrap.ts'

/** What setting text without markup needs to know. */
export interface TextSetting {
  readonly language: Language
  /** Characters that a line may have here. */
  readonly width: number
  readonly level: number
  /** Care advice prints no addresses that lead away from it. */
  readonly links: boolean
}

/** Blocks with an empty line between. */
export function blocksText(nodes: readonly BlockNode[], setting: TextSetting): string {
  return joinBlocks(nodes.map((node) => renderNode(blockTable, node, setting)))
}

export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** Running text on one line; a line break of the author is one here. */
export function inlineText(nodes: readonly InlineNode[], setting: TextSetting): string {
  return nodes.map((node) => renderNode(inlineTable, node, setting)).join('')
}

export function itemsText(items: readonly ItemNode[], setting: TextSetting): string {
  return linesText(
    items.map(({children}) => inlineText(children, setting)),
    setting,
  )
}

export function linesText(lines: readonly string[], setting: TextSetting): string {
  return lines.map((line) => entry('- ', line, setting)).join('\n')
}

export function headingText(text: string, {level, width}: TextSetting): string {
  return underline(text, level, width)
}

export function deeperText(setting: TextSetting): TextSetting {
  return {...setting, level: setting.level + 1}
}

/** An address that mail programs find whole, whatever stands around it. */
export function addressText(href: string): string {
  return `<${href}>`
}

/** One line of a list, wrapped to what its mark leaves. */
export function entry(mark: string, text: string, {width}: TextSetting): string {
  return hang(mark, wrap(text, width - mark.length))
}

function paragraph(nodes: readonly InlineNode[], setting: TextSetting): string {
  return wrap(inlineText(nodes, setting), setting.width)
}

const inlineTable: NodeTable<InlineNode, string, [TextSetting]> = {
  text: ({text}) => text,
  break: () => '\n',
  strong: ({children}, setting) => inlineText(children, setting),
  em: ({children}, setting) => inlineText(children, setting),
  link: ({href, children}, setting) => {
    const text = inlineText(children, setting)
    if (!setting.links) return text
    return text === href ? addressText(href) : `${text} ${addressText(href)}`
  },
  term: ({children}, setting) => inlineText(children, setting),
  citation: ({number}) => ` [${number}]`,
}

const blockTable: NodeTable<BlockNode, string, [TextSetting]> = {
  paragraph: ({children}, setting) => paragraph(children, setting),
  heading: ({children}, setting) => headingText(inlineText(children, setting), setting),
  list: listText,
  symptoms: ({items}, setting) => itemsText(items, setting),
  riskFactors: ({items}, setting) => itemsText(items, setting),
  tips: ({items}, setting) => itemsText(items, setting),
  causes: ({items}, setting) =>
    joinBlocks(
      items.flatMap(({label, body}) => [
        headingText(inlineText(label, setting), setting),
        blocksText(body, deeperText(setting)),
      ]),
    ),
  callout: ({tone, body}, setting) => {
    const inner = {...setting, width: setting.width - 2}
    const label = `${words[setting.language].callout[tone]}:`
    return hang('  ', `${label}\n${blocksText(body, inner)}`)
  },
  figure: ({figure}, setting) => figureText(figure, setting),
  exercise: exerciseText,
  table: ({caption, header, rows}, setting) => {
    const cells = (row: readonly (readonly InlineNode[])[]) =>
      wrap(row.map((cell) => inlineText(cell, setting)).join(' | '), setting.width)
    return [
      ...(caption === undefined ? [] : [wrap(caption, setting.width)]),
      cells(header),
      ...rows.map(cells),
    ].join('\n')
  },
}

function listText({ordered, items}: ListNode, setting: TextSetting): string {
  return items
    .map(({children, nested}, index) => {
      const mark = ordered ? `${index + 1}. ` : '- '
      const inner = {...setting, width: setting.width - mark.length}
      const deeper = nested.map((list) => `\n${listText(list, inner)}`).join('')
      return hang(mark, `${wrap(inlineText(children, setting), inner.width)}${deeper}`)
    })
    .join('\n')
}

function exerciseText(exercise: ExerciseNode, setting: TextSetting): string {
  const {name, goal, citations, figures, steps, doseText, stopIf} = exercise
  const text = words[setting.language]
  const below = deeperText(setting)
  return joinBlocks([
    headingText(name, setting),
    wrap(`${goal}${inlineText(citations, setting)}`, setting.width),
    ...figures.map((figure) => figureText(figure, setting)),
    headingText(text.steps, below),
    steps.map((step, index) => entry(`${index + 1}. `, step, setting)).join('\n'),
    doseText === '' ? '' : wrap(`${text.dose}: ${doseText}`, setting.width),
    headingText(`${text.stopIf}:`, below),
    linesText(stopIf, setting),
  ])
}

/** A picture in words: what it shows, then what stands below it. */
function figureText(
  {alt, decorative, caption, credit}: Figure,
  {language, width}: TextSetting,
): string {
  return [decorative ? undefined : `[${words[language].picture}: ${alt}]`, caption, credit]
    .flatMap((part) => (part === undefined ? [] : wrap(part, width)))
    .join('\n')
}
