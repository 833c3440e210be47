import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {recorded, recordedGuide} from '../blocks/recordFields.ts'

/**
 * One person vouches for the exact text of one guide, or sends it back with a comment. Another text has another hash and needs another
 * sign-off.
 */
export const signOff = defineType({
  name: 'signOff',
  title: 'Sign-off',
  type: 'document',
  readOnly: true,
  fields: [
    recordedGuide(),
    recorded('contentHash', 'What was read (SHA-256)'),
    recorded('role', 'As'),
    recorded('by', 'Person'),
    recorded('name', 'Name on that day'),
    recorded('credentials', 'Credentials on that day'),
    recorded('on', 'On', 'date'),
    recorded('sample', 'By a sample person', 'boolean'),
    defineField({
      name: 'checklist',
      title: 'Checked',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      readOnly: true,
    }),
    recorded('sentBack', 'Sent back with the comment', 'text'),
    recorded('seq', 'Number', 'number'),
  ],
  preview: {select: {title: 'role', subtitle: 'by'}},
})
