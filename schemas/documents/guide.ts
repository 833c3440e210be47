import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {choiceField, keyField} from '../blocks/fields.ts'
import {joined, languageName} from '../blocks/previewText.ts'
import {recorded} from '../blocks/recordFields.ts'
import {
  type ConceptKind,
  languageFacts,
  languages,
  overridableRules,
  syndications,
  worksheetAnswers,
} from '../vocabulary.ts'

const text = {name: 'text', title: 'What patients read', default: true}
const about = {name: 'about', title: 'About'}
const review = {name: 'review', title: 'Dates and people'}

function reference(type: string) {
  return [{type}]
}

/** What may be chosen where a guide names a concept: only those of one kind. */
function ofKind(kind: ConceptKind) {
  return {filter: `kind == "${kind}"`}
}

function references(
  name: string,
  title: string,
  type: string,
  group: string,
  limits: {min?: number; max?: number; kind?: ConceptKind; one?: string} = {},
) {
  return defineField({
    name,
    title,
    type: 'array',
    group,
    of: [
      defineArrayMember({
        type: 'reference',
        ...(limits.one === undefined ? {} : {title: limits.one}),
        to: reference(type),
        ...(limits.kind === undefined ? {} : {options: ofKind(limits.kind)}),
      }),
    ],
    validation: (rule) => {
      const {min, max} = limits
      const unique = rule.unique()
      const floor = min === undefined ? unique : unique.required().min(min)
      return max === undefined ? floor : floor.max(max)
    },
  })
}

function date(name: string, title: string, description: string) {
  return defineField({
    name,
    title,
    description,
    type: 'date',
    group: review.name,
    validation: (rule) => rule.required(),
  })
}

/** A date that publishing stamps. Nobody is asked for it before. */
function stampedDate(name: string, title: string, description: string) {
  const {validation: _asked, ...field} = date(name, title, description)
  return defineField({
    ...field,
    hidden: ({value}: {readonly value?: unknown}) => value === undefined,
    readOnly: isStamped,
  })
}

/** What an import guessed can be wrong and is corrected by hand. */
function isStamped({document}: {document: unknown}): boolean {
  if (typeof document !== 'object' || document === null) return true
  return Reflect.get(document, 'guesses') === undefined
}

/** One guide in one language. */
export const guide = defineType({
  name: 'guide',
  title: 'Guide',
  type: 'document',
  groups: [text, about, review],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'The whole name, as it heads the leaflet and the guide page.',
      type: 'string',
      group: text.name,
      validation: (rule) => rule.required().max(80),
    }),
    defineField({
      name: 'shortTitle',
      title: 'Short title',
      description: 'Two or three words, such as “Neck pain”: for lists, links and headings.',
      type: 'string',
      group: text.name,
      validation: (rule) => rule.required().max(40),
    }),
    defineField({
      name: 'mainMessage',
      title: 'Main message',
      description: 'One to three sentences: what the reader must take away.',
      type: 'text',
      rows: 3,
      group: text.name,
      validation: (rule) => rule.required().max(280),
    }),
    defineField({
      name: 'careAdvice',
      title: 'Care advice',
      description: 'When to get help. At least one emergency or urgent card.',
      type: 'array',
      group: text.name,
      of: [defineArrayMember({type: 'careAdvice'})],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'keyPoints',
      title: 'Key points',
      description:
        'Three to five short sentences to remember, or none. Newsletter, leaflet, guide page and partner feed print them as a list under this name.',
      type: 'array',
      group: text.name,
      of: [defineArrayMember({type: 'richLine'})],
      validation: (rule) => rule.min(3).max(5),
    }),
    defineField({
      name: 'lede',
      title: 'Opening',
      description:
        'A few sentences about the condition, before the sections. Leaflet, guide page and partner feed print them under the short title; the newsletter leaves them out. Type [^ to cite a source.',
      type: 'bodyText',
      group: text.name,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'sections',
      title: 'Sections',
      type: 'array',
      group: text.name,
      of: [defineArrayMember({type: 'guideSection'})],
      validation: (rule) => rule.required().min(1),
    }),
    keyField({group: about.name}),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      group: about.name,
      options: {list: languages.map((value) => ({value, title: languageFacts[value].name}))},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      title: 'Web address',
      type: 'slug',
      group: about.name,
      options: {source: 'shortTitle'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'metaDescription',
      title: 'Summary for search',
      description: '50 to 160 characters: what search engines show below the title.',
      type: 'text',
      rows: 2,
      group: about.name,
      validation: (rule) => rule.required().min(50).max(160),
    }),
    defineField({
      name: 'about',
      title: 'Condition',
      description:
        'Type its name. Where it is not in the list, choose Create: it then has the name of this guide.',
      type: 'reference',
      group: about.name,
      to: reference('concept'),
      options: ofKind('condition'),
      validation: (rule) => rule.required(),
    }),
    references('bodyRegions', 'Body regions', 'concept', about.name, {
      min: 1,
      max: 3,
      kind: 'bodyRegion',
      one: 'Body region',
    }),
    references('topics', 'Topics', 'concept', about.name, {
      min: 1,
      max: 5,
      kind: 'topic',
      one: 'Topic',
    }),
    defineField({
      name: 'audience',
      title: 'Audience',
      type: 'reference',
      group: about.name,
      to: reference('concept'),
      options: ofKind('audience'),
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'translatedVersion',
      title: 'Translates version',
      description: 'Of the guide with the same key in the first language, such as 1.2.0.',
      type: 'string',
      group: about.name,
      hidden: ({document}) => document?.['language'] === languages[0],
      validation: (rule) => rule.regex(/^\d+\.\d+\.\d+$/, {name: 'version'}),
    }),
    choiceField({
      name: 'syndication',
      title: 'Which partners may show it',
      description:
        'All: every partner. Listed: those that name it. None: it stays with the clinic.',
      choices: syndications,
      required: false,
      group: about.name,
    }),
    references('relatedGuides', 'Related guides', 'guide', about.name, {max: 6}),
    references('authors', 'Authors', 'person', review.name, {min: 1, one: 'Author'}),
    stampedDate('datePublished', 'First published', 'When patients could first read it.'),
    stampedDate('dateModified', 'Last changed', 'Only for changes of content.'),
    stampedDate('lastReviewed', 'Last reviewed', 'When a clinician last read the whole guide.'),
    date('reviewBy', 'Review by', 'At most three years after the last review.'),
    date(
      'evidenceCheckedOn',
      'Evidence checked',
      'When the sources were last compared with the text. A clinical reviewer signs after it, even if no word changed.',
    ),
    defineField({
      name: 'worksheet',
      title: 'Worksheets',
      description:
        'What a person answered to the items of PEMAT-P and the Clear Communication Index, and for which text.',
      type: 'array',
      group: review.name,
      readOnly: true,
      of: [
        defineArrayMember({
          type: 'object',
          name: 'worksheetAnswer',
          fields: [
            recorded('item', 'Item'),
            choiceField({name: 'answer', title: 'Answer', choices: worksheetAnswers}),
            recorded('by', 'By'),
            recorded('on', 'On', 'date'),
            recorded('contentHash', 'For the text with the hash'),
          ],
          preview: {select: {title: 'item', subtitle: 'answer'}},
        }),
      ],
    }),
    defineField({
      name: 'overrides',
      title: 'Overruled rules',
      description:
        'Only how easy a text reads can be overruled, with a reason. Rules of safety and evidence cannot.',
      type: 'array',
      group: review.name,
      of: [
        defineArrayMember({
          type: 'object',
          name: 'override',
          fields: [
            choiceField({name: 'rule', title: 'Rule', choices: overridableRules}),
            defineField({
              name: 'reason',
              title: 'Why',
              type: 'text',
              rows: 2,
              validation: (rule) => rule.required().min(20),
            }),
          ],
          preview: {select: {title: 'rule', subtitle: 'reason'}},
        }),
      ],
    }),
    defineField({
      name: 'guesses',
      title: 'What the import guessed',
      description:
        'Only on guides that were pasted in. Look at each guess, correct the text where it is wrong, then confirm it. Until all are confirmed nobody can sign the guide. Patients never see this list.',
      type: 'array',
      group: review.name,
      of: [defineArrayMember({type: 'importGuess'})],
    }),
  ],
  orderings: [
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
    {title: 'Review by', name: 'reviewBy', by: [{field: 'reviewBy', direction: 'asc'}]},
    {title: 'Last changed', name: 'dateModified', by: [{field: 'dateModified', direction: 'desc'}]},
  ],
  preview: {
    // In a list the titles of guides begin alike, and what tells them apart is cut off.
    select: {
      title: 'title',
      shortTitle: 'shortTitle',
      key: 'key',
      language: 'language',
      reviewBy: 'reviewBy',
    },
    prepare: ({title, shortTitle, key, language, reviewBy}) => ({
      title: joined(shortTitle) || joined(title) || joined(key) || 'Guide without a title',
      subtitle: joined(
        languageName(language),
        typeof reviewBy === 'string' ? `review by ${reviewBy}` : 'no review date',
      ),
    }),
  },
})
