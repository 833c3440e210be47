import type {BlockContent, List, ListItem, TableRow} from 'mdast'

import {keyOf} from '../ids.ts'
import {container, inlineOf, itemOf, paragraph} from './build.ts'
import {listContainers} from './dialect.ts'
import {printInline} from './printInline.ts'
import {isRecord, records, type StoredRecord, text} from './stored.ts'

/** Stored body text as blocks of a syntax tree: the inverse of `readBlocks`. */
export function printBlocks(value: unknown): BlockContent[] {
  const nodes: BlockContent[] = []
  const blocks = records(value)
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined) throw new Error('BUG: a hole in a body')
    if (block['listItem'] === undefined) {
      nodes.push(printBlock(block))
      continue
    }
    const end = blocks.findIndex((other, place) => place > index && !sameList(other, block))
    const run = blocks.slice(index, end === -1 ? undefined : end)
    nodes.push(printList(run, 1))
    index += run.length - 1
  }
  return nodes
}

/** A first-level item of the other kind starts another list; a deeper one belongs to the list above it. */
function sameList(block: StoredRecord, first: StoredRecord): boolean {
  if (block['listItem'] === undefined) return false
  return block['level'] === 2 || block['listItem'] === first['listItem']
}

function printList(blocks: readonly StoredRecord[], level: number): List {
  const children: ListItem[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined) throw new Error('BUG: a hole in a list')
    const end = blocks.findIndex((other, place) => place > index && other['level'] === level)
    const deeper = blocks.slice(index + 1, end === -1 ? undefined : end)
    const item = itemOf(...printInline(block))
    children.push(
      deeper.length === 0
        ? item
        : {...item, children: [...item.children, printList(deeper, level + 1)]},
    )
    index += deeper.length
  }
  return {type: 'list', ordered: blocks[0]?.['listItem'] === 'number', spread: false, children}
}

/** A keyed or plain list of one-paragraph items. */
export function printItems(value: unknown): List {
  const children = records(value).map((item) => {
    const words = inlineOf(item['text'])
    if (item['key'] === undefined) return itemOf(...words)
    return itemOf({
      type: 'textDirective',
      name: 'item',
      attributes: {id: text(item['key'])},
      children: words,
    })
  })
  return {type: 'list', ordered: false, spread: false, children}
}

const containerOf = new Map<string, string>(
  Object.entries(listContainers).map(([name, type]) => [type, name]),
)

function printBlock(block: StoredRecord): BlockContent {
  const type = text(block['_type'])
  const list = containerOf.get(type)
  if (list !== undefined) return container(list, {}, [printItems(block['items'])])
  const print = printers[type]
  if (print === undefined) throw new Error(`BUG: no Markdown for a "${type}"`)
  return print(block)
}

const printers: Readonly<Record<string, (block: StoredRecord) => BlockContent>> = {
  block: (block) => {
    if (block['style'] === 'h3') return {type: 'heading', depth: 3, children: printInline(block)}
    return paragraph(printInline(block))
  },
  causeList: ({items}) => container('causes', {}, records(items).map(printCause)),
  callout: ({tone, body}) => container('callout', {tone: text(tone)}, printBlocks(body)),
  exerciseRef: ({exercise}) => {
    const id = isRecord(exercise) ? keyOf('exercise', text(exercise['_ref'])) : ''
    return {type: 'leafDirective', name: 'exercise', attributes: {id}, children: []}
  },
  figure: ({image, alt, caption, credit, decorative}) => {
    const asset = isRecord(image) && isRecord(image['asset']) ? text(image['asset']['_ref']) : ''
    const attributes = {
      ...(caption === undefined ? {} : {caption: text(caption)}),
      ...(credit === undefined ? {} : {credit: text(credit)}),
      ...(decorative === true ? {decorative: ''} : {}),
      src: asset.replace(/^file:/, ''),
    }
    return {
      type: 'leafDirective',
      name: 'figure',
      attributes,
      children: alt === undefined ? [] : [{type: 'text', value: text(alt)}],
    }
  },
  simpleTable: ({caption, rows}) => {
    const children = records(rows).map((row): TableRow => ({
      type: 'tableRow',
      children: records(row['cells']).map((cell) => ({
        type: 'tableCell',
        children: inlineOf(cell['text']),
      })),
    }))
    const table = {type: 'table' as const, align: [], children}
    return caption === undefined
      ? table
      : container('table', {}, [table], [{type: 'text', value: text(caption)}])
  },
}

function printCause({key, label, category, body}: StoredRecord) {
  const attributes = {...(key === undefined ? {} : {id: text(key)}), category: text(category)}
  return container('cause', attributes, printBlocks(body), inlineOf(label))
}
