import {languageFacts, languages} from '../vocabulary.ts'

/** Helpers for previews in Studio, which hands stored values to `prepare` as unknown. */

/** What is there of some parts, in one line. */
export function joined(...parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ')
}

/** The words of some Portable Text. */
export function wordsOf(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(wordsOf).join('')
  if (typeof blocks !== 'object' || blocks === null) return ''
  const {text, children, field}: {text?: unknown; children?: unknown; field?: unknown} = blocks
  if (typeof text === 'string') return text
  // The clinic's word is shown in the card itself; its technical name would only fill the line.
  return typeof field === 'string' ? '…' : wordsOf(children)
}

/** `1 row`, `2 rows` */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** The name of a language: what a reader sees, instead of its code. */
export function languageName(code: unknown): string {
  const language = languages.find((known) => known === code)
  return language === undefined ? '' : languageFacts[language].name
}

/** A list as it is shown closed: how many items it has, and the first of them. */
export function listPreview(title: string, items: unknown): {title: string; subtitle: string} {
  const all: readonly unknown[] = Array.isArray(items) ? items : []
  return {
    title: `${title} (${lengthOf(items)})`,
    subtitle: joined(...all.slice(0, 3).map(itemWords)),
  }
}

/** A table as it is shown closed: how many rows it has, and its head. */
export function tablePreview(title: string, rows: unknown): {title: string; subtitle: string} {
  const [head]: readonly unknown[] = Array.isArray(rows) ? rows : []
  const cells = typeof head === 'object' && head !== null ? Reflect.get(head, 'cells') : []
  return {...listPreview(title, cells), title: `${title} (${counted(lengthOf(rows), 'row')})`}
}

/** What an item, a line or a cause says. */
function itemWords(item: unknown): string {
  if (typeof item !== 'object' || item === null) return ''
  const {text, label}: {text?: unknown; label?: unknown} = item
  return wordsOf(text ?? label)
}

export function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
