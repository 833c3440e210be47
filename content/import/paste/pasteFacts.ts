import type {ClinicWord} from './findBrands.ts'
import type {KnownFlag} from './liftCareAdvice.ts'

/** What the store says that helps to read a pasted text. Without a store it is empty, and more stays to be filled in. */
export interface PasteFacts {
  readonly concepts: readonly KnownConcept[]
  readonly sources: readonly {readonly _id: string; readonly key: string; readonly url?: string}[]
  readonly clinicWords: readonly ClinicWord[]
  readonly flags: {readonly en: readonly KnownFlag[]; readonly es: readonly KnownFlag[]}
}

export interface KnownConcept {
  readonly _id: string
  readonly key: string
  readonly kind: string
  /** Names and synonyms in all languages. */
  readonly names: readonly string[]
}

export const noFacts: PasteFacts = {
  concepts: [],
  sources: [],
  clinicWords: [],
  flags: {en: [], es: []},
}
