import type {Path} from '@sanity/types'

import type {Guide} from '#schemas/guide/guide.ts'
import type {Inline, TextBlock} from '#schemas/guide/portableText.ts'
import type {TextRange} from '#schemas/problem.ts'
import {l02PlainWords} from '#schemas/rules/l02PlainWords.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {member} from '../reading/storedPath.ts'
import type {StudioLanguage} from '../studioLanguage.ts'
import {translateMessage} from '../translation/translateMessage.ts'

/** A place in a paragraph that rule L02 has something to say about. */
export interface Hint {
  readonly kind: 'sentence' | 'word'
  readonly message: string
  /** As `plainText` counts: a clinic word is one character, a citation none. */
  readonly range: TextRange
}

interface Found {
  /** Keys of the block and of what it stands in, as `placeName` writes them. */
  readonly place: string
  readonly block: TextBlock
}

/** The name of a paragraph: its path in the document. */
export function placeName(path: Path): string {
  return JSON.stringify(path)
}

/**
 * What rule L02 says of every paragraph of a document, by `placeName`. The document need not be complete: only its paragraphs are
 * looked at, as one text, so that a word that is explained somewhere is no hint anywhere.
 */
export function hintsOf(
  document: unknown,
  language: Language,
  studioLanguage: StudioLanguage = 'en',
): ReadonlyMap<string, Hint[]> {
  const found = blocksIn(document, [])
  const hints = new Map<string, Hint[]>()
  const guide = bareGuide(
    found.map(({block}) => block),
    language,
  )
  for (const {path, message, range} of l02PlainWords(guide, {asOf: '', guides: []})) {
    const index = /body\[(\d+)\]$/.exec(path)?.[1]
    const place = found[Number(index)]?.place
    if (range === undefined || place === undefined) continue
    const kind = message.startsWith('This sentence') ? 'sentence' : 'word'
    hints.set(place, [
      ...(hints.get(place) ?? []),
      {kind, message: translateMessage(message, studioLanguage), range},
    ])
  }
  return hints
}

function blocksIn(value: unknown, path: Path): Found[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const key = member(item, '_key')
      return typeof key === 'string' ? blocksIn(item, [...path, {_key: key}]) : []
    })
  if (typeof value !== 'object' || value === null) return []
  const children: unknown = member(value, 'children')
  if (Array.isArray(children))
    return [
      {
        place: placeName(path),
        block: {
          _type: 'block',
          _key: 'block',
          style: 'normal',
          markDefs: [],
          children: children.flatMap(inlineOf),
        },
      },
    ]
  return Object.entries(value).flatMap(([name, inner]) => blocksIn(inner, [...path, name]))
}

/** Only the words count; which clinic word it is does not. */
function inlineOf(child: unknown): Inline[] {
  const text = member(child, 'text')
  if (typeof text === 'string') return [{_type: 'span', _key: 'span', text, marks: []}]
  return member(child, '_type') === 'brandRef'
    ? [{_type: 'brandRef', _key: 'word', field: 'name'}]
    : []
}

/** A guide that has these paragraphs and nothing else. */
function bareGuide(body: readonly TextBlock[], language: Language): Guide {
  const none = {key: '', name: '', synonyms: [], codes: []}
  return {
    schema: 'guide-view/1',
    id: 'text',
    key: '',
    language,
    slug: '',
    title: '',
    shortTitle: '',
    about: none,
    bodyRegions: [],
    topics: [],
    audience: none,
    mainMessage: '',
    metaDescription: '',
    keyPoints: [],
    careAdvice: [],
    lede: [],
    sections: [{key: 'text', aspect: 'overview', heading: '', body}],
    citations: [],
    authors: [],
    mandatoryFlags: [],
    dates: {published: '', modified: '', lastReviewed: '', reviewBy: '', evidenceChecked: ''},
    related: [],
    approval: 'draft',
    reviewers: [],
    version: '',
    contentHash: '',
  }
}
