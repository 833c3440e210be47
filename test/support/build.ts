/**
 * Small builders of stored documents, so that a test shows only what it is about. Keys of blocks and spans are derived from a
 * counter that restarts with each document: the same call gives the same document.
 */

let counter = 0

function nextKey(): string {
  counter += 1
  return `k${counter}`
}

export type Child = string | Record<string, unknown>

/** One paragraph. A string becomes a span; objects are taken as they are. */
export function block(children: readonly Child[], more: Record<string, unknown> = {}) {
  return {
    _type: 'block',
    _key: nextKey(),
    style: 'normal',
    markDefs: [],
    children: children.map((child) =>
      typeof child === 'string' ? span(child) : {_key: nextKey(), ...child},
    ),
    ...more,
  }
}

export function span(text: string, marks: readonly string[] = []) {
  return {_type: 'span', _key: nextKey(), text, marks}
}

export const cite = (source: string) => ({_type: 'citationRef', source: ref(`source-${source}`)})
export const brand = (field: string) => ({_type: 'brandRef', field})
export const ref = (id: string) => ({_type: 'reference', _ref: id})
export const refs = (...ids: readonly string[]) => ids.map((id) => ({_key: nextKey(), ...ref(id)}))
export const inline = (...children: readonly Child[]) => [block(children)]
export const line = (key: string, ...children: readonly Child[]) => ({
  _key: nextKey(),
  key,
  text: inline(...children),
})
export const bullet = (level: number, ...children: readonly Child[]) =>
  block(children, {listItem: 'bullet', level})
export const object = (type: string, fields: Record<string, unknown>) => ({
  _type: type,
  _key: nextKey(),
  ...fields,
})

export interface Stored {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

export const localized = (en: string, es = `${en} (es)`) => ({en, es})
