import type {GuessTopic, Language} from '#schemas/vocabulary.ts'

import {type Reference, reference} from '../ids.ts'
import type {Link} from '../importSet.ts'

/** One guess as the guide keeps it. */
export interface StoredGuess {
  readonly _key: string
  readonly _type: 'importGuess'
  readonly path: string
  readonly about: GuessTopic
  readonly text: string
  readonly guess: string
  readonly confidence: number
  readonly confirmed: boolean
}

type NewGuess = Pick<StoredGuess, 'path' | 'about' | 'text' | 'guess' | 'confidence'>

/** What one pasted file is being turned into: guesses and links gather here while it is read. */
export class Pasting {
  readonly guesses: StoredGuess[] = []
  readonly links: Link[] = []
  readonly file: string
  readonly language: Language
  #keys = 0

  constructor(file: string, language: Language) {
    this.file = file
    this.language = language
  }

  /** An array key: the same text gives the same keys. */
  nextKey(prefix: string): string {
    this.#keys += 1
    return `${prefix}${this.#keys}`
  }

  guess({confidence, ...guess}: NewGuess): void {
    this.guesses.push({
      _key: `g${this.guesses.length + 1}`,
      _type: 'importGuess',
      ...guess,
      confidence: Math.round(confidence * 100) / 100,
      confirmed: false,
    })
  }

  /** A reference to another document, remembered until it is known whether that exists. */
  link(type: string, id: string): Reference {
    this.links.push({id, type, place: {file: this.file}})
    return reference(type, id)
  }
}
