/** The languages in which our own parts of Studio speak. */
const studioLanguages = ['en', 'es'] as const
export type StudioLanguage = (typeof studioLanguages)[number]

/** Ours for a locale of Studio such as `es-ES`; English where we have no words in it. */
export function languageFor(localeId: string): StudioLanguage {
  return studioLanguages.find((language) => localeId.startsWith(language)) ?? 'en'
}

/** What a language is called in a locale of Studio: `inglés`. */
export function languageNameIn(localeId: string, language: string): string {
  return new Intl.DisplayNames(localeId, {type: 'language'}).of(language) ?? language
}

/** Where Studio looks for words of ours that it shows itself. */
export const ourNamespace = 'guidepost'

/**
 * The locale that Studio starts in: the one that the person chose before (Studio keeps it in the browser), else what the browser speaks.
 * @param studio id of the project and name of the workspace
 */
export function startLocale({
  projectId,
  name,
}: {
  readonly projectId: string
  readonly name: string
}) {
  if (typeof document === 'undefined') return 'en-US'
  return localStorage.getItem(`sanity-locale:${projectId}:${name}`) ?? navigator.language
}
