import type {BrandField} from '#schemas/vocabulary.ts'

import type {Pasting} from './pasting.ts'

/** A part of a paragraph as the guide will have it: words, a citation, or a word of the clinic. */
export type Piece =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly marks: readonly ('strong' | 'em')[]
      readonly href?: string | undefined
    }
  | {readonly kind: 'citation'; readonly source: string}
  /** `words` are those of the pasted text that the token takes the place of. */
  | {readonly kind: 'brand'; readonly field: BrandField; readonly words: string}

export function textPiece(text: string): Piece {
  return {kind: 'text', text, marks: []}
}

/** What the pieces say. Citations say nothing, a token what stood there. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map(wordsOf).join('')
}

function wordsOf(piece: Piece): string {
  if (piece.kind === 'citation') return ''
  return piece.kind === 'brand' ? piece.words : piece.text
}

/** The pieces between two places of their plain text. A token is taken whole or not at all; a citation belongs to what stands before it. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let offset = 0
  return pieces.flatMap((piece): Piece[] => {
    const start = offset
    offset += wordsOf(piece).length
    if (piece.kind === 'citation') return start > from && start <= to ? [piece] : []
    if (piece.kind === 'brand') return start >= from && offset <= to ? [piece] : []
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{...piece, text}]
  })
}

/** The pieces as one stored paragraph. */
export function blockOf(
  pieces: readonly Piece[],
  pasting: Pasting,
  more: Readonly<Record<string, unknown>> = {},
) {
  const _key = pasting.nextKey('b')
  const markDefs: Record<string, unknown>[] = []
  const children = trimmed(pieces).map((piece): Record<string, unknown> => {
    if (piece.kind === 'citation')
      return {
        _type: 'citationRef',
        _key: pasting.nextKey('c'),
        source: pasting.link('source', piece.source),
      }
    if (piece.kind === 'brand')
      return {_type: 'brandRef', _key: pasting.nextKey('w'), field: piece.field}
    const marks: string[] = [...piece.marks]
    if (piece.href !== undefined) {
      const key = pasting.nextKey('m')
      markDefs.push({_type: 'link', _key: key, href: piece.href})
      marks.push(key)
    }
    return {_type: 'span', _key: pasting.nextKey('s'), text: piece.text, marks}
  })
  const filled =
    children.length > 0
      ? children
      : [{_type: 'span', _key: pasting.nextKey('s'), text: '', marks: []}]
  return {_type: 'block', _key, style: 'normal', ...more, children: filled, markDefs}
}

/** Neighbours that look the same are one; blanks at the ends are none. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const joined = pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1)
    const same =
      last?.kind === 'text' &&
      piece.kind === 'text' &&
      last.href === piece.href &&
      last.marks.join() === piece.marks.join()
    return same ? [...all.slice(0, -1), {...piece, text: last.text + piece.text}] : [...all, piece]
  }, [])
  return joined
    .map((piece, index): Piece => {
      if (piece.kind !== 'text') return piece
      const start = index === 0 ? piece.text.trimStart() : piece.text
      return {...piece, text: index === joined.length - 1 ? start.trimEnd() : start}
    })
    .filter((piece) => piece.kind !== 'text' || piece.text !== '')
}
