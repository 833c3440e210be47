import type {Figure} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {paths} from '../../manuscript/addresses.ts'
import {
  type BlockNode,
  type ItemNode,
  type ListNode,
  type NodeTable,
  endsWithColon,
  renderNode,
} from '../../manuscript/nodes.ts'
import {words} from '../../manuscript/words.ts'
import {inlinesOf} from './inlines.ts'
import type {LeafletBlock, LeafletFigure, LeafletList} from './leafletData.ts'

/** The blocks of one section. */
export function blocksOf(nodes: readonly BlockNode[], language: Language): LeafletBlock[] {
  return nodes.map((node, index) => {
    const block = renderNode(table, node, language)
    return block.type === 'paragraph'
      ? {...block, leadsOn: announces(node, nodes[index + 1])}
      : block
  })
}

/** A paragraph that ends with a colon, or stands before an exercise, is read together with what follows. */
function announces(node: BlockNode, next: BlockNode | undefined): boolean {
  if (node.type !== 'paragraph' || next === undefined) return false
  return next.type === 'exercise' || endsWithColon(node)
}

const table: NodeTable<BlockNode, LeafletBlock, [language: Language]> = {
  paragraph: ({children}) => ({
    type: 'paragraph',
    children: inlinesOf(children),
    leadsOn: false,
  }),
  heading: ({children}) => ({type: 'heading', children: inlinesOf(children)}),
  list: (node) => listOf(node),
  symptoms: ({items}) => itemsOf(items, 'symptoms'),
  riskFactors: ({items}) => itemsOf(items, 'riskFactors'),
  tips: ({items}) => itemsOf(items, 'tips'),
  causes: ({items}, language) => ({
    type: 'causes',
    items: items.map(({label, body}) => ({
      label: inlinesOf(label),
      body: blocksOf(body, language),
    })),
  }),
  callout: ({tone, body}, language) => ({
    type: 'callout',
    tone,
    label: words[language].callout[tone],
    body: blocksOf(body, language),
  }),
  figure: ({figure}) => ({type: 'figure', figure: figureOf(figure)}),
  exercise: ({name, goal, citations, steps, doseText, stopIf, figures}, language) => ({
    type: 'exercise',
    name,
    goal: inlinesOf([{type: 'text', text: goal}, ...citations]),
    steps: {label: words[language].steps, entries: steps},
    dose: {label: words[language].dose, text: doseText},
    stopIf: {label: words[language].stopIf, entries: stopIf},
    figures: figures.map(figureOf),
  }),
  table: ({caption, header, rows}) => ({
    type: 'table',
    caption: caption ?? '',
    header: header.map(inlinesOf),
    rows: rows.map((cells) => cells.map(inlinesOf)),
  }),
}

function listOf({ordered, items}: ListNode): LeafletList {
  return {
    type: 'list',
    ordered,
    look: 'plain',
    items: items.map(({children, nested}) => ({
      children: inlinesOf(children),
      nested: nested.map(listOf),
    })),
  }
}

/** A typed list of a guide. */
export function itemsOf(items: readonly ItemNode[], look: LeafletList['look']): LeafletList {
  return {
    type: 'list',
    ordered: false,
    look,
    items: items.map(({children}) => ({children: inlinesOf(children), nested: []})),
  }
}

function figureOf({assetId, alt, decorative, caption, credit}: Figure): LeafletFigure {
  return {
    file: paths.figure(assetId),
    alt,
    decorative,
    caption: caption ?? '',
    credit: credit ?? '',
  }
}
