import type {LakeDocument} from '../document.ts'
import {isJsonArray, isJsonObject, type Json} from '../json.ts'

/** What `match` of GROQ takes for a term, as groq-js splits texts; the index must see what the evaluation sees. */
const between = '!@#$%^&*(),\\\\/?";:{}|[\\]+<>\\s-'
const within = `[^${between}]`
const characters = new RegExp(`${within}+`, 'g')
const patternCharacters = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const edgeDots = /\b\.+|\.+\b/g

/** The terms of a text, as `match` compares them. */
function termsOf(text: string): readonly string[] {
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

/** The different terms of every other text of a document, also the inner ones such as ids and types, which a filter may ask for. */
export function allTermsOf(document: LakeDocument): ReadonlySet<string> {
  const terms = new Set<string>()
  const visit = (value: Json) => {
    if (typeof value === 'string') for (const term of termsOf(value)) terms.add(term)
    else if (isJsonArray(value)) value.forEach(visit)
    else if (isJsonObject(value)) {
      Object.values(value).forEach(visit)
      const {children} = value
      if (isJsonArray(children)) visit(spansOf(children))
    }
  }
  for (const [name, value] of Object.entries(document)) if (!unindexed.includes(name)) visit(value)
  return terms
}

/** The attribute by which a query reads `wordsOf` a document. It is not enumerable: no answer, copy or log contains it. */
export const wordsAttribute = '__words'

/** What the query that is being evaluated looks for in whole documents, and what of it was found in each. */
let sought:
  | {readonly forms: readonly RegExp[]; readonly found: Map<LakeDocument, string>}
  | undefined

/**
 * Evaluates a query that looks for these patterns in whole documents, and in nothing else of them: each document then shows it the terms
 * that fit. `match` finds and scores the same, and groq-js need not cut thousands of words for each pattern again.
 */
export function seeking<Value>(patterns: readonly string[], evaluate: () => Value): Value {
  if (patterns.length === 0) return evaluate()
  sought = {forms: patterns.map(formOf), found: new Map()}
  try {
    return evaluate()
  } finally {
    sought = undefined
  }
}

/**
 * Finds the terms of a text that fit a pattern, as groq-js reads it. What stands before a term is looked at last, because most places are
 * no beginning of it. One expression for each pattern: in one for all, V8 confuses letters that look alike, such as K and the sign of Kelvin.
 */
function formOf(pattern: string): RegExp {
  const wild = (one: string) => (one === '.' ? within : `${within}*`)
  const form = pattern.slice(0, 1024).replaceAll(/[.*]/g, wild)
  return new RegExp(`${form}(?!${within})(?<=[${between}]${form})`, 'gi')
}

/** The different terms of what people read in a document: those that are sought, or all. */
function wordsOf(document: LakeDocument): string {
  const known = sought?.found.get(document)
  if (known !== undefined) return known
  const text = textOf(document).replace(edgeDots, '')
  const forms = sought?.forms ?? [characters]
  const found = [...new Set(forms.flatMap((form) => text.match(form) ?? []))].join(' ')
  sought?.found.set(document, found)
  return found
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

/**
 * What the index must be asked to find every document with a term that fits a pattern of `match`, and perhaps some more.
 * @returns undefined where the pattern says nothing that the index knows
 */
export function indexQuery(pattern: string): string | undefined {
  // A dot stands for any letter, a star for any number of them.
  const [literal = ''] = /^[^.*]*/.exec(pattern) ?? []
  if (literal === '') return undefined
  return literal === pattern ? `"${spell(literal)}"` : `"${spell(literal)}" *`
}
