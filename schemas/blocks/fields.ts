import {defineField} from '@sanity/types'

import {keyForm} from '../vocabulary.ts'

/**
 * The `key` of a document or item: what Markdown, links and URLs call it. Stable for ever once published, which is why the
 * message says so before it is too late.
 */
export function keyField({required = true, group}: {required?: boolean; group?: string} = {}) {
  return defineField({
    name: 'key',
    title: 'Key',
    description:
      'Short name for links, such as neck-pain. Never change it after the first publish.',
    type: 'string',
    ...(group === undefined ? {} : {group}),
    validation: (rule) => {
      const form = rule
        .regex(keyForm, {name: 'key'})
        .error('Use 3 to 60 small letters, digits and single hyphens, such as neck-pain.')
      return required ? form.required() : form
    },
  })
}

/** The `key` of an item, which an import gives so that its wording can change. Nobody else is asked for one. */
export function itemKeyField() {
  return defineField({
    name: 'key',
    title: 'Key',
    type: 'string',
    hidden: ({value}) => value === undefined,
  })
}

/** A choice from a closed list of `vocabulary.ts`. */
export function choiceField({
  name,
  title,
  description,
  choices,
  required = true,
  group,
}: {
  name: string
  title: string
  description?: string
  choices: readonly string[]
  required?: boolean
  group?: string
}) {
  return defineField({
    name,
    title,
    ...(group === undefined ? {} : {group}),
    ...(description === undefined ? {} : {description}),
    type: 'string',
    options: {list: [...choices], layout: choices.length > 5 ? 'dropdown' : 'radio'},
    validation: (rule) => (required ? rule.required() : rule),
  })
}
