import type {Path} from '@sanity/types'
import {useFormValue} from 'sanity'

import {type Language, languages} from '#schemas/vocabulary.ts'

/** The language of the text at a place: a guide has one; shared documents hold their languages side by side. */
export function useTextLanguage(path: Path): Language {
  const own: unknown = useFormValue(['language'])
  const found = [own, ...path].flatMap((step) => languages.find((known) => known === step) ?? [])
  return found[0] ?? languages[0]
}
