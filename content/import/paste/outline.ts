/**
 * What any pasted text becomes first, whether it was plain text, a web page or a word-processor file: blocks in reading order,
 * without a meaning yet.
 */
export interface Outline {
  readonly blocks: readonly OutlineBlock[]
  /** What stood in the file and is no text for readers of the guide: words with the reason. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly text: string
  readonly reason: string
}

export type OutlineBlock = OutlineHeading | OutlineParagraph | OutlineList | OutlineTable

export interface OutlineHeading {
  readonly kind: 'heading'
  /** 1 is the title's, where the file says levels. */
  readonly level: number
  readonly runs: readonly Run[]
  readonly line?: number | undefined
}

export interface OutlineParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly line?: number | undefined
}

export interface OutlineList {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly OutlineItem[]
  readonly line?: number | undefined
}

export interface OutlineItem {
  readonly runs: readonly Run[]
  readonly items: readonly OutlineItem[]
  /** The number that stood before it. */
  readonly number?: number | undefined
}

export interface OutlineTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly Run[])[])[]
  readonly line?: number | undefined
}

/** Words with one look. */
export interface Run {
  readonly text: string
  readonly marks: readonly ('strong' | 'em' | 'sup')[]
  readonly href?: string | undefined
}

export function plainRun(text: string): Run {
  return {text, marks: []}
}

export function textOf(runs: readonly Run[]): string {
  return runs
    .map(({text}) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** All words of a block, a line for each paragraph or item. */
export function linesOf(block: OutlineBlock): string[] {
  if (block.kind === 'list') return block.items.flatMap(itemLines)
  if (block.kind === 'table') return block.rows.map((cells) => cells.map(textOf).join(' | '))
  return [textOf(block.runs)]
}

function itemLines({runs, items}: OutlineItem): string[] {
  return [textOf(runs), ...items.flatMap(itemLines)]
}
