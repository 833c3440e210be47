import {
  buildMarksTree,
  isPortableTextToolkitList,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  nestLists,
  type ToolkitNestedPortableTextSpan,
  type ToolkitPortableTextHtmlList,
} from '@portabletext/toolkit'

import type {Citation} from '#schemas/guide/guide.ts'
import type {
  Block,
  BrandRef,
  CitationRef,
  Exercise,
  Inline,
  InlineText,
  Item,
  MarkDef,
  TextBlock,
} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {paths, type Site} from './addresses.ts'
import type {Brand} from './brand.ts'
import type {BlockNode, ExerciseNode, InlineNode, ItemNode, ListNode} from './nodes.ts'
import type {Numbering} from './numbering.ts'
import {doseWords} from './words.ts'

/** What turns stored text into set text: whose words, which numbers, which addresses. */
export interface Setting {
  readonly brand: Brand
  readonly numbering: Numbering
  readonly citations: readonly Citation[]
  readonly site: Site
  readonly language: Language
}

/** Blocks as a tree, visited in reading order (which is what numbers the citations). */
export function blockNodes(blocks: readonly Block[], setting: Setting): BlockNode[] {
  return nestLists([...blocks], 'html').map((node) =>
    isPortableTextToolkitList(node) ? listNode(node, setting) : blockNode(node, setting),
  )
}

/** One paragraph as inline nodes. */
export function inlineNodes(
  {children, markDefs}: Pick<TextBlock, 'children' | 'markDefs'>,
  setting: Setting,
): InlineNode[] {
  const block = {_type: 'block', children: [...children], markDefs: [...markDefs]}
  return buildMarksTree(block).flatMap((node) => inlineNode(node, setting))
}

type TreeNode = ToolkitNestedPortableTextSpan['children'][number]

function inlineNode(node: TreeNode, setting: Setting): InlineNode {
  if (isPortableTextToolkitTextNode(node))
    return node.text === '\n' ? {type: 'break'} : {type: 'text', text: node.text}
  if (isPortableTextToolkitSpan(node)) return markNode(node, setting)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- past `readGuide` the other children are our two inline objects; the toolkit's type has forgotten that
  const object = node as CitationRef | BrandRef
  if (object._type === 'brandRef') return {type: 'text', text: setting.brand.words[object.field]}
  return setting.numbering.cite(object.source, setting.citations)
}

function markNode(span: ToolkitNestedPortableTextSpan, setting: Setting): InlineNode {
  const children = span.children.map((child) => inlineNode(child, setting))
  if (span.markDef === undefined) return {type: span.markType === 'em' ? 'em' : 'strong', children}
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the toolkit hands our own mark definitions back under its own wider type
  const mark = span.markDef as MarkDef
  if (mark._type === 'link') return {type: 'link', href: mark.href, children}
  if (mark._type === 'termRef') {
    const {name, definition} = mark.term
    return {type: 'term', name, children, ...(definition === undefined ? {} : {definition})}
  }
  const anchor = mark.anchor === undefined ? '' : `#${mark.anchor}`
  return {
    type: 'link',
    href: `${setting.site.url}${paths.guidePage(mark.guide)}${anchor}`,
    children,
  }
}

function listNode(list: ToolkitPortableTextHtmlList, setting: Setting): ListNode {
  return {
    type: 'list',
    ordered: list.listItem === 'number',
    items: list.children.map((item) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the toolkit hands our own block back, with deeper lists among its children
      const {children, markDefs} = item as unknown as Omit<TextBlock, 'children'> & {
        children: readonly (Inline | ToolkitPortableTextHtmlList)[]
      }
      return {
        children: inlineNodes(
          {children: children.filter((child) => child._type !== '@list'), markDefs},
          setting,
        ),
        nested: children
          .filter((child) => child._type === '@list')
          .map((deeper) => listNode(deeper, setting)),
      }
    }),
  }
}

type BlockTable = {
  [Type in Block['_type']]: (block: Extract<Block, {_type: Type}>, setting: Setting) => BlockNode
}

const blockTable: BlockTable = {
  block: (block, setting) => ({
    type: block.style === 'h3' ? 'heading' : 'paragraph',
    children: inlineNodes(block, setting),
  }),
  symptomList: ({items}, setting) => ({type: 'symptoms', items: itemNodes(items, setting)}),
  riskFactorList: ({items}, setting) => ({type: 'riskFactors', items: itemNodes(items, setting)}),
  tipList: ({items}, setting) => ({type: 'tips', items: itemNodes(items, setting)}),
  causeList: ({items}, setting) => ({
    type: 'causes',
    items: items.map(({key, label, body}) => ({
      key,
      label: inlineNodes(label, setting),
      body: blockNodes(body, setting),
    })),
  }),
  callout: ({tone, body}, setting) => ({type: 'callout', tone, body: blockNodes(body, setting)}),
  figure: ({figure}) => ({type: 'figure', figure}),
  exercise: ({exercise}, setting) => exerciseNode(exercise, setting),
  simpleTable: ({caption, rows: [header, ...rows]}, setting) => {
    const cells = (row: {cells: readonly InlineText[]}) =>
      row.cells.map((cell) => inlineNodes(cell, setting))
    if (header === undefined) throw new Error('BUG: a table without rows passed its form')
    return {
      type: 'table',
      header: cells(header),
      rows: rows.map(cells),
      ...(caption === undefined ? {} : {caption}),
    }
  },
}

function blockNode(block: Block, setting: Setting): BlockNode {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this member of the union
  const node = blockTable[block._type] as (block: Block, setting: Setting) => BlockNode
  return node(block, setting)
}

/** Items of a typed list, for lists of a guide and for care advice. */
export function itemNodes(items: readonly Item[], setting: Setting): ItemNode[] {
  return items.map(({key, text}) => ({key, children: inlineNodes(text, setting)}))
}

function exerciseNode({sources, ...exercise}: Exercise, setting: Setting): ExerciseNode {
  return {
    type: 'exercise',
    ...exercise,
    doseText: doseWords(exercise.dose, setting.language),
    citations: sources.map((source) => setting.numbering.cite(source, setting.citations)),
  }
}
