import {type FoundBrand, type ClinicWord, findNumbers} from './findBrands.ts'
import {findCitations, type Mark} from './findCitations.ts'
import {flatten, type FlatText, type Replacement, toPieces} from './flatText.ts'
import type {Run} from './outline.ts'
import type {Pasting} from './pasting.ts'
import type {Piece} from './pieces.ts'
import {sentenceAt} from './sentences.ts'

/** What is known of the whole text before its paragraphs are read. */
export interface Surroundings {
  /** Sources by the number that the text gives them. */
  readonly sources: ReadonlyMap<number, {readonly id: string; readonly key: string}>
  readonly brands: readonly FoundBrand[]
  readonly clinicWords: readonly ClinicWord[]
}

/** One paragraph as pieces: citation marks bound to their sources, names of who treats as tokens. Each is a guess. */
export function readRuns(
  runs: readonly Run[],
  path: string,
  {sources, brands, clinicWords}: Surroundings,
  pasting: Pasting,
): Piece[] {
  const flat = flatten(runs)
  const {bound, loose} = findCitations(flat, new Set(sources.keys()))
  for (const mark of loose)
    pasting.guess({
      path,
      about: 'citation',
      text: sentenceAt(flat.text, mark.from),
      guess: `"${shown(flat, mark)}" looks like the mark of a source, but the list has no such entry. It stays as it is.`,
      confidence: 0.2,
    })
  const citations = bound.map((mark): Replacement => {
    const named = mark.numbers.flatMap((number) => sources.get(number) ?? [])
    pasting.guess({
      path,
      about: 'citation',
      text: sentenceAt(flat.text, mark.from),
      guess: `"${shown(flat, mark)}" cites ${named.map(({key}) => key).join(', ')}.`,
      confidence: mark.confidence,
    })
    const unique = [...new Set(named.map(({id}) => id))]
    return {...widened(flat, mark), pieces: unique.map((source) => ({kind: 'citation', source}))}
  })
  const tokens = [
    ...findNumbers(flat.text, pasting.language, clinicWords),
    ...brands.flatMap((brand) =>
      placesOf(brand.words, flat.text).map((from) => ({...brand, from})),
    ),
  ].reduce<(FoundBrand & {from: number})[]>(
    (kept, one) => (kept.some((other) => overlaps(one, other)) ? kept : [...kept, one]),
    [],
  )
  const replaced = tokens.flatMap(({from, words, field, confidence, replace}): Replacement[] => {
    pasting.guess({
      path,
      about: 'brand',
      text: sentenceAt(flat.text, from),
      guess: replace
        ? `"${words}" became the clinic's own ${field}.`
        : `"${words}" may be a name or number of somebody who treats. It stays as it is.`,
      confidence,
    })
    return replace ? [{from, to: from + words.length, pieces: [{kind: 'brand', field, words}]}] : []
  })
  for (const run of runs) noteAddress(run, path, pasting)
  return notFirst(toPieces(flat, [...citations, ...replaced]))
}

function shown(flat: FlatText, {from, to}: Mark): string {
  return flat.text.slice(from, to).trim()
}

/** The blank before a mark goes with it, and so does one behind it when there is none before. */
function widened({text}: FlatText, {from, to}: Mark): {from: number; to: number} {
  return text[from - 1] === ' ' && /[\s.,;:]|^$/.test(text[to] ?? '')
    ? {from: from - 1, to}
    : {from, to}
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) places.push(at)
  return places
}

function overlaps(
  one: {from: number; words: string},
  other: {from: number; words: string},
): boolean {
  return one.from < other.from + other.words.length && other.from < one.from + one.words.length
}

/** Addresses that no guide may link to are no words, but worth telling. */
function noteAddress({text, href}: Run, path: string, pasting: Pasting): void {
  if (href === undefined || href.startsWith('#') || /^(https:\/\/|mailto:|tel:)\S+$/.test(href))
    return
  pasting.guess({
    path,
    about: 'link',
    text: `${text.trim()} (${href})`,
    guess: 'The words stay, the link is gone: guides link to https addresses only.',
    confidence: 0.3,
  })
}

/** A citation proves what stands before it (C04): one that opens a paragraph moves behind its first words. */
function notFirst(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.kind !== 'citation')
  if (first <= 0) return [...pieces]
  const leading = pieces.slice(0, first)
  return [...pieces.slice(first, first + 1), ...leading, ...pieces.slice(first + 1)]
}
