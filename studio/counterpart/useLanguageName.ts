import {useCurrentLocale} from 'sanity'

/** `Spanish`, in the language of Studio. */
export function useLanguageName(language: unknown): string {
  const {id} = useCurrentLocale()
  return new Intl.DisplayNames(id, {type: 'language'}).of(String(language)) ?? ''
}
