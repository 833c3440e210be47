import type {LakeDocument} from '../document.ts'
import {isJsonArray, isJsonObject, type Json} from '../json.ts'

/** What `match` of GROQ takes for a term, as groq-js splits texts; the index must see what the evaluation sees. */
const between = '!@#$%^&*(),\\\\/?";:{}|[\\]+<>\\s-'
const characters = new RegExp(`[^${between}]+`, 'g')
const patternCharacters = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const edgeDots = /\b\.+|\.+\b/g

/** The terms of a text, as `match` compares them. */
export function termsOf(text: string): readonly string[] {
  return text.replace(edgeDots, '').match(characters) ?? []
}

/** The patterns of the right side of `match`: terms in which a star stands for any letters. */
export function patternsOf(text: string): readonly string[] {
  return text.replace(edgeDots, '').match(patternCharacters) ?? []
}

/**
 * The text of every value of a document that people read, in which `text::query` looks. Words whose letters are in several spans are
 * whole. A broad search asks it of every document.
 */
function textOf(value: Json): string {
  if (typeof value === 'string') return ` ${value}`
  if (isJsonArray(value)) return value.reduce<string>((text, part) => text + textOf(part), '')
  if (!isJsonObject(value)) return ''
  let text = ''
  for (const name in value) {
    const part = value[name]
    if (name.startsWith('_') || part === undefined) continue
    text += name === 'children' && isJsonArray(part) ? ` ${spansOf(part)}` : textOf(part)
  }
  return text
}

function spansOf(children: readonly Json[]): string {
  return children
    .map((child) => (isJsonObject(child) ? (child['text'] ?? '') : ''))
    .filter((text) => typeof text === 'string')
    .join('')
}

/** Attributes whose texts nobody looks for: they would fill the index with what changes at every commit. */
export const unindexed: readonly string[] = ['_rev', '_createdAt', '_updatedAt']

/** The different terms of a document, as the index keeps them. */
export interface DocumentTerms {
  /** What people read. */
  readonly words: ReadonlySet<string>
  /** All others, such as ids and types, which a filter may ask for. */
  readonly inner: ReadonlySet<string>
}

export function allTermsOf(document: LakeDocument): DocumentTerms {
  const words = new Set(termsOf(textOf(document)))
  const inner = new Set<string>()
  const visit = (value: Json) => {
    if (typeof value === 'string') {
      for (const term of termsOf(value)) if (!words.has(term)) inner.add(term)
    } else if (isJsonArray(value)) value.forEach(visit)
    else if (isJsonObject(value)) {
      Object.values(value).forEach(visit)
      const {children} = value
      if (isJsonArray(children)) visit(spansOf(children))
    }
  }
  for (const [name, value] of Object.entries(document)) if (!unindexed.includes(name)) visit(value)
  return {words, inner}
}

/** The attribute by which a query reads `wordsOf` a document. It is not enumerable: no answer, copy or log contains it. */
export const wordsAttribute = '__words'

/** What the index found of the words of each document, while a query is evaluated that looks for nothing else in them. */
let found: ReadonlyMap<LakeDocument, string> | undefined

/**
 * Evaluates a query that looks for some words in whole documents: each document then shows it those that the index found in it. `match` finds
 * and scores the same, and nobody need cut the thousands of words of each document.
 */
export function seeing<Value>(
  words: ReadonlyMap<LakeDocument, string> | undefined,
  evaluate: () => Value,
): Value {
  found = words
  try {
    return evaluate()
  } finally {
    found = undefined
  }
}

/** The different words that people read in a document, whatever their letters' case: those that were found, or all. */
function wordsOf(document: LakeDocument): string {
  if (found !== undefined) return found.get(document) ?? ''
  return [...new Set(termsOf(textOf(document)).map(foldTerm))].join(' ')
}

/** One for all: with a getter of its own each document would be a hash table to V8, large and ten times slower to read. */
const wordsProperty: PropertyDescriptor & ThisType<LakeDocument> = {
  enumerable: false,
  get() {
    return wordsOf(this)
  },
}

/** Lets queries read the words of a document. */
export function withWords<Document extends LakeDocument>(document: Document): Document {
  return Object.defineProperty(document, wordsAttribute, wordsProperty)
}

/**
 * A term as the index spells it, in letters that its tokenizer leaves alone: whatever is no letter or digit of ASCII becomes `Z` and its
 * code, one after the other, so that the beginning of a term is the beginning of its spelling.
 */
export function spell(term: string): string {
  if (/^[\da-y]*$/i.test(term)) return term
  return term
    .split('')
    .map((unit) => spellUnit(fold(unit)))
    .join('')
}

/** The term that the index spells so, in the letters of `foldTerm` but for those of ASCII, whose case the index forgets. */
export function unspell(spelling: string): string {
  return spelling.replaceAll(/z([\da-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function foldTerm(term: string): string {
  return term.split('').map(fold).join('')
}

function spellUnit(unit: string): string {
  if (/^[\dA-Y]$/.test(unit)) return unit
  return `Z${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Letters that a regular expression with the flag `i` takes for the same. @see https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch */
function fold(unit: string): string {
  const upper = unit.toUpperCase()
  const isKept = upper.length !== 1 || (unit.charCodeAt(0) >= 128 && upper.charCodeAt(0) < 128)
  return isKept ? unit : upper
}

/** What the index knows of a pattern of `match`: all terms that fit it begin with this, or are this. */
export interface Literal {
  readonly spelling: string
  readonly isWhole: boolean
}

/** @returns undefined where the pattern says nothing that the index knows */
export function literalOf(pattern: string): Literal | undefined {
  // A dot stands for any letter, a star for any number of them.
  const [literal = ''] = /^[^.*]*/.exec(pattern) ?? []
  return literal === '' ? undefined : {spelling: spell(literal), isWhole: literal === pattern}
}

/** What the index must be asked to find every document with a term that fits a pattern, and perhaps some more. */
export function indexQuery(pattern: string): string | undefined {
  const literal = literalOf(pattern)
  if (literal === undefined) return undefined
  return literal.isWhole ? `"${literal.spelling}"` : `"${literal.spelling}" *`
}
