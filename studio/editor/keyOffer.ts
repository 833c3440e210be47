import {languages} from '#schemas/vocabulary.ts'

import {member} from '../reading/storedPath.ts'
import {keyFrom} from './keyFrom.ts'

/** The words from which the key of a document, or of a part of one, is made, by its type. */
const wordsBy: Readonly<Record<string, (holder: unknown) => unknown>> = {
  guide: (holder) => member(holder, 'shortTitle'),
  guideSection: (holder) => member(holder, 'heading'),
  concept: (holder) => inSomeLanguage(member(holder, 'name')),
  exercise: (holder) => inSomeLanguage(member(holder, 'name')),
  redFlag: (holder) => inSomeLanguage(member(holder, 'text')),
  source: (holder) => member(holder, 'title'),
  partner: (holder) => member(holder, 'name'),
  person: (holder) => member(holder, 'name'),
  clinic: (holder) => member(holder, 'name'),
  newsletterIssue: (holder) => joined(member(holder, 'subject'), member(holder, 'date')),
  leafletEdition: (holder) => joined(member(holder, 'place'), member(holder, 'printedOn')),
}

/** The types whose key nobody needs to think of. */
export const keyedTypes: readonly string[] = Object.keys(wordsBy)

/** A key for what bears it, made of what it is called; none while that is not written. */
export function keyOffer(holder: unknown): string | undefined {
  const type = member(holder, '_type')
  const words = typeof type === 'string' ? wordsBy[type] : undefined
  return keyFrom(words?.(holder))
}

/** In the first language that has words. */
function inSomeLanguage(value: unknown): string | undefined {
  return languages.map((language) => plain(member(value, language))).find((text) => text !== '')
}

/** The letters of a text that may be Portable Text. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value
    .flatMap((block: unknown) => member(block, 'children') ?? [])
    .map((child: unknown) => member(child, 'text'))
    .filter((text) => typeof text === 'string')
    .join('')
}

/** Two issues may have one subject: the day tells them apart, so it is waited for. */
function joined(name: unknown, day: unknown): string | undefined {
  if (typeof day !== 'string') return undefined
  const named = keyFrom(name)
  return named === undefined ? undefined : `${named.slice(0, 29)} ${day}`
}
