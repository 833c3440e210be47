import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {keyField} from '../blocks/fields.ts'
import {joined} from '../blocks/previewText.ts'
import {personRoles} from '../vocabulary.ts'

/** Someone who writes, edits, reviews or translates guides. */
export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  fields: [
    keyField(),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'roles',
      title: 'Roles',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: [...personRoles]},
      validation: (rule) => rule.required().min(1).unique(),
    }),
    defineField({
      name: 'credentials',
      title: 'Credentials',
      description: 'Such as PT, DPT. Needed for reviewers.',
      type: 'string',
    }),
    defineField({name: 'disclosure', title: 'Interests', type: 'text', rows: 2}),
    defineField({
      name: 'sample',
      title: 'Sample person',
      description: 'Whatever a sample person signs is marked as not clinically reviewed.',
      type: 'boolean',
      initialValue: false,
    }),
  ],
  preview: {
    select: {
      name: 'name',
      credentials: 'credentials',
      first: 'roles.0',
      second: 'roles.1',
      sample: 'sample',
    },
    prepare: ({name, credentials, first, second, sample}) => ({
      title: joined(name),
      subtitle: joined(credentials, first, second, sample === true ? 'sample' : ''),
    }),
  },
})
