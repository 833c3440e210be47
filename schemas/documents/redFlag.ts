import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {joined, wordsOf} from '../blocks/previewText.ts'
import {urgencies} from '../vocabulary.ts'

/** A warning sign, worded once and shown by many guides: approved once, changed everywhere. */
export const redFlag = defineType({
  name: 'redFlag',
  title: 'Red flag',
  type: 'document',
  fields: [
    keyField(),
    defineField({
      name: 'text',
      title: 'Sign',
      description: 'One sentence that follows "if:".',
      type: 'localizedInline',
      validation: (rule) => rule.required(),
    }),
    choiceField({
      name: 'minUrgency',
      title: 'At least this urgent',
      description: 'A guide may raise it, never lower it.',
      choices: urgencies,
    }),
    defineField({name: 'rationale', title: 'Why it matters', type: 'text', rows: 2}),
    defineField({
      name: 'sources',
      title: 'Sources',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  orderings: [
    {title: 'Key', name: 'key', by: [{field: 'key', direction: 'asc'}]},
    {title: 'Urgency', name: 'minUrgency', by: [{field: 'minUrgency', direction: 'asc'}]},
  ],
  preview: {
    select: {text: 'text.en', key: 'key', minUrgency: 'minUrgency'},
    prepare: ({text, key, minUrgency}) => ({
      title: wordsOf(text) || joined(key),
      subtitle: joined(minUrgency, key),
    }),
  },
})
