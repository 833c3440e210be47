import {useCurrentLocale} from 'sanity'

import {languageNameIn} from '../studioLanguage.ts'

/** `Spanish`, in the language of Studio. */
export function useLanguageName(language: unknown): string {
  return languageNameIn(useCurrentLocale().id, String(language))
}
