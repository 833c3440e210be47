import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {itemKeyField} from './fields.ts'
import {wordsOf} from './previewText.ts'

/** The annotations of every text: links out, links to other guides, explained terms. No colour, underline or raw HTML exists. */
const annotations = [
  defineArrayMember({
    name: 'link',
    title: 'Link',
    type: 'object',
    fields: [
      defineField({
        name: 'href',
        title: 'Address',
        type: 'url',
        validation: (rule) => rule.required().uri({scheme: ['https', 'mailto', 'tel']}),
      }),
    ],
  }),
  defineArrayMember({
    name: 'guideLink',
    title: 'Link to a guide',
    type: 'object',
    fields: [
      defineField({
        name: 'guide',
        title: 'Guide',
        type: 'reference',
        to: [{type: 'guide'}],
        validation: (rule) => rule.required(),
      }),
      defineField({name: 'anchor', title: 'Section key', type: 'string'}),
    ],
  }),
  defineArrayMember({
    name: 'termRef',
    title: 'Explained term',
    type: 'object',
    fields: [
      defineField({
        name: 'concept',
        title: 'Condition or word',
        type: 'reference',
        to: [{type: 'concept'}],
        validation: (rule) => rule.required(),
      }),
    ],
  }),
]

const marks = {
  decorators: [
    {title: 'Strong', value: 'strong'},
    {title: 'Emphasis', value: 'em'},
  ],
  annotations,
}

const inlineObjects = [
  defineArrayMember({type: 'citationRef'}),
  defineArrayMember({type: 'brandRef'}),
]

const paragraph = [{title: 'Normal', value: 'normal'}]
const bullet = {title: 'Bullet', value: 'bullet'}
const number = {title: 'Numbered', value: 'number'}

/** Body of a section: paragraphs, sub-headings, lists and the typed blocks. Headings start at h3: h2 is the section's. */
export const bodyText = defineType({
  name: 'bodyText',
  title: 'Body',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [...paragraph, {title: 'Sub-heading', value: 'h3'}],
      lists: [bullet, number],
      marks,
      of: inlineObjects,
    }),
    ...[
      'symptomList',
      'causeList',
      'riskFactorList',
      'tipList',
      'callout',
      'figure',
      'exerciseRef',
      'simpleTable',
    ].map((type) => defineArrayMember({type})),
  ],
})

/** Text inside an item (a cause, a callout): paragraphs and bullets. */
export const itemText = defineType({
  name: 'itemText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: paragraph,
      lists: [bullet],
      marks,
      of: inlineObjects,
    }),
  ],
})

/** Exactly one paragraph without lists. */
export const inlineText = defineType({
  name: 'inlineText',
  title: 'Sentence',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: paragraph,
      lists: [],
      marks,
      of: inlineObjects,
      options: {oneLine: true},
    }),
  ],
  validation: (rule) => rule.max(1).error('Write this as one paragraph.'),
})

/** An `inlineText` that can stand in an array (Sanity has no arrays of arrays). */
export const richLine = defineType({
  name: 'richLine',
  title: 'Line',
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
