import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {causeCategories} from '../vocabulary.ts'
import {choiceField, itemKeyField} from './fields.ts'
import {joined, listPreview, wordsOf} from './previewText.ts'

/** One symptom, risk factor or tip. Its key stays when the wording changes. */
export const listItem = defineType({
  name: 'listItem',
  title: 'Item',
  type: 'object',
  fields: [
    itemKeyField(),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'inlineText',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {text: 'text'}, prepare: ({text}) => ({title: wordsOf(text)})},
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
      select: {items: 'items'},
      prepare: ({items}) => listPreview(title, items),
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
    itemKeyField(),
    defineField({
      name: 'label',
      title: 'Cause',
      type: 'inlineText',
      validation: (rule) => rule.required(),
    }),
    choiceField({name: 'category', title: 'Kind', choices: causeCategories}),
    defineField({name: 'body', title: 'Explanation', type: 'itemText'}),
  ],
  preview: {
    select: {label: 'label', category: 'category', body: 'body'},
    prepare: ({label, category, body}) => ({
      title: wordsOf(label),
      subtitle: joined(category, wordsOf(body)),
    }),
  },
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
    select: {items: 'items'},
    prepare: ({items}) => listPreview('Causes', items),
  },
})
