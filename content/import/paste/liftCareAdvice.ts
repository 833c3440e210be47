import {
  type Aspect,
  type BrandField,
  brandFields,
  type Urgency,
  urgencies,
} from '#schemas/vocabulary.ts'

import {careWords} from './careWords.ts'
import type {Pasting} from './pasting.ts'
import {blockOf, type Piece, plainOf, slicePieces, textPiece} from './pieces.ts'
import {readCareSentence} from './readCareSentence.ts'
import {sentencesOf} from './sentences.ts'
import {isCommon, wordsOf} from './words.ts'

/** Text of one part of the guide, as it was read. */
export interface ReadPart {
  readonly path: string
  readonly heading: string
  readonly aspect?: Aspect | undefined
  readonly blocks: readonly ReadBlock[]
}

export type ReadBlock =
  | {readonly kind: 'paragraph'; readonly pieces: readonly Piece[]}
  | {readonly kind: 'items'; readonly items: readonly (readonly Piece[])[]}

/** A shared red flag of the store, by its words in the language of the guide. */
export interface KnownFlag {
  readonly key: string
  readonly text: string
}

interface Sign {
  readonly urgency: Urgency
  readonly pieces: readonly Piece[]
}

/**
 * The signs that prose tells its reader to get help for, as care cards, most serious first. The sentences stay where they are:
 * whether a card says it well enough is for people to decide.
 */
export function liftCareAdvice(
  parts: readonly ReadPart[],
  flags: readonly KnownFlag[],
  pasting: Pasting,
): Record<string, unknown>[] {
  const signs = parts.flatMap((part) => signsOf(part, flags, pasting))
  return urgencies.flatMap((urgency) => {
    const own = signs
      .filter((sign) => sign.urgency === urgency)
      .filter(({pieces}, index, all) => all.findIndex((one) => same(one.pieces, pieces)) === index)
    if (own.length === 0) return []
    const items = own.map(({pieces}) => ({
      _type: 'richLine',
      _key: pasting.nextKey('i'),
      text: [blockOf(capitalised(pieces), pasting)],
    }))
    const heading = [blockOf(headingOf(urgency, pasting), pasting)]
    return [{_type: 'careAdvice', _key: pasting.nextKey('o'), urgency, heading, items}]
  })
}

function signsOf(part: ReadPart, flags: readonly KnownFlag[], pasting: Pasting): Sign[] {
  const signs: Sign[] = []
  const found = (pieces: readonly Piece[], urgency: Urgency, text: string, confidence: number) => {
    const sign = plainOf(pieces)
    signs.push({urgency, pieces})
    pasting.guess({
      path: 'careAdvice',
      about: 'careAdvice',
      text,
      guess: `"${sign}" is a sign on the card "${urgency}".${alike(sign, flags)}`,
      confidence,
    })
  }
  for (const [index, block] of part.blocks.entries()) {
    if (block.kind === 'items') {
      const before = part.blocks[index - 1]
      const intro = before?.kind === 'paragraph' ? plainOf(before.pieces) : ''
      const last = sentencesOf(intro).at(-1)?.text ?? ''
      const introduced = readCareSentence(last, pasting.language).find(
        ({sign}) => sign === undefined,
      )
      const isHelp = part.aspect === 'gettingHelp'
      const hurry = introduced ?? (isHelp ? byHeading(part.heading, pasting) : undefined)
      for (const item of block.items)
        if (hurry !== undefined) found(item, hurry.urgency, plainOf(item), hurry.confidence)
        else prose(item)
    } else prose(block.pieces)
  }
  return signs

  function prose(pieces: readonly Piece[]) {
    for (const sentence of sentencesOf(plainOf(pieces))) {
      for (const {sign, urgency, confidence} of readCareSentence(sentence.text, pasting.language)) {
        if (sign === undefined) continue
        const words = slicePieces(pieces, sentence.from + sign.from, sentence.from + sign.to)
        const isElsewhere = part.aspect !== 'gettingHelp' && urgency === 'nonurgent'
        found(
          words.filter(({kind}) => kind !== 'citation'),
          urgency,
          sentence.text,
          isElsewhere ? confidence - 0.15 : confidence,
        )
      }
    }
  }
}

/** A list without a sentence above it, in a section about getting help. */
function byHeading(heading: string, {language}: Pasting) {
  const [read] = readCareSentence(`${heading.replace(/[?!.:]+$/, '')}:`, language)
  return {urgency: read?.urgency ?? ('nonurgent' as const), confidence: 0.4}
}

/** Which shared red flag says nearly the same. */
function alike(sign: string, flags: readonly KnownFlag[]): string {
  const words = telling(sign)
  const best = flags
    .map((flag) => {
      const own = telling(flag.text)
      const shared = own.filter((word) => words.includes(word)).length
      return {key: flag.key, shared, share: shared / Math.max(1, own.length)}
    })
    .toSorted((one, other) => other.share - one.share)[0]
  if (best === undefined || best.shared < 2 || best.share < 0.3) return ''
  return ` The shared red flag "${best.key}" says nearly the same: use that one if it fits.`
}

function telling(text: string): string[] {
  const words = wordsOf(text).filter((word) => word.length > 3 && !isCommon(word))
  // Singular and plural are one word here.
  return [...new Set(words.map((word) => word.replace(/e?s$/, '')))]
}

function same(one: readonly Piece[], other: readonly Piece[]): boolean {
  return wordsOf(plainOf(one)).join(' ') === wordsOf(plainOf(other)).join(' ')
}

function capitalised(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces
  if (first?.kind !== 'text') return [...pieces]
  const start = first.text.search(/\p{L}/u)
  if (start === -1) return [...pieces]
  const text =
    first.text.slice(0, start) +
    first.text.slice(start, start + 1).toUpperCase() +
    first.text.slice(start + 1)
  return [{...first, text}, ...rest]
}

function headingOf(urgency: Urgency, {language}: Pasting): Piece[] {
  return careWords[language].headings[urgency].split(/[{}]/).map((part): Piece => {
    const field: BrandField | undefined = brandFields.find((one) => one === part)
    return field === undefined ? textPiece(part) : {kind: 'brand', field, words: part}
  })
}
