import type {Language} from '#schemas/vocabulary.ts'

import type {Library} from '../reading/library.ts'
import {useKept} from '../reading/useKept.ts'
import {readVoices, type Voices} from './readVoices.ts'

/** Clinic and partners in a language; nothing before the first answer. */
export function useVoices(language: Language | undefined): Voices | undefined {
  return useKept(askVoices, language)
}

/** Before the language is known nothing is asked, and what was known stays. */
function askVoices(library: Library, language: Language | undefined): Promise<Voices> {
  return language === undefined ? new Promise(() => {}) : readVoices(library, language)
}
