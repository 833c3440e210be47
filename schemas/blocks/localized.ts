import {defineField, defineType} from '@sanity/types'

import {languageFacts, languages} from '../vocabulary.ts'

/**
 * One thing with several names: a text per configured language. Guides are whole documents per language because each language
 * is reviewed on its own; red flags, concepts and notices are one thing, so their languages sit side by side in one document.
 */
function localized(name: string, title: string, type: 'string' | 'text' | 'inlineText') {
  return defineType({
    name,
    title,
    type: 'object',
    options: {columns: languages.length},
    fields: languages.map((language) =>
      defineField({name: language, title: languageFacts[language].name, type}),
    ),
  })
}

export const localizedString = localized('localizedString', 'Words in each language', 'string')
export const localizedText = localized('localizedText', 'Text in each language', 'text')
export const localizedInline = localized(
  'localizedInline',
  'Sentence in each language',
  'inlineText',
)
