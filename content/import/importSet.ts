import type {Problem} from '#schemas/problem.ts'

import type {Place} from './place.ts'

/** A document as the import wants it in the store, under its published id. */
export interface WantedDocument {
  readonly _id: string
  readonly _type: string
  readonly key: string
  readonly [field: string]: unknown
}

/** A document with what messages need to know of where it was written. */
export interface ImportedDocument {
  readonly document: WantedDocument
  readonly place: Place
  /** Lines by field path (`sections[2]`), for problems found later. */
  readonly lines: ReadonlyMap<string, number>
  /** Names of other documents, with the place of the first one. */
  readonly links: readonly Link[]
  /** Guessed from an unstructured text: it may lack fields, and never replaces what the store has. */
  readonly pasted?: boolean
}

/** A reference by key, before it is known whether it leads anywhere. */
export interface Link {
  readonly id: string
  readonly type: string
  readonly place: Place
  /** Words that the file gives for a shared red flag; they must be those of the flag. */
  readonly text?: string
}

/** A picture file that documents use. */
export interface ImportedAsset {
  /** `image-{sha1}-{W}x{H}-{ext}`: the lake gives the same bytes the same id. */
  readonly id: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Everything that the given files say. */
export interface ImportSet {
  readonly documents: readonly ImportedDocument[]
  readonly assets: readonly ImportedAsset[]
  readonly problems: readonly Problem[]
}
