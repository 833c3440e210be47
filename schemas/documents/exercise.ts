import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {keyField} from '../blocks/fields.ts'
import {joined} from '../blocks/previewText.ts'

/** One exercise, described once and shown by many guides. */
export const exercise = defineType({
  name: 'exercise',
  title: 'Exercise',
  type: 'document',
  fields: [
    keyField(),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'localizedString',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'goal',
      title: 'What it is for',
      type: 'localizedString',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'steps',
      title: 'Steps',
      description: 'One action each, at most 20 words.',
      type: 'array',
      of: [defineArrayMember({type: 'localizedString'})],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({name: 'dose', title: 'Dose', type: 'dose', validation: (rule) => rule.required()}),
    defineField({
      name: 'stopIf',
      title: 'Stop if',
      type: 'array',
      of: [defineArrayMember({type: 'localizedString'})],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'figures',
      title: 'Drawings',
      type: 'array',
      of: [defineArrayMember({type: 'localizedFigure'})],
    }),
    defineField({
      name: 'sources',
      title: 'Sources',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {
    select: {en: 'name.en', es: 'name.es', goal: 'goal.en', key: 'key', media: 'figures.0.image'},
    prepare: ({en, es, goal, key, media}) => ({
      title: joined(en) || joined(es) || joined(key),
      subtitle: joined(goal) || joined(key),
      media,
    }),
  },
})
