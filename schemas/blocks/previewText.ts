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
  return typeof field === 'string' ? `[${field}]` : wordsOf(children)
}

/** The name of a language: what a reader sees, instead of its code. */
export function languageName(code: unknown): string {
  const language = languages.find((known) => known === code)
  return language === undefined ? '' : languageFacts[language].name
}
