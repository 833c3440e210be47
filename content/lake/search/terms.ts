import type {LakeDocument} from '../document.ts'
import {isJsonArray, isJsonObject, type Json} from '../json.ts'

/** What `match` of GROQ takes for a term, as groq-js splits texts; the index must see what the evaluation sees. */
const characters = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
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

/** The text of every value of a document that people read, in which `text::query` looks. Words whose letters are in several spans are whole. */
export function textsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isJsonArray(value)) return value.flatMap(textsOf)
  if (!isJsonObject(value)) return []
  const {children} = value
  if (isJsonArray(children)) return [spansOf(children), ...textsOf({...value, children: null})]
  return Object.entries(value).flatMap(([name, part]) =>
    name.startsWith('_') ? [] : textsOf(part),
  )
}

function spansOf(children: readonly Json[]): string {
  return children
    .map((child) => (isJsonObject(child) ? (child['text'] ?? '') : ''))
    .filter((text) => typeof text === 'string')
    .join('')
}

/** Every text of a document, also the inner ones such as ids and types, which a filter may ask for. */
export function allTextsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isJsonArray(value)) return value.flatMap(allTextsOf)
  return isJsonObject(value) ? Object.values(value).flatMap(allTextsOf) : []
}

const words = new WeakMap<LakeDocument, string>()

/** The attribute by which a query reads `wordsOf` a document. It is not enumerable: no answer, copy or log contains it. */
export const wordsAttribute = '__words'

/** The different terms of what people read in a document: made when first asked for. */
function wordsOf(document: LakeDocument): string {
  const known = words.get(document)
  if (known !== undefined) return known
  const made = [...new Set(textsOf(document).flatMap(termsOf))].join(' ')
  words.set(document, made)
  return made
}

/** Lets queries read the words of a document. */
export function withWords<Document extends LakeDocument>(document: Document): Document {
  return Object.defineProperty(document, wordsAttribute, {
    enumerable: false,
    get(this: LakeDocument) {
      return wordsOf(this)
    },
  })
}

/** A term as the index spells it: hex digits of its folded letters, so that the beginning of a term is the beginning of its spelling. */
export function spell(term: string): string {
  return Buffer.from(fold(term)).toString('hex')
}

/** Letters that a regular expression with the flag `i` takes for the same. @see https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch */
function fold(term: string): string {
  return term
    .split('')
    .map((unit) => {
      const upper = unit.toUpperCase()
      const isKept = upper.length !== 1 || (unit.charCodeAt(0) >= 128 && upper.charCodeAt(0) < 128)
      return isKept ? unit : upper
    })
    .join('')
}

/**
 * What the index must be asked to find every document with a term that fits a pattern of `match`, and perhaps some more.
 * @returns undefined where the pattern says nothing that the index knows
 */
export function indexQuery(pattern: string): string | undefined {
  // A dot stands for any letter, a star for any number of them; half a letter cannot be spelled.
  const [literal = ''] = /^[^.*\ud800-\udfff]*/.exec(pattern) ?? []
  if (literal === '') return undefined
  return literal === pattern ? `"${spell(literal)}"` : `"${spell(literal)}" *`
}
