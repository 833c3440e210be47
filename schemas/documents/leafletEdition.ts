import {defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {joined} from '../blocks/previewText.ts'
import {paperSizes} from '../vocabulary.ts'

/**
 * One print run of a leaflet: always the same approved bytes, whatever is published later. Whether it still holds is never
 * stored: the code printed on it is asked for at `/l/CODE`, and the records answer.
 */
export const leafletEdition = defineType({
  name: 'leafletEdition',
  title: 'Leaflet edition',
  type: 'document',
  fields: [
    keyField(),
    defineField({
      name: 'snapshot',
      title: 'Snapshot',
      description: 'The published version that is printed.',
      type: 'reference',
      to: [{type: 'guideSnapshot'}],
      validation: (rule) => rule.required(),
    }),
    choiceField({name: 'paper', title: 'Paper', choices: paperSizes}),
    defineField({
      name: 'printedOn',
      title: 'Printed on',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'copies',
      title: 'Copies',
      type: 'number',
      validation: (rule) => rule.integer().positive(),
    }),
    defineField({
      name: 'place',
      title: 'Where they lie',
      description: 'So that they can be found again when they are recalled.',
      type: 'string',
    }),
  ],
  orderings: [
    {title: 'Newest first', name: 'printedOn', by: [{field: 'printedOn', direction: 'desc'}]},
  ],
  preview: {
    select: {key: 'key', paper: 'paper', printedOn: 'printedOn', place: 'place'},
    prepare: ({key, paper, printedOn, place}) => ({
      title: joined(key),
      subtitle: joined(printedOn, paper, place),
    }),
  },
})
