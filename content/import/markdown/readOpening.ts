import type {List, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as plainText} from 'mdast-util-to-string'

import {documentId} from '../ids.ts'
import {splitLabel} from './label.ts'
import {readBlocks, type StoredBlock} from './readBlocks.ts'
import {readBlock} from './readInline.ts'
import {onlyDirective, readItem, readItems, wordsOf} from './readItems.ts'
import type {Writing} from './writing.ts'

/** What stands before the first `##`: care cards, key points and the lede. */
export interface Opening {
  readonly careAdvice: readonly Record<string, unknown>[]
  readonly keyPoints: readonly Record<string, unknown>[]
  readonly lede: readonly StoredBlock[]
}

export function readOpening(nodes: readonly RootContent[], writing: Writing): Opening {
  const isContainer =
    (name: string) =>
    (node: RootContent): node is ContainerDirective =>
      node.type === 'containerDirective' && node.name === name
  const cards = nodes.filter(isContainer('care-advice'))
  const points = nodes.filter(isContainer('key-points'))
  for (const more of points.slice(1))
    writing.fail(more, 'There is a second :::key-points. Join them.')
  const rest = nodes.filter(
    (node) => !isContainer('care-advice')(node) && !isContainer('key-points')(node),
  )
  return {
    careAdvice: cards.map((card, index) => {
      writing.lines.set(`careAdvice[${index}]`, writing.lineOf(card) ?? 1)
      return readCard(card, writing)
    }),
    keyPoints: points.slice(0, 1).flatMap((node) => readItems(node, writing, 'richLine')),
    lede: readBlocks(rest, writing),
  }
}

function readCard(node: ContainerDirective, writing: Writing): Record<string, unknown> {
  const _key = writing.nextKey('a')
  const {label, content} = splitLabel(node)
  const [list, after, ...more] = content
  if (label === undefined)
    writing.fail(
      node,
      'A care card needs its heading: :::care-advice[Call now if:]{urgency="emergency"}.',
    )
  if (
    list?.type !== 'list' ||
    more.length > 0 ||
    (after !== undefined && after.type !== 'paragraph')
  ) {
    writing.fail(node, 'A care card holds one list of signs and at most one paragraph after it.')
    return {_type: 'careAdvice', _key}
  }
  const {flags, items} = readSigns(list, writing)
  return {
    _type: 'careAdvice',
    _key,
    urgency: node.attributes?.['urgency'] ?? '',
    heading: [readBlock(label ?? [], writing)],
    ...(flags.length === 0 ? {} : {flags}),
    ...(items.length === 0 ? {} : {items}),
    ...(after === undefined ? {} : {afterText: plainText(after)}),
  }
}

/** Shared red flags stand before the guide's own signs, as outputs print them. */
function readSigns(list: List, writing: Writing) {
  const flags: Record<string, unknown>[] = []
  const items: Record<string, unknown>[] = []
  for (const item of list.children) {
    const flag = onlyDirective(
      item.children[0]?.type === 'paragraph' ? item.children[0].children : [],
      'flag',
    )
    if (flag === undefined) {
      items.push(readItem(item, writing, 'richLine'))
      continue
    }
    if (items.length > 0)
      writing.fail(item, 'Shared red flags stand before the guide’s own signs. Move this line up.')
    wordsOf(item, writing)
    const text = plainText(flag)
    const id = documentId('redFlag', flag.attributes?.['id'] ?? '')
    flags.push({
      _key: writing.nextKey('f'),
      ...writing.link('redFlag', id, flag, text === '' ? undefined : text),
    })
  }
  return {flags, items}
}
