import type {Language} from '#schemas/vocabulary.ts'

import {linesOf, type OutlineBlock, type OutlineHeading, textOf} from './outline.ts'
import {looksLikeReference} from './readReference.ts'
import {structureWords} from './structureWords.ts'
import {weigh, wordsOf} from './words.ts'

/** One entry of the list of sources. */
export interface Entry {
  /** Absent where the list has no numbers. */
  readonly number?: number | undefined
  readonly text: string
}

export interface Taken {
  readonly before: readonly OutlineBlock[]
  readonly references: readonly Entry[]
  readonly heading?: OutlineHeading
  /** What stands behind the list. */
  readonly after: readonly OutlineBlock[]
}

/** Finds the list of sources: the last blocks most of whose entries read like references. */
export function takeReferences(blocks: readonly OutlineBlock[], language: Language): Taken {
  const none: Taken = {before: blocks, references: [], after: []}
  const last = blocks.findLastIndex(isReferences)
  if (last === -1) return none
  let first = last
  while (first > 0 && isReferences(blocks[first - 1])) first -= 1
  const references = blocks.slice(first, last + 1).flatMap(entriesOf)
  const above = blocks[first - 1]
  const titled = above?.kind === 'heading' || above?.kind === 'paragraph' ? above : undefined
  const named =
    titled !== undefined &&
    wordsOf(textOf(titled.runs)).length <= 6 &&
    weigh(wordsOf(textOf(titled.runs)), structureWords[language].references) >= 2
  // A list of links inside a section is no list of sources, unless it says so or has numbers.
  const isNumbered = references.every(({number}) => number !== undefined)
  if (!named && !isNumbered) return none
  const heading: {heading?: OutlineHeading} =
    named && titled !== undefined ? {heading: {...titled, kind: 'heading', level: 2}} : {}
  return {
    before: blocks.slice(0, named ? first - 1 : first),
    references,
    ...heading,
    after: blocks.slice(last + 1),
  }
}

const numbered = /^(?:\[(\d{1,2})\]|(\d{1,2})[.)]|(\d{1,2}))\s+(?=\S)/

function isReferences(block: OutlineBlock | undefined): boolean {
  if (block === undefined || block.kind === 'heading' || block.kind === 'table') return false
  const lines = linesOf(block)
  if (block.kind === 'paragraph')
    return numbered.test(lines[0] ?? '') && looksLikeReference(lines[0] ?? '')
  return lines.filter(looksLikeReference).length >= Math.max(1, lines.length * 0.6)
}

function entriesOf(block: OutlineBlock): Entry[] {
  if (block.kind === 'list')
    return block.items.map(({runs, items, number}) => ({
      number,
      text: [textOf(runs), ...items.map((item) => textOf(item.runs))].join(' '),
    }))
  return linesOf(block).map((line) => {
    const match = numbered.exec(line)
    const number = match === null ? undefined : Number(match[1] ?? match[2] ?? match[3])
    return {number, text: match === null ? line : line.slice(match[0].length)}
  })
}
