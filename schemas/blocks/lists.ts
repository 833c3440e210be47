import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {causeCategories} from '../vocabulary.ts'
import {choiceField} from './fields.ts'

/** One symptom, risk factor or tip. Its key stays when the wording changes. */
export const listItem = defineType({
  name: 'listItem',
  title: 'Item',
  type: 'object',
  fields: [
    defineField({name: 'key', title: 'Key', type: 'string'}),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'inlineText',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'text'}},
})

function typedList(name: string, title: string) {
  return defineType({
    name,
    title,
    type: 'object',
    fields: [
      defineField({
        name: 'items',
        title: 'Items',
        type: 'array',
        of: [defineArrayMember({type: 'listItem'})],
        validation: (rule) => rule.required().min(1).max(60),
      }),
    ],
    preview: {
      select: {first: 'items.0.text'},
      prepare: ({first}) => ({title, subtitle: firstWords(first)}),
    },
  })
}

export const symptomList = typedList('symptomList', 'Symptoms')
export const riskFactorList = typedList('riskFactorList', 'Risk factors')
export const tipList = typedList('tipList', 'Tips')

export const causeItem = defineType({
  name: 'causeItem',
  title: 'Cause',
  type: 'object',
  fields: [
    defineField({name: 'key', title: 'Key', type: 'string'}),
    defineField({
      name: 'label',
      title: 'Cause',
      type: 'inlineText',
      validation: (rule) => rule.required(),
    }),
    choiceField({name: 'category', title: 'Kind', choices: causeCategories}),
    defineField({name: 'body', title: 'Explanation', type: 'itemText'}),
  ],
  preview: {select: {title: 'label', subtitle: 'category'}},
})

export const causeList = defineType({
  name: 'causeList',
  title: 'Causes',
  type: 'object',
  fields: [
    defineField({
      name: 'items',
      title: 'Causes',
      type: 'array',
      of: [defineArrayMember({type: 'causeItem'})],
      validation: (rule) => rule.required().min(1).max(60),
    }),
  ],
  preview: {
    select: {first: 'items.0.label'},
    prepare: ({first}) => ({title: 'Causes', subtitle: firstWords(first)}),
  },
})

/** The Studio passes stored Portable Text to `prepare` as unknown. */
function firstWords(inline: unknown): string {
  const text = JSON.stringify(inline ?? '').match(/"text":"([^"]*)"/)?.[1]
  return text ?? ''
}
