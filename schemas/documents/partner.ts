import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {joined} from '../blocks/previewText.ts'
import {brandPolicies, languages, partnerStatuses} from '../vocabulary.ts'

function guides(name: string, title: string, description: string) {
  return defineField({
    name,
    title,
    description,
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'guide'}]})],
  })
}

/** A site that shows our guides as its own pages. Its tokens and secrets live outside the lake. */
export const partner = defineType({
  name: 'partner',
  title: 'Partner',
  type: 'document',
  fields: [
    keyField(),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    choiceField({name: 'status', title: 'Status', choices: partnerStatuses}),
    defineField({
      name: 'languages',
      title: 'Languages',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: [...languages]},
      validation: (rule) => rule.required().min(1).unique(),
    }),
    guides('allow', 'Guides it may show', 'Leave empty for all guides.'),
    guides('deny', 'Guides it may not show', 'Beats the list above.'),
    choiceField({
      name: 'brandPolicy',
      title: 'Whose name the text speaks in',
      description: 'neutral: no clinic name, phone or booking.',
      choices: brandPolicies,
    }),
    defineField({
      name: 'region',
      title: 'Emergency words of its region',
      type: 'object',
      fields: [
        defineField({
          name: 'emergencyNumber',
          title: 'Emergency number',
          type: 'string',
          validation: (rule) => rule.required(),
        }),
        defineField({
          name: 'urgentCareName',
          title: 'Urgent care',
          type: 'localizedString',
          validation: (rule) => rule.required(),
        }),
      ],
    }),
    defineField({
      name: 'licence',
      title: 'Licence',
      type: 'object',
      fields: [
        defineField({
          name: 'name',
          title: 'Name',
          type: 'string',
          validation: (rule) => rule.required(),
        }),
        defineField({
          name: 'url',
          title: 'Address',
          type: 'url',
          validation: (rule) => rule.required(),
        }),
      ],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {name: 'name', status: 'status', policy: 'brandPolicy'},
    prepare: ({name, status, policy}) => ({
      title: joined(name),
      subtitle: joined(status, typeof policy === 'string' ? `speaks as ${policy}` : ''),
    }),
  },
})
