import type {Element, ElementContent, Root, RootContent} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

import {looksLikeHeading} from './headings.ts'
import type {LeftOut, Outline, OutlineBlock, OutlineItem, Run} from './outline.ts'
import {textOf} from './outline.ts'

/** No text for readers. */
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
])
/** Text of the page, not of the guide. */
const pageParts = new Set(['nav', 'form', 'button', 'select', 'textarea', 'dialog'])
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img input ins kbd label mark q s samp small span strong sub sup time u var wbr br'.split(
    ' ',
  ),
)

type Node = RootContent | ElementContent | Root

/** A web page as an outline. Nothing of it runs, nothing is loaded. */
export function readHtmlOutline(html: string): Outline {
  const tree = unified().use(rehypeParse).parse(html)
  const leftOut: LeftOut[] = []
  const blocks = readChildren(tree, leftOut)
  return {blocks: withHeadings(blocks), leftOut}
}

/** Where a file has no headings, bold lines stand for them. */
function withHeadings(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  if (blocks.filter(({kind}) => kind === 'heading').length > 2) return [...blocks]
  return blocks.map((block): OutlineBlock => {
    const isBold =
      block.kind === 'paragraph' &&
      block.runs.every(({text, marks}) => text.trim() === '' || marks.includes('strong'))
    return isBold && looksLikeHeading(textOf(block.runs))
      ? {kind: 'heading', level: 2, runs: block.runs, line: block.line}
      : block
  })
}

function readChildren(parent: Node, leftOut: LeftOut[]): OutlineBlock[] {
  const blocks: OutlineBlock[] = []
  let runs: Run[] = []
  const flush = () => {
    if (textOf(runs) !== '') blocks.push({kind: 'paragraph', runs})
    runs = []
  }
  for (const node of 'children' in parent ? parent.children : []) {
    if (isInline(node)) {
      runs.push(...readRuns(node, {marks: []}, leftOut))
      continue
    }
    flush()
    if (node.type === 'element') blocks.push(...readElement(node, leftOut))
  }
  flush()
  return blocks
}

function isInline(node: Node): boolean {
  if (node.type === 'text') return true
  if (node.type !== 'element' || !inline.has(node.tagName)) return false
  // Pages put blocks into links and spans.
  return node.children.every((child) => child.type !== 'element' || isInline(child))
}

function readElement(node: Element, leftOut: LeftOut[]): OutlineBlock[] {
  const {tagName} = node
  if (silent.has(tagName)) return []
  if (pageParts.has(tagName)) {
    const text = plainText(node)
    if (text !== '') leftOut.push({text, reason: 'It steers the web page.'})
    return []
  }
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  const line = node.position?.start.line
  if (level !== undefined) {
    const runs = runsOf(node, leftOut)
    return textOf(runs) === '' ? [] : [{kind: 'heading', level: Number(level), runs, line}]
  }
  if (tagName === 'ul' || tagName === 'ol') {
    const items = readItems(node, leftOut)
    return items.length === 0 ? [] : [{kind: 'list', ordered: tagName === 'ol', items, line}]
  }
  if (tagName === 'table') {
    const rows = rowsOf(node, leftOut)
    return rows.length === 0 ? [] : [{kind: 'table', rows, line}]
  }
  return readChildren(node, leftOut)
}

function readItems(list: Element, leftOut: LeftOut[]): OutlineItem[] {
  const start = Number(list.properties['start'] ?? 1)
  return list.children
    .filter((node) => node.type === 'element')
    .map((node, index): OutlineItem => {
      const runs: Run[] = []
      const items: OutlineItem[] = []
      for (const block of node.tagName === 'li'
        ? readChildren(node, leftOut)
        : readElement(node, leftOut)) {
        if (block.kind === 'list') items.push(...block.items)
        else if (block.kind === 'table')
          runs.push(...block.rows.flatMap((cells) => cells.flatMap((cell) => [space, ...cell])))
        else runs.push(...(runs.length > 0 ? [space] : []), ...block.runs)
      }
      return {runs, items, number: list.tagName === 'ol' ? start + index : undefined}
    })
    .filter(({runs, items}) => textOf(runs) !== '' || items.length > 0)
}

const space: Run = {text: ' ', marks: []}

function rowsOf(node: Element, leftOut: LeftOut[]): (readonly (readonly Run[])[])[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'tr') return rowsOf(child, leftOut)
    const cells = child.children
      .filter((cell) => cell.type === 'element')
      .map((cell) => runsOf(cell, leftOut))
    return cells.length === 0 ? [] : [cells]
  })
}

/** All words of an element as one paragraph. */
function runsOf(node: Element, leftOut: LeftOut[]): Run[] {
  return node.children.flatMap((child) => readRuns(child, {marks: []}, leftOut))
}

const marksOf: Readonly<Record<string, Run['marks'][number]>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  sup: 'sup',
}

function readRuns(node: Node, look: Omit<Run, 'text'>, leftOut: LeftOut[]): Run[] {
  if (node.type === 'text') return [{...look, text: node.value.replaceAll(/\s+/g, ' ')}]
  if (node.type !== 'element') return []
  const {tagName, properties} = node
  if (silent.has(tagName)) return []
  if (tagName === 'br') return [{...look, text: ' '}]
  if (tagName === 'img') {
    const {alt} = properties
    if (typeof alt === 'string' && alt.trim() !== '')
      leftOut.push({text: alt, reason: 'It describes a picture; pictures are added by hand.'})
    return []
  }
  const mark = marksOf[tagName]
  const marks = mark === undefined || look.marks.includes(mark) ? look.marks : [...look.marks, mark]
  const href = typeof properties['href'] === 'string' ? properties['href'] : look.href
  const inner = node.children.flatMap((child) => readRuns(child, {marks, href}, leftOut))
  return inline.has(tagName) ? inner : [space, ...inner, space]
}

function plainText(node: Node): string {
  return textOf(readRuns(node, {marks: []}, []))
}
