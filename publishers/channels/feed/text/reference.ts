import type {Language} from '#schemas/vocabulary.ts'

import type {Reference} from '../../../manuscript/numbering.ts'
import {dateWords, words} from '../../../manuscript/words.ts'

/** A source as people read it, without number and address: who, what, where, when, and when we looked. */
export function referenceWords(reference: Reference, language: Language): string {
  const {authors, title, siteName, publisher, issued, accessedOn} = reference
  const where = [...new Set([siteName, publisher])].filter((name) => name !== undefined)
  const parts = [
    ...(authors.length === 0 ? [] : [authors.join(', ')]),
    title,
    [...where, ...(issued === undefined ? [] : [dateWords(issued, language)])].join(', '),
    ...(accessedOn === undefined
      ? []
      : [`${words[language].accessed} ${dateWords(accessedOn, language)}`]),
  ]
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')
}

/** Where the source is: its address, or its DOI as an address. */
export function referenceUrl({url, doi}: Reference): string | undefined {
  return url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
}
