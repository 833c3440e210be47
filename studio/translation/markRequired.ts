import type {SchemaTypeDefinition} from '@sanity/types'

import type {StudioLanguage} from '../studioLanguage.ts'

/** Studio says which fields must be filled in only once somebody has typed. */
const words: {readonly [L in StudioLanguage]: string} = {en: 'Required.', es: 'Obligatorio.'}

/** What holds definitions of fields, at any depth. */
const holders: readonly string[] = ['fields', 'of']

/** A type whose required fields say so in their description, before anything is typed. */
export function markRequired(
  type: SchemaTypeDefinition,
  language: StudioLanguage,
): SchemaTypeDefinition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only descriptions are changed
  return mark(type, false, words[language]) as SchemaTypeDefinition
}

function mark(definition: unknown, isField: boolean, word: string): unknown {
  if (Array.isArray(definition))
    return definition.map((inner: unknown) => mark(inner, isField, word))
  if (typeof definition !== 'object' || definition === null) return definition
  const entries = Object.entries(definition).map(([name, inner]: [string, unknown]) => [
    name,
    holders.includes(name) ? mark(inner, name === 'fields', word) : inner,
  ])
  const {description}: {description?: unknown} = definition
  const marked =
    isField && isRequired(Reflect.get(definition, 'validation'))
      ? {description: [word, description].filter((part) => typeof part === 'string').join(' ')}
      : {}
  return {...Object.fromEntries(entries), ...marked}
}

/** Asks a validation of the model what it asks of a field. */
function isRequired(validation: unknown): boolean {
  if (typeof validation !== 'function') return false
  let isAsked = false
  const rule: object = new Proxy(
    {},
    {
      get: (_target, name) => () => {
        if (name === 'required') isAsked = true
        return rule
      },
    },
  )
  validation(rule)
  return isAsked
}
