import type {List, Paragraph, PhrasingContent, RootContent, Table} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'

import {documentId, fileReference} from '../ids.ts'
import {listContainers} from './dialect.ts'
import {splitLabel} from './label.ts'
import {readBlock} from './readInline.ts'
import {readCauses, readItems} from './readItems.ts'
import type {Writing} from './writing.ts'

/** A stored block: text, or one of the objects that a body may hold. */
export type StoredBlock = Record<string, unknown>

/** Body text: paragraphs, sub-headings, lists and the typed blocks. Anything else is a problem with its line. */
export function readBlocks(nodes: readonly RootContent[], writing: Writing): StoredBlock[] {
  return nodes.flatMap((node) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this node
    const read = readers[node.type] as
      | ((node: RootContent, writing: Writing) => StoredBlock[])
      | undefined
    if (read !== undefined) return read(node, writing)
    writing.fail(
      node,
      notAllowed[node.type] ??
        `A ${node.type} is not part of the dialect. Write it as paragraphs or lists.`,
    )
    return []
  })
}

/** Paragraphs and bullets only: what stands inside a cause or a callout. */
function readItemText(nodes: readonly RootContent[], writing: Writing): StoredBlock[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return readParagraph(node, writing)
    if (node.type === 'list' && node.ordered !== true) return readList(node, 1, writing)
    writing.fail(node, 'Only paragraphs and bullets may stand here.')
    return []
  })
}

const notAllowed: Readonly<Record<string, string>> = {
  html: 'HTML is not part of the dialect. Write plain text, or escape < with \\.',
  code: 'Code is not part of the dialect. Did a line start with four blanks?',
  blockquote: 'Quotes are not part of the dialect. Use a :::callout or a paragraph.',
  definition: 'Reference links are not part of the dialect. Write [words](address).',
  thematicBreak: 'A rule is not part of the dialect. Remove it.',
  footnoteDefinition: 'A footnote definition may stand only at the end of the file.',
}

type Readers = {
  readonly [Type in RootContent['type']]?: (
    node: Extract<RootContent, {type: Type}>,
    writing: Writing,
  ) => StoredBlock[]
}

const readers: Readers = {
  paragraph: readParagraph,
  list: (node, writing) => readList(node, 1, writing),
  heading: (node, writing) => {
    if (node.depth === 3) return [readBlock(node.children, writing, {style: 'h3'})]
    writing.fail(node, 'Inside a section only ### headings may stand.')
    return []
  },
  table: (node, writing) => [readTable(node, undefined, writing)],
  containerDirective: readContainer,
  leafDirective: readLeaf,
}

function readParagraph(node: Paragraph, writing: Writing): StoredBlock[] {
  // `::: symptoms` with a blank, or a directive inside a paragraph, would silently be plain text.
  if (/^\s*:{2,}/m.test(writing.slice(node))) {
    writing.fail(
      node,
      'This line looks like a directive but is plain text. Write ":::name" without a blank, with empty lines around it.',
    )
    return []
  }
  return [readBlock(node.children, writing)]
}

function readList(list: List, level: number, writing: Writing): StoredBlock[] {
  const listItem = list.ordered === true ? 'number' : 'bullet'
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children
    if (level > 2) {
      writing.fail(item, 'Lists may nest two levels deep. Lift this one.')
      return []
    }
    if (first?.type !== 'paragraph' || rest.some(({type}) => type !== 'list') || rest.length > 1) {
      writing.fail(item, 'A list item is one paragraph and at most one list below it.')
      return []
    }
    const deeper = rest.flatMap((child) =>
      child.type === 'list' ? readList(child, level + 1, writing) : [],
    )
    return [readBlock(first.children, writing, {listItem, level}), ...deeper]
  })
}

type Containers = Readonly<
  Record<string, (node: ContainerDirective, writing: Writing) => StoredBlock>
>

const containers: Containers = {
  ...Object.fromEntries(
    Object.entries(listContainers).map(([name, type]) => [
      name,
      (node: ContainerDirective, writing: Writing) => {
        const _key = writing.nextKey('o')
        return {_type: type, _key, items: readItems(node, writing, 'listItem')}
      },
    ]),
  ),
  causes: (node, writing) => {
    const _key = writing.nextKey('o')
    return {_type: 'causeList', _key, items: readCauses(node, writing, readItemText)}
  },
  callout: (node, writing) => {
    const _key = writing.nextKey('o')
    return {
      _type: 'callout',
      _key,
      tone: node.attributes?.['tone'] ?? 'note',
      body: readItemText(node.children, writing),
    }
  },
  table: (node, writing) => {
    const {label, content} = splitLabel(node)
    const [table] = content
    if (table?.type === 'table' && content.length === 1) return readTable(table, label, writing)
    writing.fail(node, 'A :::table holds exactly one table.')
    return {}
  },
}

function readContainer(node: ContainerDirective, writing: Writing): StoredBlock[] {
  const read = containers[node.name]
  if (read !== undefined) return [read(node, writing)]
  const known = [...Object.keys(containers), 'care-advice', 'key-points'].join(', ')
  writing.fail(
    node,
    `":::${node.name}" is not known here. care-advice and key-points stand before the first heading. Known are: ${known}.`,
  )
  return []
}

const leaves: Readonly<Record<string, (node: LeafDirective, writing: Writing) => StoredBlock>> = {
  exercise: (node, writing) => {
    const _key = writing.nextKey('o')
    const exercise = writing.link(
      'exercise',
      documentId('exercise', node.attributes?.['id'] ?? ''),
      node,
    )
    return {_type: 'exerciseRef', _key, exercise}
  },
  figure: (node, writing) => {
    const _key = writing.nextKey('o')
    const {src, caption, credit, decorative} = node.attributes ?? {}
    if (!src)
      writing.fail(
        node,
        'A figure needs its file: ::figure[What it shows]{src="drawings/name.svg"}.',
      )
    const alt = textOf(node.children)
    return {
      _type: 'figure',
      _key,
      image: fileReference(src ?? ''),
      ...(alt === '' ? {} : {alt}),
      decorative: decorative !== undefined && decorative !== null,
      ...(caption ? {caption} : {}),
      ...(credit ? {credit} : {}),
    }
  },
}

function readLeaf(node: LeafDirective, writing: Writing): StoredBlock[] {
  const read = leaves[node.name]
  if (read !== undefined) return [read(node, writing)]
  const why =
    node.name === 'section'
      ? 'stands only directly below a ## heading'
      : `is not known. Use one of: ${Object.keys(leaves).join(', ')}, section`
  writing.fail(node, `"::${node.name}" ${why}.`)
  return []
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      return 'children' in node ? textOf(node.children) : ''
    })
    .join('')
}

function readTable(
  table: Table,
  caption: readonly PhrasingContent[] | undefined,
  writing: Writing,
): StoredBlock {
  const _key = writing.nextKey('o')
  const rows = table.children.map((row) => ({
    _type: 'tableRow',
    _key: writing.nextKey('r'),
    cells: row.children.map((cell) => ({
      _type: 'richLine',
      _key: writing.nextKey('i'),
      text: [readBlock(cell.children, writing)],
    })),
  }))
  return {
    _type: 'simpleTable',
    _key,
    ...(caption === undefined ? {} : {caption: textOf(caption)}),
    rows,
  }
}
