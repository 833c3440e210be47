import type {Language} from '#schemas/vocabulary.ts'

import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {type Explanation, glossaryOf} from '../../manuscript/glossary.ts'

/** What the parts of one page share while it is rendered, in reading order. */
export interface PageSetting {
  readonly language: Language
  /** The root of the site as seen from the page. */
  readonly root: string
  readonly glossary: readonly Explanation[]
  /** Care advice carries no links that lead away from it. */
  readonly links: boolean
  /** The id of the next mention of a source. */
  mention(source: string): string
  /** Ids of all mentions so far, in order. */
  mentions(source: string): readonly string[]
}

/** A fresh setting for one page: it counts mentions, so that each has an id and its source can link back to it. */
export function createPageSetting(manuscript: Manuscript, root: string): PageSetting {
  const counts = new Map<string, number>()
  const id = (source: string, mention: number) => `mention_${source}_${mention}`
  return {
    language: manuscript.language,
    root,
    glossary: glossaryOf(manuscript),
    links: true,
    mention(source) {
      const count = (counts.get(source) ?? 0) + 1
      counts.set(source, count)
      return id(source, count)
    },
    mentions: (source) =>
      Array.from({length: counts.get(source) ?? 0}, (_, index) => id(source, index + 1)),
  }
}

// Ids with an underscore cannot meet the key of a section, which is an id of its own (`keyForm` has no underscore).
export const sourceId = (source: string) => `source_${source}`
export const termId = (index: number) => `term_${index + 1}`
