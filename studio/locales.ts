import {esESLocale} from '@sanity/locale-es-es'
import {definePlugin, type LocaleDefinition, type LocaleResourceBundle} from 'sanity'

import {languages} from '#schemas/vocabulary.ts'

import {templateTitle} from './guideTemplates.ts'
import {LanguageBar} from './LanguageBar.tsx'
import {guideTemplateId} from './menu.ts'
import {languageFor, ourNamespace} from './studioLanguage.ts'

const locales = ['en-US', 'es-ES'] as const

/** What a new guide is called in the menu of new documents, by the id of its template. */
const templateTitles: LocaleResourceBundle[] = locales.map((locale) => ({
  locale,
  namespace: ourNamespace,
  resources: Object.fromEntries(
    languages.map((language) => [
      guideTemplateId(language),
      templateTitle(language, languageFor(locale)),
    ]),
  ),
}))

/** English and Spanish, for each person to choose in Studio's bar. Until then a browser's language decides. */
export const studioLocales = definePlugin({
  name: 'guidepost-locales',
  plugins: [esESLocale()],
  studio: {components: {navbar: LanguageBar}},
  i18n: {locales: preferredLast, bundles: (before) => [...before, ...templateTitles]},
})

/** Studio starts in the last of its languages. */
function preferredLast(all: LocaleDefinition[]): LocaleDefinition[] {
  const wanted = languageFor(typeof navigator === 'undefined' ? 'en' : navigator.language)
  return all.toSorted(
    (one, other) =>
      Number(languageFor(one.id) === wanted) - Number(languageFor(other.id) === wanted),
  )
}
