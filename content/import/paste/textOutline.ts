import {isShouted, looksLikeHeading} from './headings.ts'
import {type Outline, type OutlineBlock, type OutlineItem, plainRun, textOf} from './outline.ts'
import {type Line, readLines} from './textLines.ts'

/** An item in the making. */
interface OpenItem {
  readonly indent: number
  readonly number?: number | undefined
  text: string
  readonly items: OpenItem[]
}

/** Plain text as an outline: by blank lines, bullets, indents, and by what reads like a heading. */
export function readTextOutline(text: string): Outline {
  const lines = readLines(text)
  const blocks: OutlineBlock[] = []
  for (let index = 0; index < lines.length;) {
    const next = readNext(lines, index, blocks.at(-1))
    blocks.push(...next.blocks)
    index = next.end
  }
  return {blocks: withLevels(numberedHeadings(blocks)), leftOut: []}
}

interface Next {
  readonly blocks: readonly OutlineBlock[]
  readonly end: number
}

function readNext(lines: readonly Line[], start: number, before: OutlineBlock | undefined): Next {
  const line = lines[start]
  if (line === undefined || line.kind === 'blank') return {blocks: [], end: start + 1}
  if (line.kind === 'heading')
    return {blocks: [headingOf(line.text, line.number, line.level)], end: start + 1}
  if (line.kind === 'item') return readList(lines, start)
  if (line.kind === 'row') return readTable(lines, start)
  return readBareList(lines, start, before) ?? readParagraph(line, lines, start)
}

function headingOf(text: string, line: number, level = 2): OutlineBlock {
  return {kind: 'heading', level, runs: [plainRun(text)], line}
}

function readParagraph(line: Line, lines: readonly Line[], start: number): Next {
  const isAlone = isFirstOf(lines, start)
  const block: OutlineBlock =
    isAlone && looksLikeHeading(line.text)
      ? headingOf(line.text, line.number)
      : {kind: 'paragraph', runs: [plainRun(line.text)], line: line.number}
  return {blocks: [block], end: start + 1}
}

/** A heading has a blank line above it, or the end of another kind of line. */
function isFirstOf(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]
  return before === undefined || before.kind !== 'text' || before.text.length < 60
}

/** Short lines without bullets below a line that ends with a colon. */
function readBareList(
  lines: readonly Line[],
  start: number,
  before: OutlineBlock | undefined,
): Next | undefined {
  const introduces = before?.kind === 'paragraph' && textOf(before.runs).endsWith(':')
  if (!introduces) return undefined
  const stop = lines.findIndex(
    ({kind, text}, index) => index >= start && !(kind === 'text' && isShort(text)),
  )
  const end = stop === -1 ? lines.length : stop
  // A blank line between each two of them would make them headings.
  if (end - start < 2) return undefined
  const items = lines.slice(start, end).map(({text}) => ({runs: [plainRun(text)], items: []}))
  return {blocks: [{kind: 'list', ordered: false, items, line: lines[start]?.number}], end}
}

function isShort(text: string): boolean {
  return text.length <= 80 && !/[.?!:]$/.test(text)
}

function readList(lines: readonly Line[], start: number): Next {
  const root: OpenItem[] = []
  const open: OpenItem[] = []
  const first = lines[start]
  let index = start
  for (; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (line.kind === 'blank') {
      if (!continues(lines, index, open)) break
      continue
    }
    if (line.kind !== 'item') {
      const last = open.at(-1)
      if (last === undefined || line.kind !== 'text' || !belongs(line, last)) break
      last.text = `${last.text} ${line.text}`
      continue
    }
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= line.indent) open.pop()
    const isOther = open.length === 0 && line.ordered !== first?.ordered
    if (isOther) break
    const item: OpenItem = {
      indent: line.indent,
      number: line.marker,
      text: line.text,
      items: [],
    }
    const parent = open.at(-1)
    if (parent === undefined) root.push(item)
    else parent.items.push(item)
    open.push(item)
  }
  const ordered = first?.ordered === true
  return {
    blocks: [{kind: 'list', ordered, items: root.map(closed), line: first?.number}],
    end: Math.max(index, start + 1),
  }
}

/** Items may stand apart. What follows the blank line decides. */
function continues(lines: readonly Line[], blank: number, open: readonly OpenItem[]): boolean {
  const next = lines.slice(blank).find(({kind}) => kind !== 'blank')
  const last = open.at(-1)
  if (next === undefined || last === undefined) return false
  if (next.kind === 'item') return true
  return next.kind === 'text' && next.indent > last.indent
}

function belongs(line: Line, item: OpenItem): boolean {
  return line.indent > item.indent || /^(https?:|www\.)/.test(line.text)
}

function closed({text, items, number}: OpenItem): OutlineItem {
  return {runs: [plainRun(text)], items: items.map(closed), number}
}

function readTable(lines: readonly Line[], start: number): Next {
  const stop = lines.findIndex(({kind}, index) => index >= start && kind !== 'row')
  const end = stop === -1 ? lines.length : stop
  const rows = lines.slice(start, end).map(({cells = []}) => cells.map((cell) => [plainRun(cell)]))
  return {blocks: [{kind: 'table', rows, line: lines[start]?.number}], end}
}

/** `1. What it is` alone above a paragraph, and `2. …` later: headings with numbers, no lists of one. */
function numberedHeadings(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const isHeading = (block: OutlineBlock, index: number): boolean => {
    if (block.kind !== 'list' || !block.ordered || block.items.length !== 1) return false
    const [item] = block.items
    const next = blocks[index + 1]
    const standsAbove = next !== undefined && next.kind !== 'heading'
    return (
      item !== undefined &&
      item.items.length === 0 &&
      looksLikeHeading(textOf(item.runs)) &&
      standsAbove
    )
  }
  if (blocks.filter(isHeading).length < 2) return [...blocks]
  return blocks.map((block, index) =>
    block.kind === 'list' && isHeading(block, index)
      ? headingOf(block.items.map(({runs}) => textOf(runs)).join(' '), block.line ?? 0)
      : block,
  )
}

/** Where headings are written in capitals, the others among them are smaller ones. */
function withLevels(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const shouted = blocks.filter(
    (block) => block.kind === 'heading' && isShouted(textOf(block.runs)),
  )
  const title = blocks.find(({kind}) => kind === 'heading')
  if (shouted.filter((block) => block !== title).length < 3) return [...blocks]
  return blocks.map((block) =>
    block.kind === 'heading' && block !== title && !shouted.includes(block)
      ? {...block, level: 3}
      : block,
  )
}
