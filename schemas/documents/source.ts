import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {joined} from '../blocks/previewText.ts'
import {linkStatuses, sourceKinds, sourceLicences} from '../vocabulary.ts'

/** Where a claim comes from. Names follow CSL-JSON where it has one. */
export const source = defineType({
  name: 'source',
  title: 'Source',
  type: 'document',
  fields: [
    keyField(),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'siteName', title: 'Site or book it is part of', type: 'string'}),
    defineField({
      name: 'authors',
      title: 'Authors',
      description: 'As printed in the reference: Vorvik L.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({
      name: 'publisher',
      title: 'Publisher',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    choiceField({name: 'kind', title: 'Kind', choices: sourceKinds}),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      validation: (rule) => rule.uri({scheme: ['https']}),
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      type: 'string',
      validation: (rule) => rule.regex(/^10\.\d{4,9}\/\S+$/),
    }),
    defineField({
      name: 'issued',
      title: 'Published',
      description: 'Year, year-month or full date: 2021-05.',
      type: 'string',
      validation: (rule) => rule.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    }),
    defineField({name: 'accessedOn', title: 'Accessed', type: 'date'}),
    choiceField({name: 'licence', title: 'Licence', choices: sourceLicences}),
    defineField({
      name: 'linkCheck',
      title: 'Last look at the address',
      description: 'Written by npm run links.',
      type: 'object',
      readOnly: true,
      hidden: ({value}) => value === undefined,
      fields: [
        choiceField({name: 'status', title: 'Found', choices: linkStatuses}),
        defineField({name: 'checkedOn', title: 'On', type: 'date'}),
        defineField({name: 'finalUrl', title: 'Now at', type: 'url'}),
      ],
    }),
  ],
  orderings: [
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
    {title: 'Publisher', name: 'publisher', by: [{field: 'publisher', direction: 'asc'}]},
    {title: 'Newest first', name: 'issued', by: [{field: 'issued', direction: 'desc'}]},
  ],
  preview: {
    select: {title: 'title', publisher: 'publisher', issued: 'issued', link: 'linkCheck.status'},
    prepare: ({title, publisher, issued, link}) => ({
      title: joined(title),
      subtitle: joined(link === 'broken' ? 'Address broken' : '', publisher, issued),
    }),
  },
})
