import {type BlockKind, readPasted} from './readPasted.ts'
import type {Run} from './runs.ts'

/** What the field that is pasted into can hold. */
export interface PasteTarget {
  readonly styles: readonly string[]
  readonly lists: readonly string[]
  readonly tables: boolean
  /** The field holds one paragraph: everything becomes one. */
  readonly isOneParagraph: boolean
  readonly makeKey: () => string
}

interface Span {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks: string[]
}

interface Link {
  readonly _type: 'link'
  readonly _key: string
  readonly href: string
}

/** A paragraph, sub-heading or item as the store keeps it. */
export interface PastedText {
  readonly _type: 'block'
  readonly _key: string
  readonly style: string
  readonly listItem?: string
  readonly level?: number
  readonly markDefs: Link[]
  readonly children: Span[]
}

/** A table as the store keeps it. */
export interface PastedTable {
  readonly _type: 'simpleTable'
  readonly _key: string
  readonly rows: readonly {
    readonly _type: 'tableRow'
    readonly _key: string
    readonly cells: readonly {
      readonly _type: 'richLine'
      readonly _key: string
      readonly text: readonly PastedText[]
    }[]
  }[]
}

const paragraph: BlockKind = {type: 'paragraph'}

/** How deep lists of the model go. */
const deepest = 2

/**
 * What somebody copied from Word, Google Docs, LibreOffice or a web page, as blocks of the model. No word of the text is lost; what
 * else comes along (styles, pictures, comments, followed links, empty lines) is left behind. Nothing of it runs, nothing is loaded.
 */
export function pastedBlocks(html: string, target: PasteTarget): (PastedText | PastedTable)[] {
  const pieces = readPasted(html, {tables: target.tables && !target.isOneParagraph})
  if (!target.isOneParagraph)
    return pieces.map((piece) =>
      'rows' in piece
        ? tableOf(piece.rows, target)
        : textOf(piece.runs, {kind: piece.kind, target}),
    )
  const runs = pieces.flatMap((piece, index) => {
    if ('rows' in piece) return []
    return index === 0 ? piece.runs : [{text: ' '}, ...piece.runs]
  })
  const flat = runs.map((run) => ({...run, text: run.text.replaceAll('\n', ' ')}))
  return runs.length === 0 ? [] : [textOf(flat, {kind: paragraph, target})]
}

function textOf(
  runs: readonly Run[],
  {kind, target}: {readonly kind: BlockKind; readonly target: PasteTarget},
): PastedText {
  const {makeKey} = target
  const markDefs: Link[] = []
  const defs = new Map<string, Link>()
  const linkKey = (href: string) => {
    const known = defs.get(href) ?? {_type: 'link' as const, _key: makeKey(), href}
    if (!defs.has(href)) markDefs.push(known)
    defs.set(href, known)
    return known._key
  }
  // A heading that the field has no style for is a line in bold.
  const isHeading = kind.type === 'heading'
  const isBold = isHeading && !target.styles.includes('h3')
  const children = runs.map(({text, strong = false, em = false, href}): Span => ({
    _type: 'span',
    _key: makeKey(),
    text,
    marks: [
      ...(isBold || (strong && !isHeading) ? ['strong'] : []),
      ...(em ? ['em'] : []),
      ...(href === undefined ? [] : [linkKey(href)]),
    ],
  }))
  return {
    _type: 'block',
    _key: makeKey(),
    style: isHeading && !isBold ? 'h3' : 'normal',
    ...listOf(kind, target),
    markDefs,
    children,
  }
}

/** The field's own kind of list; any that it has, where it lacks the one that was pasted. */
function listOf(kind: BlockKind, {lists}: PasteTarget): {listItem?: string; level?: number} {
  if (kind.type !== 'item') return {}
  const wanted = kind.ordered ? 'number' : 'bullet'
  const listItem = lists.find((list) => list === wanted) ?? lists[0]
  return listItem === undefined ? {} : {listItem, level: Math.min(kind.level, deepest)}
}

function tableOf(rows: readonly (readonly (readonly Run[])[])[], target: PasteTarget): PastedTable {
  const {makeKey} = target
  return {
    _type: 'simpleTable',
    _key: makeKey(),
    rows: rows.map((cells) => ({
      _type: 'tableRow',
      _key: makeKey(),
      cells: cells.map((runs) => ({
        _type: 'richLine',
        _key: makeKey(),
        text: [textOf(runs, {kind: paragraph, target})],
      })),
    })),
  }
}
