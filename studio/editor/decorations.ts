import {member} from '../reading/storedPath.ts'
import type {Hint} from './hintsOf.ts'

interface Point {
  readonly path: [{_key: string}, 'children', {_key: string}]
  readonly offset: number
}

/** Where in the editor the characters of a hint lie; nothing where the paragraph has become shorter since. */
export function selectionOf(
  block: {readonly _key: string},
  {range}: Pick<Hint, 'range'>,
): {readonly anchor: Point; readonly focus: Point} | undefined {
  const anchor = pointAt(block, range.start, 'after')
  const focus = pointAt(block, range.end, 'before')
  return anchor === undefined || focus === undefined ? undefined : {anchor, focus}
}

/**
 * The point of a place in the words of a paragraph. Where two spans meet it is in one or the other; it is never in a piece that is no
 * span.
 */
function pointAt(
  block: {readonly _key: string},
  place: number,
  side: 'before' | 'after',
): Point | undefined {
  const children: unknown = member(block, 'children')
  let start = 0
  for (const child of Array.isArray(children) ? children : []) {
    const text: unknown = member(child, 'text')
    const key: unknown = member(child, '_key')
    const length = lengthOf(child, text)
    const end = start + length
    const isWithin = side === 'after' ? place < end : place <= end
    if (typeof text === 'string' && typeof key === 'string' && isWithin)
      return {
        path: [{_key: block._key}, 'children', {_key: key}],
        offset: Math.max(0, place - start),
      }
    start = end
  }
  return undefined
}

/** As `plainText` counts. */
function lengthOf(child: unknown, text: unknown): number {
  if (typeof text === 'string') return text.length
  return member(child, '_type') === 'brandRef' ? 1 : 0
}
