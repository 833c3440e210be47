import type {Language} from '#schemas/vocabulary.ts'

import {isDateLine} from './headings.ts'
import {
  type LeftOut,
  linesOf,
  type Outline,
  type OutlineBlock,
  type OutlineHeading,
  textOf,
} from './outline.ts'
import {structureWords} from './structureWords.ts'
import {type Entry, takeReferences} from './takeReferences.ts'
import {normal, weigh, wordsOf} from './words.ts'

/** A text by what its parts are for, still without a meaning for each section. */
export interface Parts {
  readonly title?: string
  /** Lines with a date that stand before the text. */
  readonly dateLines: readonly string[]
  readonly lede: readonly OutlineBlock[]
  readonly sections: readonly PartSection[]
  readonly references: readonly Entry[]
  readonly leftOut: readonly LeftOut[]
}

export interface PartSection {
  readonly heading: OutlineHeading
  readonly blocks: readonly OutlineBlock[]
}

/** Takes an outline apart. Everything that is no title, opening or section is left out with its reason, never dropped. */
export function splitParts(outline: Outline, language: Language): Parts {
  const leftOut: LeftOut[] = [...outline.leftOut]
  const leave = (block: OutlineBlock, reason: string) =>
    leftOut.push({text: linesOf(block).join('\n'), reason})
  const {before, references, heading, after} = takeReferences(outline.blocks, language)
  if (heading !== undefined) leave(heading, 'It is the heading of the list of sources.')

  const front = before.findIndex(({kind}) => kind === 'heading')
  const isTitled = front !== -1 && before.slice(0, front).every((block) => isFrontLine(block))
  const titleBlock = isTitled ? before[front] : undefined
  const dateLines: string[] = []
  const body: OutlineBlock[] = []
  const seen = {text: false}
  for (const block of [...before, ...after]) {
    if (block === titleBlock) continue
    const text = linesOf(block).join('\n')
    if (!seen.text && block.kind !== 'list' && isDateLine(text)) dateLines.push(text)
    else if (!seen.text && block.kind !== 'list' && isByline(text, language))
      leave(block, 'It names who wrote it; authors are people of the clinic.')
    else body.push(block)
    if (block.kind === 'paragraph' && text.length > 120) seen.text = true
  }
  const listed = withoutContents(body, leave)
  const kept = listed.filter((block) => {
    const reason = reasonToLeave(block, language, after)
    if (reason !== undefined) leave(block, reason)
    return reason === undefined
  })
  const {lede, sections} = toSections(kept, leave)
  const title = titleBlock === undefined ? undefined : linesOf(titleBlock).join(' ')
  return {
    ...(title === undefined ? {} : {title}),
    dateLines,
    lede,
    sections: sections.filter((section) => !isPromotion(section, language, leave)),
    references,
    leftOut,
  }
}

/** What may stand above a title: dates, names, nothing that is a sentence. */
function isFrontLine(block: OutlineBlock): boolean {
  return block.kind === 'paragraph' && textOf(block.runs).length <= 90
}

function isByline(text: string, language: Language): boolean {
  const words = wordsOf(text)
  return (
    words.length <= 14 &&
    !/[.?!]$/.test(text) &&
    weigh(words.slice(0, 3), structureWords[language].byline) >= 1.5
  )
}

/** A list that only repeats headings is a table of contents. */
function withoutContents(
  blocks: readonly OutlineBlock[],
  leave: (block: OutlineBlock, reason: string) => void,
): OutlineBlock[] {
  const headings = new Set(
    blocks.flatMap((block) => (block.kind === 'heading' ? [normal(textOf(block.runs))] : [])),
  )
  return blocks.filter((block) => {
    if (block.kind !== 'list') return true
    const lines = linesOf(block)
    const repeated = lines.filter((line) => headings.has(normal(line)))
    if (lines.length < 3 || repeated.length < lines.length * 0.7) return true
    leave(block, 'It repeats the headings; outputs make their own table of contents.')
    return false
  })
}

const disclaims = 4.5
const promotes = 3.5

function reasonToLeave(
  block: OutlineBlock,
  language: Language,
  after: readonly OutlineBlock[],
): string | undefined {
  if (block.kind !== 'paragraph') return undefined
  const words = wordsOf(textOf(block.runs))
  const {disclaimer, promotion} = structureWords[language]
  if (weigh(words, disclaimer) >= disclaims)
    return 'It limits what its publisher answers for; the legal notice of the clinic is used instead.'
  const isBehind = after.includes(block)
  if (words.length <= 45 && weigh(words, promotion) >= (isBehind ? 1 : promotes))
    return 'It leads to other pages and services of its publisher.'
  return undefined
}

function isPromotion(
  {heading, blocks}: PartSection,
  language: Language,
  leave: (block: OutlineBlock, reason: string) => void,
): boolean {
  const {promotion} = structureWords[language]
  const text = [heading, ...blocks].flatMap(linesOf).join(' ')
  const words = wordsOf(text)
  const inHeading = weigh(wordsOf(textOf(heading.runs)), promotion)
  if (words.length > 60 || weigh(words, promotion) < 4 || inHeading < 1.5) return false
  for (const block of [heading, ...blocks])
    leave(block, 'It leads to other pages and services of its publisher.')
  return true
}

function toSections(
  blocks: readonly OutlineBlock[],
  leave: (block: OutlineBlock, reason: string) => void,
): {lede: OutlineBlock[]; sections: PartSection[]} {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const level = Math.min(...headings.map((heading) => heading.level))
  const lede: OutlineBlock[] = []
  const sections: {heading: OutlineHeading; blocks: OutlineBlock[]}[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= level)
      sections.push({heading: block, blocks: []})
    else (sections.at(-1)?.blocks ?? lede).push(block)
  }
  return {
    lede,
    sections: sections.filter(({heading, blocks: inside}) => {
      if (inside.length > 0) return true
      leave(heading, 'Nothing stands below this heading.')
      return false
    }),
  }
}
