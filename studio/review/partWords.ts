import type {Part} from '#schemas/approval/partsOf.ts'
import {urgencies} from '#schemas/vocabulary.ts'

import type {ReviewWords} from './words.ts'

/** What a part is called on screen: `Warning sign (emergency): numb-saddle`. */
export function partName({id, kind}: Pick<Part, 'id' | 'kind'>, words: ReviewWords): string {
  const whole = words.parts[id]
  if (whole !== undefined) return whole
  const [, place = '', item = ''] = id.split('/')
  const urgency = urgencies.find((one) => one === place)
  if (kind === 'sign' && urgency !== undefined)
    return `${words.kinds.sign} (${words.urgencies[urgency]})${item === '' ? '' : `: ${item}`}`
  return `${words.kinds[kind]}: ${item === '' || item === 'text' ? place : `${place}, ${item}`}`
}

/**
 * What a part says, as lines that can be read: sources and exercises are compared as records.
 * @param brandWord what stands for a brand token
 */
export function partText(
  {kind}: Pick<Part, 'kind'>,
  text: string,
  brandWord: (field: string) => string,
): string {
  const isRecord = (kind === 'source' || kind === 'exercise') && text.startsWith('{')
  const lines = isRecord ? linesOf(JSON.parse(text)).join('\n') : text
  return lines.replace(/\{(\w+)\}/g, (_whole, field: string) => brandWord(field))
}

/** The values of a record, each on a line; numbers with their names. */
function linesOf(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => linesOf(member, name))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([inner, member]) => linesOf(member, inner))
  return [typeof value === 'string' ? value : `${name}: ${String(value)}`]
}
