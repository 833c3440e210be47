import type {PhrasingContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'

import {brandFields, keyForm} from '#schemas/vocabulary.ts'

import {documentId, guideId} from '../ids.ts'
import {textDirectives} from './dialect.ts'
import type {Writing} from './writing.ts'

/** A paragraph in the making. */
interface Paragraph {
  readonly children: Record<string, unknown>[]
  readonly markDefs: Record<string, unknown>[]
}

/** Phrasing content as the children and mark definitions of one Portable Text block. Neighbouring equal spans are one. */
function readInline(nodes: readonly PhrasingContent[], writing: Writing): Paragraph {
  const paragraph: Paragraph = {children: [], markDefs: []}
  for (const node of nodes) read(node, [], paragraph, writing)
  trimEnds(paragraph)
  if (paragraph.children.length === 0) addText('', [], paragraph, writing)
  const [first] = paragraph.children
  if (first?.['_type'] === 'citationRef') {
    writing.fail(
      nodes[0],
      'A citation stands first. Put it behind the words that it proves.',
      'C04',
    )
  }
  return paragraph
}

/** One paragraph as a block. */
export function readBlock(
  nodes: readonly PhrasingContent[],
  writing: Writing,
  more: Record<string, unknown> = {},
) {
  const key = writing.nextKey('b')
  return {_type: 'block', _key: key, style: 'normal', ...more, ...readInline(nodes, writing)}
}

type Read<Type extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, {type: Type}>,
  marks: readonly string[],
  paragraph: Paragraph,
  writing: Writing,
) => void

const readers: {readonly [Type in PhrasingContent['type']]?: Read<Type>} = {
  text: ({value}, marks, paragraph, writing) =>
    addText(value.replaceAll(/\s*\n\s*/g, ' '), marks, paragraph, writing),
  break: (_, marks, paragraph, writing) => addText('\n', marks, paragraph, writing),
  strong: ({children}, marks, paragraph, writing) =>
    readAll(children, [...marks, 'strong'], paragraph, writing),
  emphasis: ({children}, marks, paragraph, writing) =>
    readAll(children, [...marks, 'em'], paragraph, writing),
  link: (node, marks, paragraph, writing) => {
    const definition = linkDefinition(node.url, node, writing)
    if (definition === undefined) return readAll(node.children, marks, paragraph, writing)
    const key = writing.nextKey('m')
    paragraph.markDefs.push({_key: key, ...definition})
    return readAll(node.children, [...marks, key], paragraph, writing)
  },
  footnoteReference: (node, _, paragraph, writing) => {
    const source = writing.link('source', documentId('source', node.label ?? node.identifier), node)
    paragraph.children.push({_type: 'citationRef', _key: writing.nextKey('c'), source})
  },
  textDirective: (node, marks, paragraph, writing) => {
    // `9:30am` is a time and `5mg:10ml` a dose: what is no directive of ours stands as it was written.
    if (!textDirectives.includes(node.name))
      return addText(writing.slice(node), marks, paragraph, writing)
    if (node.name === 'brand') return readBrand(plainText(node), node, paragraph, writing)
    if (node.name === 'term') {
      const key = writing.nextKey('m')
      const concept = writing.link(
        'concept',
        documentId('concept', node.attributes?.['id'] ?? ''),
        node,
      )
      paragraph.markDefs.push({_type: 'termRef', _key: key, concept})
      return readAll(node.children, [...marks, key], paragraph, writing)
    }
    return writing.fail(node, `":${node.name}" stands only as an item of a list. Move it there.`)
  },
}

function read(
  node: PhrasingContent,
  marks: readonly string[],
  paragraph: Paragraph,
  writing: Writing,
): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this node
  const reader = readers[node.type] as
    | ((...all: [PhrasingContent, readonly string[], Paragraph, Writing]) => void)
    | undefined
  if (reader !== undefined) return reader(node, marks, paragraph, writing)
  return writing.fail(
    node,
    `"${writing.slice(node).slice(0, 40)}" (${node.type}) is not part of the dialect. Write it as plain text, or escape it with \\.`,
  )
}

function readAll(
  nodes: readonly PhrasingContent[],
  marks: readonly string[],
  paragraph: Paragraph,
  writing: Writing,
): void {
  for (const node of nodes) read(node, marks, paragraph, writing)
}

function readBrand(
  name: string,
  node: PhrasingContent,
  paragraph: Paragraph,
  writing: Writing,
): void {
  const field = brandFields.find((known) => known === name)
  if (field === undefined)
    return writing.fail(
      node,
      `There is no clinic word "${name}". Use one of: ${brandFields.join(', ')}.`,
    )
  paragraph.children.push({_type: 'brandRef', _key: writing.nextKey('w'), field})
}

function addText(
  text: string,
  marks: readonly string[],
  {children}: Paragraph,
  writing: Writing,
): void {
  const last = children.at(-1)
  if (last?.['_type'] === 'span' && JSON.stringify(last['marks']) === JSON.stringify(marks)) {
    last['text'] = `${String(last['text'])}${text}`
    return
  }
  children.push({_type: 'span', _key: writing.nextKey('s'), text, marks: [...marks]})
}

/** Markdown does not keep blanks at the ends of a paragraph; neither does a block. */
function trimEnds({children}: Paragraph): void {
  const [first] = children
  const last = children.at(-1)
  if (first?.['_type'] === 'span') first['text'] = String(first['text']).trimStart()
  if (last?.['_type'] === 'span') last['text'] = String(last['text']).trimEnd()
}

const guideFile = /^\.\/([a-z0-9-]+)\.([a-z]{2})\.md(?:#([a-z0-9-]+))?$/

function linkDefinition(url: string, node: PhrasingContent, writing: Writing) {
  if (/^(https:\/\/|mailto:|tel:)\S+$/.test(url)) return {_type: 'link', href: url}
  const [, key, language, anchor] = guideFile.exec(url) ?? []
  if (key === undefined || language === undefined || !keyForm.test(key)) {
    writing.fail(
      node,
      `The link "${url.slice(0, 80)}" is not allowed. Use https://, mailto:, tel:, or another guide as ./KEY.${writing.language}.md.`,
    )
    return undefined
  }
  if (language !== writing.language)
    writing.fail(
      node,
      `The link leads to a guide in "${language}". Link to one in "${writing.language}".`,
    )
  const guide = writing.link('guide', guideId(key, language), node)
  return {_type: 'guideLink', guide, ...(anchor === undefined ? {} : {anchor})}
}
