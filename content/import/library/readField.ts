import {isMap, isScalar, isSeq, type YAMLMap} from 'yaml'

import {languages} from '#schemas/vocabulary.ts'

import {documentId, fileReference, guideId, reference} from '../ids.ts'
import {readInlineText} from '../markdown/readInlineText.ts'
import {Writing} from '../markdown/writing.ts'
import {problemIn} from '../place.ts'
import type {Field, Fields} from './fields.ts'

type Kind<Name extends Field['kind']> = Extract<Field, {kind: Name}>
type Readers = {
  [Name in Field['kind']]: (node: unknown, field: Kind<Name>, path: string) => unknown
}

/** Reads the fields of one entry, by the table of `fields.ts`. Keys of arrays follow from their place. */
export class EntryReader {
  readonly writing: Writing
  readonly #lineAt: (offset: number | undefined) => number
  readonly #type: string

  constructor({
    file,
    lineAt,
    type,
  }: {
    file: string
    lineAt: (offset: number | undefined) => number
    type: string
  }) {
    this.writing = new Writing({file, source: '', language: ''})
    this.#lineAt = lineAt
    this.#type = type
  }

  object(node: YAMLMap, fields: Fields, path: string): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    for (const {key, value} of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      const field = fields[name]
      if (field === undefined) {
        this.#fail(
          key,
          `"${path}${name}" is not a field of a ${this.#type}. Use: ${Object.keys(fields).join(', ')}.`,
        )
        continue
      }
      if (isScalar(value) && value.value === null) continue
      values[name] = this.#read(value, field, `${path}${name}`)
    }
    return values
  }

  readonly #readers: Readers = {
    plain: (node, _, path) => {
      if (isScalar(node)) return node.value
      if (isSeq(node))
        return node.items.map((item) =>
          isScalar(item) ? item.value : this.#fail(item, `"${path}" holds plain values only.`),
        )
      return this.#fail(node, `"${path}" is a plain value.`)
    },
    localized: (node, {type}, path) => ({
      _type: type,
      ...this.#byLanguage(node, path, (words) => words),
    }),
    localizedInline: (node, _, path) => ({
      _type: 'localizedInline',
      ...this.#byLanguage(node, path, (words, language, place) =>
        readInlineText(
          words,
          {file: this.writing.file, line: this.#line(place), language},
          this.writing,
        ),
      ),
    }),
    reference: (node, {to, later = false}, path) => {
      const key = isScalar(node) && typeof node.value === 'string' ? node.value : ''
      const [, guide, language] = /^(.+)\.([a-z]{2})$/.exec(key) ?? []
      if (to === 'guide' && (guide === undefined || language === undefined))
        return this.#fail(
          node,
          `"${path}" names a guide as KEY.LANGUAGE, for example neck-pain.en.`,
        )
      const id = to === 'guide' ? guideId(guide ?? '', language ?? '') : documentId(to, key)
      return later ? reference(to, id) : this.writing.link(to, id, this.#place(node))
    },
    image: (node, _, path) =>
      isScalar(node) && typeof node.value === 'string'
        ? fileReference(node.value)
        : this.#fail(node, `"${path}" is the path of a picture.`),
    list: (node, {of}, path) => {
      if (!isSeq(node)) return this.#fail(node, `"${path}" must be a list.`)
      return node.items.map((item, index) => {
        const value = this.#read(item, of, `${path}[${index}]`)
        return typeof value === 'object' && value !== null
          ? {_key: this.writing.nextKey('l'), ...value}
          : value
      })
    },
    object: (node, {type, fields}, path) => {
      if (!isMap(node)) return this.#fail(node, `"${path}" must be a set of fields.`)
      return {
        ...(type === undefined ? {} : {_type: type}),
        ...this.object(node, fields, `${path}.`),
      }
    },
  }

  #read(node: unknown, field: Field, path: string): unknown {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this field
    const read = this.#readers[field.kind] as (node: unknown, field: Field, path: string) => unknown
    return read(node, field, path)
  }

  #byLanguage(
    node: unknown,
    path: string,
    read: (words: string, language: string, place: unknown) => unknown,
  ): Record<string, unknown> {
    if (!isMap(node)) {
      this.#fail(
        node,
        `"${path}" gives its words by language: {${languages.map((language) => `${language}: …`).join(', ')}}.`,
      )
      return {}
    }
    const entries = node.items.flatMap(({key, value}) => {
      const language = languages.find((known) => isScalar(key) && key.value === known)
      if (language === undefined)
        this.#fail(key, `"${path}" has words in an unknown language. Use: ${languages.join(', ')}.`)
      if (!isScalar(value) || typeof value.value !== 'string')
        this.#fail(value, `"${path}" must be text. Put it in quotes.`)
      else if (language !== undefined)
        return [[language, read(value.value, language, value)] as const]
      return []
    })
    return Object.fromEntries(entries)
  }

  #line(node: unknown): number {
    return this.#lineAt(isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined)
  }

  #place(node: unknown) {
    const point = {line: this.#line(node), column: 1}
    return {type: 'yaml', position: {start: point, end: point}}
  }

  #fail(node: unknown, message: string): undefined {
    this.writing.problems.push(
      problemIn({file: this.writing.file, line: this.#line(node)}, message),
    )
    return undefined
  }
}
