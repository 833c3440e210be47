import {normal} from './words.ts'

/**
 * The fence behind everything here: stretches of the pasted text that stand neither in the draft nor in a guess. There should be
 * none; whoever calls this tells of each.
 */
export function findUncovered(lines: readonly string[], kept: readonly unknown[]): string[] {
  const texts = kept.flatMap(textsOf).flatMap((text) => text.split('\n'))
  const hay = texts.map(letters).join('\n')
  return lines.flatMap(stretchesOf).filter((stretch) => !hay.includes(letters(stretch)))
}

/** Between the signs at which the import may cut. */
function stretchesOf(line: string): string[] {
  return line
    .split(/[.:;!?…]+["”’)\]]*(?:\[[\d, –-]+\]|\d{1,2}|[¹²³⁴-⁹⁰]+)?\s+|\s[–—-]\s|\n|\s\|\s/u)
    .filter((stretch) => letters(stretch) !== '')
}

function letters(text: string): string {
  return normal(text).replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Every text in a stored value; a paragraph is one text, whatever marks and tokens it has. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const children: unknown = Reflect.get(value, 'children')
  if (Array.isArray(children)) return [children.map((child: unknown) => spanText(child)).join('')]
  return Object.values(value).flatMap(textsOf)
}

/** A token breaks the words around it apart. */
function spanText(child: unknown): string {
  if (typeof child !== 'object' || child === null) return ''
  const text: unknown = Reflect.get(child, 'text')
  if (typeof text === 'string') return text
  return Reflect.get(child, '_type') === 'brandRef' ? '\n' : ''
}
