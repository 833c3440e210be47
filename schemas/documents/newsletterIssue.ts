import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {joined, languageName} from '../blocks/previewText.ts'
import {languages} from '../vocabulary.ts'

/** One newsletter: one to five guides in one language. */
export const newsletterIssue = defineType({
  name: 'newsletterIssue',
  title: 'Newsletter issue',
  type: 'document',
  fields: [
    keyField(),
    choiceField({name: 'language', title: 'Language', choices: languages}),
    defineField({
      name: 'subject',
      title: 'Subject',
      description: 'At most 60 characters. Name no condition: others may see the inbox.',
      type: 'string',
      validation: (rule) => rule.required().max(60),
    }),
    defineField({
      name: 'preheader',
      title: 'Preview line',
      description: 'Shown after the subject in the inbox. Name no condition.',
      type: 'string',
      validation: (rule) => rule.required().max(100),
    }),
    defineField({
      name: 'date',
      title: 'For the day',
      description: 'A guide whose review is overdue on this day cannot go out.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().max(600),
    }),
    defineField({
      name: 'guides',
      title: 'Guides',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'newsletterItem',
          title: 'Guide',
          type: 'object',
          fields: [
            defineField({
              name: 'guide',
              title: 'Guide',
              type: 'reference',
              to: [{type: 'guide'}],
              validation: (rule) => rule.required(),
            }),
            defineField({
              name: 'snapshot',
              title: 'Snapshot',
              description:
                'The published version that goes out. Left empty, it is the one that is current.',
              type: 'reference',
              to: [{type: 'guideSnapshot'}],
            }),
            defineField({
              name: 'sections',
              title: 'Sections in full',
              description: 'Keys of the sections to print. The others are named with a link.',
              type: 'array',
              of: [defineArrayMember({type: 'string'})],
            }),
          ],
          preview: {select: {title: 'guide.title'}},
        }),
      ],
      validation: (rule) =>
        rule.max(5).custom((guides, {document}) => {
          const some = (guides?.length ?? 0) > 0 || document?.['correctionOf'] !== undefined
          return some || 'Choose at least one guide.'
        }),
    }),
    defineField({
      name: 'correctionOf',
      title: 'Takes back',
      description: 'The withdrawn guide that this issue tells its readers of.',
      type: 'reference',
      to: [{type: 'guide'}],
      weak: true,
      hidden: ({value}) => value === undefined,
    }),
  ],
  orderings: [{title: 'Newest first', name: 'date', by: [{field: 'date', direction: 'desc'}]}],
  preview: {
    select: {subject: 'subject', date: 'date', language: 'language', key: 'key'},
    prepare: ({subject, date, language, key}) => ({
      title: joined(subject) || joined(key),
      subtitle: joined(date, languageName(language), key),
    }),
  },
})
