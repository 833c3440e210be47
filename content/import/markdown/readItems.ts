import type {ListItem, PhrasingContent, RootContent} from 'mdast'
import type {ContainerDirective, TextDirective} from 'mdast-util-directive'

import {splitLabel} from './label.ts'
import {readBlock} from './readInline.ts'
import type {Writing} from './writing.ts'

/** The items of the one list in a typed container: `- text` or `- :item[text]{#key}`. */
export function readItems(
  node: ContainerDirective,
  writing: Writing,
  type: 'listItem' | 'richLine',
) {
  const {label, content} = splitLabel(node)
  if (label !== undefined) writing.fail(node, `":::${node.name}" takes no [label].`)
  const [list, ...more] = content
  if (list?.type !== 'list' || list.ordered === true || more.length > 0) {
    writing.fail(more[0] ?? list ?? node, `":::${node.name}" holds exactly one list of "-" items.`)
    return []
  }
  return list.children.map((item) => readItem(item, writing, type))
}

/** One item as a keyed line. */
export function readItem(item: ListItem, writing: Writing, type: 'listItem' | 'richLine') {
  const _key = writing.nextKey('i')
  const words = wordsOf(item, writing)
  const keyed = onlyDirective(words, 'item')
  const key = keyed?.attributes?.['id']
  const text = [readBlock(keyed?.children ?? words, writing)]
  return {_type: type, _key, ...(key ? {key} : {}), text}
}

/** The words of an item that may hold nothing but one paragraph. */
export function wordsOf(item: ListItem, writing: Writing): readonly PhrasingContent[] {
  const [paragraph, ...more] = item.children
  if (paragraph?.type === 'paragraph' && more.length === 0) return paragraph.children
  writing.fail(more[0] ?? item, 'An item here is exactly one paragraph.')
  return []
}

/** The directive that is all there is. */
export function onlyDirective(
  nodes: readonly PhrasingContent[],
  name: string,
): TextDirective | undefined {
  const [node, ...more] = nodes
  return node?.type === 'textDirective' && node.name === name && more.length === 0
    ? node
    : undefined
}

/** The `:::cause[Label]{#key category="…"}` containers of `::::causes`. */
export function readCauses(
  node: ContainerDirective,
  writing: Writing,
  readBody: (nodes: readonly RootContent[], writing: Writing) => Record<string, unknown>[],
) {
  return node.children.flatMap((child) => {
    if (child.type !== 'containerDirective' || child.name !== 'cause') {
      writing.fail(child, '"::::causes" holds only :::cause containers.')
      return []
    }
    const _key = writing.nextKey('i')
    const {label, content} = splitLabel(child)
    if (label === undefined)
      writing.fail(child, 'A cause needs its name: :::cause[Name]{category="…"}.')
    const {id, category} = child.attributes ?? {}
    return {
      _type: 'causeItem',
      _key,
      ...(id ? {key: id} : {}),
      label: [readBlock(label ?? [], writing)],
      category: category ?? '',
      ...(content.length === 0 ? {} : {body: readBody(content, writing)}),
    }
  })
}
