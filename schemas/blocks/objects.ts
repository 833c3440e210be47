import {
  defineArrayMember,
  defineField,
  defineType,
  isKeySegment,
  type Path,
  type SanityDocument,
} from '@sanity/types'

import {aspects, aspectFacts, calloutTones, codeSystems, urgencies} from '../vocabulary.ts'
import {choiceField, keyField} from './fields.ts'
import {counted, joined, lengthOf, tablePreview, wordsOf} from './previewText.ts'

export const codedConcept = defineType({
  name: 'codedConcept',
  title: 'Code',
  type: 'object',
  fields: [
    choiceField({name: 'system', title: 'Code system', choices: codeSystems}),
    defineField({
      name: 'code',
      title: 'Code',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'code', subtitle: 'system'}},
})

/** What may stand in a card: a flag is never shown as less urgent than it is. */
function flagsForCard({document, parentPath}: {document: SanityDocument; parentPath: Path}) {
  const [, place] = parentPath
  const cards: unknown = document['careAdvice']
  const card: unknown =
    Array.isArray(cards) && place !== undefined && isKeySegment(place)
      ? cards.find(({_key}) => _key === place._key)
      : undefined
  const urgency: unknown = Object(card).urgency
  const least = urgencies.slice(
    Math.max(
      0,
      urgencies.findIndex((one) => one === urgency),
    ),
  )
  return {filter: 'minUrgency in $least', params: {least}}
}

/** A care card: urgency in words, what to do, and the signs that mean it. Printed in full by every channel. */
export const careAdvice = defineType({
  name: 'careAdvice',
  title: 'Care advice',
  type: 'object',
  fields: [
    choiceField({name: 'urgency', title: 'Urgency', choices: urgencies}),
    defineField({
      name: 'heading',
      title: 'Heading',
      description:
        'What to do, ending with "if:". A phone number is put in with “Clinic word” in the bar above the text: it then follows the clinic.',
      type: 'inlineText',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'flags',
      title: 'Shared red flags',
      description:
        'Signs that several guides share. Offered are those that may stand on a card of this urgency. They begin with a capital letter, as yours should.',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'reference',
          title: 'Red flag',
          to: [{type: 'redFlag'}],
          options: {filter: flagsForCard},
        }),
      ],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'items',
      title: 'Signs of this guide only',
      type: 'array',
      of: [defineArrayMember({type: 'richLine'})],
    }),
    defineField({
      name: 'afterText',
      title: 'Text after the list',
      type: 'string',
      validation: (rule) => rule.max(200),
    }),
  ],
  preview: {
    select: {urgency: 'urgency', heading: 'heading', flags: 'flags', items: 'items'},
    prepare: ({urgency, heading, flags, items}) => ({
      title: joined(urgency === 'nonurgent' ? 'not urgent' : urgency, wordsOf(heading)),
      subtitle: joined(
        counted(lengthOf(flags), 'shared red flag'),
        counted(lengthOf(items), 'sign') + ' of its own',
      ),
    }),
  },
})

export const guideSection = defineType({
  name: 'guideSection',
  title: 'Section',
  type: 'object',
  // What is written first; what a template has filled in last.
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      description: 'A short statement or question of at most 70 characters.',
      type: 'string',
      validation: (rule) => rule.required().max(70),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      description:
        'To cite a source behind a claim, type [^ or choose “Citation” in the bar above the text.',
      type: 'bodyText',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'teaser',
      title: 'Teaser for newsletters',
      type: 'text',
      rows: 2,
      validation: (rule) => rule.max(300),
    }),
    choiceField({name: 'aspect', title: 'What it is about', choices: aspects}),
    keyField(),
  ],
  preview: {
    select: {title: 'heading', aspect: 'aspect'},
    prepare: ({title, aspect}) => ({title: String(title), subtitle: aspectTitle(String(aspect))}),
  },
})

function aspectTitle(aspect: string): string {
  return Object.entries(aspectFacts).find(([name]) => name === aspect)?.[1].title ?? aspect
}

export const callout = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  fields: [
    choiceField({name: 'tone', title: 'Tone', choices: calloutTones}),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'itemText',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {tone: 'tone', body: 'body'},
    prepare: ({tone, body}) => ({title: wordsOf(body), subtitle: joined(tone)}),
  },
})

/** A picture that carries meaning says it in `alt`; one that carries none says so with `decorative`. */
export const figure = defineType({
  name: 'figure',
  title: 'Figure',
  type: 'object',
  fields: [
    defineField({
      name: 'image',
      title: 'Image',
      type: 'image',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'alt',
      title: 'What it shows',
      description: 'For readers who cannot see it. At most 150 characters, not "image of".',
      type: 'string',
      validation: (rule) => rule.max(150),
    }),
    defineField({
      name: 'decorative',
      title: 'Only decoration',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      validation: (rule) => rule.max(200),
    }),
    defineField({name: 'credit', title: 'Credit and licence', type: 'string'}),
  ],
  preview: {select: {title: 'alt', media: 'image'}},
})

/** A figure of a shared document: one drawing, described in each language. */
export const localizedFigure = defineType({
  name: 'localizedFigure',
  title: 'Figure',
  type: 'object',
  fields: [
    defineField({
      name: 'image',
      title: 'Image',
      type: 'image',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'alt',
      title: 'What it shows',
      type: 'localizedString',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'caption', title: 'Caption', type: 'localizedString'}),
    defineField({name: 'credit', title: 'Credit and licence', type: 'string'}),
  ],
  preview: {select: {title: 'alt.en', media: 'image'}},
})

export const exerciseRef = defineType({
  name: 'exerciseRef',
  title: 'Exercise',
  type: 'object',
  fields: [
    defineField({
      name: 'exercise',
      title: 'Exercise',
      type: 'reference',
      to: [{type: 'exercise'}],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'exercise.name.en'}},
})

/** How much of an exercise: only what is filled in is shown. */
export const dose = defineType({
  name: 'dose',
  title: 'Dose',
  type: 'object',
  options: {columns: 2},
  fields: [
    ['sets', 'Sets'],
    ['reps', 'Repetitions'],
    ['holdSeconds', 'Hold (seconds)'],
    ['perDay', 'Times a day'],
    ['daysPerWeek', 'Days a week'],
  ].map(([name, title]) =>
    defineField({
      name: String(name),
      title: String(title),
      type: 'number',
      validation: (rule) => rule.integer().positive(),
    }),
  ),
})

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({type: 'richLine'})],
    }),
  ],
})

/** At most four columns; the first row is the header. */
export const simpleTable = defineType({
  name: 'simpleTable',
  title: 'Table',
  type: 'object',
  fields: [
    defineField({name: 'caption', title: 'Caption', type: 'string'}),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({type: 'tableRow'})],
      validation: (rule) => rule.required().min(2),
    }),
  ],
  preview: {
    select: {caption: 'caption', rows: 'rows'},
    prepare: ({caption, rows}) => tablePreview(joined(caption) || 'Table', rows),
  },
})
