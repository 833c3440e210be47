import {cleanLink} from './cleanLink.ts'
import {type Run, tidyRuns} from './runs.ts'
import {isBold, isHeading, isItalic, isPlain, isUnread, wordItem} from './wordMarkup.ts'

export type BlockKind =
  | {readonly type: 'paragraph' | 'heading'}
  | {readonly type: 'item'; readonly ordered: boolean; readonly level: number}

/** A part of a pasted text. The first row of a table is its head. */
export type Piece =
  | {readonly kind: BlockKind; readonly runs: readonly Run[]}
  | {readonly rows: readonly (readonly (readonly Run[])[])[]}

/** Elements that begin and end a paragraph. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

/** How the words of an element look, and what they are part of. */
interface Place extends Omit<Run, 'text'> {
  readonly kind: BlockKind
  /** How deep in lists. */
  readonly level: number
  /** Line ends are line breaks. */
  readonly isPre: boolean
}

const top: Place = {kind: {type: 'paragraph'}, level: 0, isPre: false}
const mostColumns = 4

/** Reads the markup of a clipboard. */
export function readPasted(html: string, {tables}: {readonly tables: boolean}): Piece[] {
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  const pieces: Piece[] = []
  let open: {kind: BlockKind; runs: Run[]} = {kind: top.kind, runs: []}

  function close(next: BlockKind): void {
    for (const runs of paragraphsOf(open)) pieces.push({kind: open.kind, runs})
    open = {kind: next, runs: []}
  }

  function readChildren(parent: Node, place: Place): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text)
        add(place.isPre ? node.data : node.data.replaceAll('\n', ' '), place)
      else if (node instanceof HTMLElement && !isUnread(node)) readElement(node, place)
      else if (node instanceof Element && !(node instanceof HTMLElement)) readForeign(node, place)
    }
  }

  /** Formulas and drawings: their words, and nothing else. */
  function readForeign(element: Element, place: Place): void {
    if (element.localName !== 'svg') add(element.textContent, place)
  }

  function add(text: string, {strong, em, href}: Place): void {
    open.runs.push({
      text,
      ...(strong === true ? {strong} : {}),
      ...(em === true ? {em} : {}),
      ...(href === undefined ? {} : {href}),
    })
  }

  function readElement(element: HTMLElement, place: Place): void {
    if (element.tagName === 'BR') return add('\n', place)
    const table = tables && element instanceof HTMLTableElement ? readTable(element) : undefined
    if (table !== undefined) {
      close(place.kind)
      pieces.push(...table)
      return undefined
    }
    const inside = placeIn(element, place)
    if (!blocks.has(element.tagName)) return readChildren(element, inside)
    // A second paragraph of an item stays in it, on a line of its own.
    const staysInside =
      inside.kind === place.kind && inside.kind.type === 'item' && !isList(element)
    if (staysInside) add('\n', place)
    else close(inside.kind)
    readChildren(element, inside)
    if (staysInside) return add('\n', place)
    return close(place.kind)
  }

  readChildren(body, top)
  close(top.kind)
  return pieces
}

function placeIn(element: HTMLElement, place: Place): Place {
  const href = element instanceof HTMLAnchorElement ? element.getAttribute('href') : null
  const link = href === null ? place.href : cleanLink(href.trim())
  const {href: _, ...rest} = place
  return {
    ...rest,
    ...(link === undefined ? {} : {href: link}),
    strong: isBold(element) || (place.strong === true && !isPlain(element)),
    em: isItalic(element) || place.em === true,
    isPre: place.isPre || element.tagName === 'PRE',
    level: isList(element) ? place.level + 1 : place.level,
    kind: kindOf(element, place),
  }
}

function kindOf(element: HTMLElement, place: Place): BlockKind {
  const item = wordItem(element)
  if (item !== undefined) return {type: 'item', ...item}
  if (element.tagName === 'LI')
    return {
      type: 'item',
      ordered: element.parentElement?.tagName === 'OL',
      level: Math.max(1, place.level),
    }
  // Words of a list that stand in none of its items are a paragraph.
  if (isList(element)) return top.kind
  return isHeading(element) && place.kind.type !== 'item' ? {type: 'heading'} : place.kind
}

function isList({tagName}: Element): boolean {
  return tagName === 'UL' || tagName === 'OL'
}

/** Two line breaks are the end of a paragraph, as web pages write it; not in an item. */
function paragraphsOf({kind, runs}: {kind: BlockKind; runs: readonly Run[]}): Run[][] {
  const tidy = tidyRuns(runs)
  const parts: Run[][] = [[]]
  for (const run of tidy) {
    const [first = '', ...more] = run.text.split(/\n{2,}/)
    parts.at(-1)?.push({...run, text: first})
    for (const text of more) {
      if (kind.type === 'item') parts.at(-1)?.push({...run, text: `\n${text}`})
      else parts.push([{...run, text}])
    }
  }
  return parts.map(tidyRuns).filter((part) => part.length > 0)
}

/** A table of the model, with its caption before it; nothing where the model has no such table, whose cells are then paragraphs. */
function readTable(table: HTMLTableElement): Piece[] | undefined {
  const rows = [...table.rows].map(({cells}) => [...cells])
  const width = rows[0]?.length ?? 0
  const isSimple =
    rows.length > 1 &&
    width > 1 &&
    width <= mostColumns &&
    table.querySelector(
      'table, ul, ol, [rowspan]:not([rowspan="1"]), [colspan]:not([colspan="1"])',
    ) === null &&
    rows.every((cells) => cells.length === width)
  if (!isSimple) return undefined
  const read = rows.map((cells) => cells.map(readCell))
  if (read.flat().some((runs) => runs === undefined || runs.length === 0)) return undefined
  const caption = table.caption === null ? [] : readPasted(table.caption.innerHTML, {tables: false})
  return [...caption, {rows: read.map((cells) => cells.map((runs) => runs ?? []))}]
}

/** A cell that is one paragraph; nothing where it is more. */
function readCell({innerHTML}: HTMLTableCellElement): readonly Run[] | undefined {
  const [piece, ...more] = readPasted(innerHTML, {tables: false})
  if (more.length > 0 || (piece !== undefined && 'rows' in piece)) return undefined
  return piece?.runs ?? []
}
