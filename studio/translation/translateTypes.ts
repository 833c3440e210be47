import type {SchemaTypeDefinition} from '@sanity/types'

import type {StudioLanguage} from '../studioLanguage.ts'
import {choiceTitles} from './choiceTitles.ts'
import {formTitles} from './formTitles.ts'
import {translatePreview} from './translatePreview.ts'

/** A type of the model with its titles, descriptions and choices in a language of Studio. The model has them in English. */
export function translateType(
  type: SchemaTypeDefinition,
  language: StudioLanguage,
): SchemaTypeDefinition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only words are changed
  return translate(type, language) as SchemaTypeDefinition
}

/** What holds definitions. Everything else is left alone: functions, components, values. */
const holders = new Set([
  'fields',
  'of',
  'groups',
  'orderings',
  'marks',
  'decorators',
  'annotations',
  'styles',
  'lists',
  'options',
])

/** What people read. */
const told = new Set(['title', 'description'])

function translate(definition: unknown, language: StudioLanguage): unknown {
  if (Array.isArray(definition))
    return definition.map((inner: unknown) => translate(inner, language))
  if (typeof definition !== 'object' || definition === null) return definition
  return Object.fromEntries(
    Object.entries(definition).map(([name, value]: [string, unknown]) => {
      if (name === 'preview') return [name, translatePreview(value, language)]
      if (name === 'list') return [name, choicesIn(value, language)]
      if (told.has(name) && typeof value === 'string') return [name, titleIn(value, language)]
      return [name, holders.has(name) ? translate(value, language) : value]
    }),
  )
}

function titleIn(title: string, language: StudioLanguage): string {
  return language === 'en' ? title : (formTitles[title] ?? title)
}

/** Choices by their names; a list that has names of its own keeps them. */
function choicesIn(list: unknown, language: StudioLanguage): unknown {
  const found = choiceTitles.find(({values}) => isSame(values, list))
  if (found === undefined) return list
  return found.values.map((value) => {
    const [english = value, spanish = value] = found.titles[value] ?? []
    return {value, title: {en: english, es: spanish}[language]}
  })
}

function isSame(values: readonly string[], list: unknown): boolean {
  return (
    Array.isArray(list) &&
    list.length === values.length &&
    values.every((value, index) => list[index] === value)
  )
}
