import {
  type Aspect,
  aspects,
  causeCategories,
  type CauseCategory,
  type Language,
} from '#schemas/vocabulary.ts'

import {aspectWords} from './aspectWords.ts'
import {causeWords} from './causeWords.ts'
import type {ReadBlock} from './liftCareAdvice.ts'
import {type OutlineBlock, type OutlineItem, type OutlineList, textOf} from './outline.ts'
import type {Pasting} from './pasting.ts'
import {blockOf, type Piece, plainOf, slicePieces, textPiece} from './pieces.ts'
import {readRuns, type Surroundings} from './readRuns.ts'
import {weigh, wordsOf} from './words.ts'

type StoredBlock = Record<string, unknown>
type ListType = 'symptomList' | 'causeList' | 'riskFactorList' | 'tipList'

/** The kind of list that a section about an aspect holds. In others a list is a list. */
const listOfAspect: {readonly [A in Aspect]?: ListType} = {
  symptoms: 'symptomList',
  causes: 'causeList',
  riskFactors: 'riskFactorList',
  selfCare: 'tipList',
  prevention: 'tipList',
}

const listNames: {readonly [T in ListType | 'plain']: string} = {
  symptomList: 'A list of symptoms.',
  causeList: 'A list of causes.',
  riskFactorList: 'A list of risk factors.',
  tipList: 'A list of tips.',
  plain: 'A list without a kind of its own.',
}

/** What a part became: stored blocks, and its text for those who read on. */
interface Body {
  readonly stored: readonly StoredBlock[]
  readonly read: readonly ReadBlock[]
}

interface Part {
  readonly path: string
  readonly aspect?: Aspect | undefined
  readonly confidence: number
}

/** The blocks of one part as body text, with each list as the kind that its section and the words above it say. */
export function composeBody(
  blocks: readonly OutlineBlock[],
  part: Part,
  surroundings: Surroundings,
  pasting: Pasting,
): Body {
  const stored: StoredBlock[] = []
  const read: ReadBlock[] = []
  for (const [index, block] of blocks.entries()) {
    const pieces = (runs: OutlineItem['runs']) => readRuns(runs, part.path, surroundings, pasting)
    if (block.kind === 'list') {
      const before = blocks[index - 1]
      const intro = before?.kind === 'paragraph' ? textOf(before.runs) : ''
      const items = block.items.map((item) => readItem(item, pieces))
      stored.push(...composeList(block, items, guessType(intro, part, pasting), part, pasting))
      read.push({kind: 'items', items: items.flatMap(flat)})
    } else if (block.kind === 'table')
      stored.push(
        ...composeTable(
          block.rows.map((row) => row.map(pieces)),
          part,
          pasting,
        ),
      )
    else {
      const words = pieces(block.runs)
      const style = block.kind === 'heading' ? 'h3' : 'normal'
      stored.push(blockOf(words, pasting, {style}))
      if (block.kind === 'heading')
        pasting.guess({
          path: part.path,
          about: 'heading',
          text: textOf(block.runs),
          guess: 'A smaller heading inside this section.',
          confidence: 0.8,
        })
      else read.push({kind: 'paragraph', pieces: words})
    }
  }
  return {stored, read}
}

interface ReadItem {
  readonly pieces: readonly Piece[]
  readonly items: readonly ReadItem[]
}

function readItem(item: OutlineItem, pieces: (runs: OutlineItem['runs']) => Piece[]): ReadItem {
  return {pieces: pieces(item.runs), items: item.items.map((one) => readItem(one, pieces))}
}

function flat({pieces, items}: ReadItem): (readonly Piece[])[] {
  return [pieces, ...items.flatMap(flat)]
}

interface TypeGuess {
  readonly type: ListType | 'plain'
  readonly confidence: number
}

/** The aspect of the section decides; elsewhere a clear word in the line above may. */
function guessType(intro: string, {aspect, confidence}: Part, {language}: Pasting): TypeGuess {
  const own = aspect === undefined ? undefined : listOfAspect[aspect]
  const words = wordsOf(intro)
  const told = aspects
    .flatMap((name) => {
      const type = listOfAspect[name]
      const score = weigh(words, aspectWords[language][name].heading)
      return type === undefined ? [] : [{type, score}]
    })
    .toSorted((one, other) => other.score - one.score)[0]
  if (own !== undefined) return {type: own, confidence: Math.min(0.95, confidence + 0.05)}
  if (told !== undefined && told.score >= 4.9) return {type: told.type, confidence: 0.55}
  return {type: 'plain', confidence: 0.8 * confidence + 0.1}
}

function composeList(
  list: OutlineList,
  items: readonly ReadItem[],
  {type, confidence}: TypeGuess,
  {path}: Part,
  pasting: Pasting,
): StoredBlock[] {
  const nested = items.some((item) => item.items.length > 0)
  const flattened = nested && type !== 'plain' && type !== 'causeList'
  const causes = type === 'causeList' ? items.map((item) => readCause(item, pasting)) : []
  const kinds = causes.map(({label, category}) => `${plainOf(label)} (${category})`)
  const parts = [
    listNames[type],
    flattened ? 'Items below items now stand beside them.' : '',
    kinds.length === 0 ? '' : `Kinds of causes: ${kinds.join(', ')}.`,
  ]
  pasting.guess({
    path,
    about: 'list',
    text: items.map(({pieces}) => plainOf(pieces)).join('\n'),
    guess: parts.filter(Boolean).join(' '),
    confidence: causes.length === 0 ? confidence : Math.min(confidence, 0.6),
  })
  if (type === 'plain') return items.flatMap((item) => bullets(item, list.ordered, 1, pasting))
  const _key = pasting.nextKey('o')
  if (type === 'causeList')
    return [{_type: type, _key, items: causes.map((cause) => composeCause(cause, pasting))}]
  const lines = items.flatMap(flat).map((pieces) => ({
    _type: 'listItem',
    _key: pasting.nextKey('i'),
    text: [blockOf(pieces, pasting)],
  }))
  return [{_type: type, _key, items: lines}]
}

/** Lists nest two levels deep; what is deeper stands on the second. */
function bullets(
  {pieces, items}: ReadItem,
  ordered: boolean,
  level: 1 | 2,
  pasting: Pasting,
): StoredBlock[] {
  const listItem = ordered && level === 1 ? 'number' : 'bullet'
  return [
    blockOf(pieces, pasting, {listItem, level}),
    ...items.flatMap((item) => bullets(item, false, 2, pasting)),
  ]
}

interface Cause {
  readonly label: readonly Piece[]
  readonly body: readonly Piece[]
  readonly items: readonly ReadItem[]
  readonly category: CauseCategory
}

/** `Fatigue: Tired muscles …` is a name and what is said of it. */
function readCause({pieces, items}: ReadItem, {language}: Pasting): Cause {
  const text = plainOf(pieces)
  const cut = /^.{2,70}?(?::|\s[–—-]|\.)(?=\s|$)/u.exec(text)?.[0] ?? ''
  const isName = cut !== '' && cut.split(' ').length <= 9 && cut.length < text.length
  const end = isName ? cut.length : text.length
  const label = isName ? withoutEnd(slicePieces(pieces, -1, end)) : pieces
  const category = categoryOf(plainOf(label), text, language)
  return {label, body: isName ? slicePieces(pieces, end, text.length) : [], items, category}
}

function categoryOf(label: string, text: string, language: Language): CauseCategory {
  const scores = causeCategories.map((category) => {
    if (category === 'other') return {category, score: 0.9}
    const {[category]: table} = causeWords[language]
    return {category, score: 2 * weigh(wordsOf(label), table) + weigh(wordsOf(text), table)}
  })
  return scores.toSorted((one, other) => other.score - one.score)[0]?.category ?? 'other'
}

/** The sign between a name and its text goes; what stands around a citation stays in order. */
function withoutEnd(pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex(({kind}) => kind === 'text')
  return pieces.map((piece, index) =>
    index === last && piece.kind === 'text'
      ? {...piece, text: piece.text.replace(/\s*[:.–—-]\s*$/, '')}
      : piece,
  )
}

function composeCause({label, body, items, category}: Cause, pasting: Pasting): StoredBlock {
  const below = items.flatMap((item) => bullets(item, false, 1, pasting))
  const text = [...(plainOf(body).trim() === '' ? [] : [blockOf(body, pasting)]), ...below]
  return {
    _type: 'causeItem',
    _key: pasting.nextKey('i'),
    label: [blockOf(label, pasting)],
    category,
    ...(text.length === 0 ? {} : {body: text}),
  }
}

/** A table of the model has two to fifty rows of at most four cells; any other becomes lines. */
function composeTable(
  rows: readonly (readonly (readonly Piece[])[])[],
  {path}: Part,
  pasting: Pasting,
): StoredBlock[] {
  const isTable = rows.length >= 2 && rows.every((cells) => cells.length <= 4)
  pasting.guess({
    path,
    about: 'table',
    text: rows.map((cells) => cells.map(plainOf).join(' | ')).join('\n'),
    guess: isTable ? 'A table.' : 'No table of ours: each row became a line.',
    confidence: isTable ? 0.8 : 0.4,
  })
  if (!isTable)
    return rows.map((cells) =>
      blockOf(
        cells.flatMap((cell, index) => [...(index === 0 ? [] : [textPiece(' | ')]), ...cell]),
        pasting,
        {listItem: 'bullet', level: 1},
      ),
    )
  const stored = rows.map((cells) => ({
    _type: 'tableRow',
    _key: pasting.nextKey('r'),
    cells: cells.map((cell) => ({
      _type: 'richLine',
      _key: pasting.nextKey('i'),
      text: [blockOf(cell, pasting)],
    })),
  }))
  return [{_type: 'simpleTable', _key: pasting.nextKey('o'), rows: stored}]
}
