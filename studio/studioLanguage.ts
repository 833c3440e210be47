/** The languages in which our own parts of Studio speak. */
const studioLanguages = ['en', 'es'] as const
export type StudioLanguage = (typeof studioLanguages)[number]

/** Ours for a locale of Studio such as `es-ES`; English where we have no words in it. */
export function languageFor(localeId: string): StudioLanguage {
  return studioLanguages.find((language) => localeId.startsWith(language)) ?? 'en'
}

/** Where Studio looks for words of ours that it shows itself. */
export const ourNamespace = 'guidepost'
