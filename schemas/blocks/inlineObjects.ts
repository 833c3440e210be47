import {defineField, defineType} from '@sanity/types'

import {brandFields} from '../vocabulary.ts'
import {choiceField} from './fields.ts'

/** The evidence of the words before it. Numbers are derived per output. */
export const citationRef = defineType({
  name: 'citationRef',
  title: 'Citation',
  type: 'object',
  fields: [
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{type: 'source'}],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'source.key'}},
})

/** A word that the clinic fills in: its name, phone, emergency number. */
export const brandRef = defineType({
  name: 'brandRef',
  title: 'Clinic word',
  type: 'object',
  fields: [
    choiceField({
      name: 'field',
      title: 'Which word',
      description: 'Filled in from the clinic when the guide goes out.',
      choices: brandFields,
    }),
  ],
  preview: {select: {title: 'field'}},
})
