import type {Run} from './outline.ts'
import type {Piece} from './pieces.ts'

/** Runs as one text, with what each of its letters looks like: marks and tokens are found in the text, looks are kept. */
export interface FlatText {
  readonly text: string
  readonly looks: readonly Omit<Run, 'text'>[]
}

/** What takes the place of a stretch of the text. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly pieces: readonly Piece[]
}

export function flatten(runs: readonly Run[]): FlatText {
  const letters: string[] = []
  const looks: Omit<Run, 'text'>[] = []
  for (const {text, ...look} of runs) {
    for (const letter of text.split('')) {
      const isBlank = /\s/.test(letter)
      if (isBlank && (letters.length === 0 || letters.at(-1) === ' ')) continue
      letters.push(isBlank ? ' ' : letter)
      looks.push(look)
    }
  }
  if (letters.at(-1) === ' ') {
    letters.pop()
    looks.pop()
  }
  return {text: letters.join(''), looks}
}

/** The text as pieces with the replacements in it. Of two that overlap the first counts. */
export function toPieces(flat: FlatText, replacements: readonly Replacement[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const {from, to, pieces: own} of replacements.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue
    pieces.push(...wordsBetween(flat, at, from), ...own)
    at = to
  }
  return [...pieces, ...wordsBetween(flat, at, flat.text.length)]
}

function wordsBetween({text, looks}: FlatText, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  for (let start = from; start < to;) {
    const look = looks[start]
    let end = start + 1
    while (end < to && looks[end] === look) end += 1
    const marks = (look?.marks ?? []).filter((mark) => mark !== 'sup')
    const href = linkable(look?.href)
    pieces.push({
      kind: 'text',
      text: text.slice(start, end),
      marks,
      ...(href === undefined ? {} : {href}),
    })
    start = end
  }
  return pieces
}

function linkable(href: string | undefined): string | undefined {
  return href !== undefined && /^(https:\/\/|mailto:|tel:)\S+$/.test(href) ? href : undefined
}
