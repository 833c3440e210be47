import {documentId} from '../ids.ts'
import type {WantedDocument} from '../importSet.ts'
import type {PasteFacts} from './pasteFacts.ts'
import type {Pasting} from './pasting.ts'
import {type ReadSource, readReference} from './readReference.ts'
import type {Entry} from './takeReferences.ts'

/** A source of the pasted text, as the guide will cite it. */
export interface BoundSource {
  readonly number?: number | undefined
  readonly text: string
  readonly id: string
  readonly key: string
  readonly confidence: number
  /** Absent where the store has the source already: its record is not touched. */
  readonly document?: WantedDocument
}

/** The entries of the list of sources, each as the record of the store that has its address, or as a new one. */
export function bindSources(
  entries: readonly Entry[],
  {sources}: PasteFacts,
  {language}: Pasting,
): BoundSource[] {
  const taken = new Set<string>()
  return entries.map(({number, text}): BoundSource => {
    const read = readReference(text, language)
    const known = sources.find((source) => isSame(source, read))
    if (known !== undefined && !taken.has(known.key)) {
      taken.add(known.key)
      return {number, text, id: known._id, key: known.key, confidence: read.confidence}
    }
    const key = freeKey(
      read.key,
      (one) => taken.has(one) || sources.some((source) => source.key === one),
    )
    taken.add(key)
    const id = documentId('source', key)
    const {confidence, ...record} = read
    const document = {_id: id, _type: 'source', ...record, key, kind: 'page', licence: 'citeOnly'}
    return {number, text, id, key, confidence, document}
  })
}

function isSame(source: PasteFacts['sources'][number], read: ReadSource): boolean {
  if (source.url === undefined || read.url === undefined)
    return source.key === read.key && source.url === read.url
  return addressOf(source.url) === addressOf(read.url)
}

function addressOf(url: string): string {
  return url
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

function freeKey(wanted: string, isTaken: (key: string) => boolean): string {
  let key = wanted
  for (let count = 2; isTaken(key); count += 1) key = `${wanted.slice(0, 56)}-${count}`
  return key
}

/** Tells what became of every source. One that nothing cites becomes no record. */
export function tellSources(all: readonly BoundSource[], pasting: Pasting): void {
  const cited = new Set(pasting.links.map(({id}) => id))
  for (const {number, text, id, key, confidence} of all) {
    const isCited = cited.has(id)
    pasting.guess({
      path: 'sources',
      about: isCited ? 'source' : 'leftOut',
      text: number === undefined ? text : `${number}. ${text}`,
      guess: isCited
        ? `The source "${key}".`
        : 'No mark in the text names this source. Cite it where it belongs, or confirm that it goes.',
      confidence: isCited ? confidence : 0.2,
    })
  }
}
