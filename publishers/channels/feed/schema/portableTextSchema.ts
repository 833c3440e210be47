import {calloutTones, causeCategories} from '#schemas/vocabulary.ts'

import {
  choice,
  count,
  list,
  object,
  only,
  type Schema,
  tag,
  text,
  truth,
  uri,
  use,
  words,
} from './describe.ts'
import {language} from './parts.ts'

/** Text as data: Portable Text whose `_key` and `_type` are called `key` and `type`. */

const key = text('Stable within its list.')

function node(type: string, title: string, description: string, parts: Parts): Schema {
  const members = {type: only('Kind of node.', type), key, ...parts.members}
  return object({title, description, ...parts, members})
}

interface Parts {
  readonly members: {readonly [name: string]: Schema}
  readonly optional?: {readonly [name: string]: Schema}
}

function oneOf(description: string, names: readonly string[]): Schema {
  return {description, oneOf: names.map(use)}
}

const itemList = (type: string, title: string) =>
  node(type, title, 'A list whose lines mean the same kind of thing.', {
    members: {items: list('Its lines.', use('textItem'))},
  })

const blockTypes = {
  textBlock: node('block', 'Text block', 'A paragraph, sub-heading or list line.', {
    members: {
      style: choice('h3: a sub-heading.', ['normal', 'h3']),
      children: list('Its words.', use('inline')),
      markDefs: list('What the marks of its words stand for.', use('markDef')),
    },
    optional: {
      listItem: choice('Kind of list; neighbours form one list.', ['bullet', 'number']),
      level: count('Depth of the list.', 1),
    },
  }),
  symptomList: itemList('symptomList', 'Symptoms'),
  riskFactorList: itemList('riskFactorList', 'Risk factors'),
  tipList: itemList('tipList', 'Tips'),
  causeList: node('causeList', 'Causes', 'A list of causes.', {
    members: {
      items: list(
        'The causes.',
        object({
          title: 'Cause',
          description: 'One cause with what there is to say about it.',
          members: {
            key,
            category: choice('Kind of cause.', causeCategories),
            label: use('textBlock'),
            body: list('Paragraphs and bullets.', use('textBlock')),
          },
        }),
      ),
    },
  }),
  callout: node('callout', 'Callout', 'Text that stands out.', {
    members: {
      tone: choice('How it stands out.', calloutTones),
      body: list('Its text.', use('textBlock')),
    },
  }),
  figureBlock: node('figure', 'Figure block', 'A picture in the text.', {
    members: {figure: use('figure')},
  }),
  exercise: node('exercise', 'Exercise', 'An exercise with its dose and its limits.', {
    members: {
      exercise: object({
        title: 'Exercise',
        description: 'Show all of it: `stopIf` keeps it safe.',
        members: {
          key: words('Stable name.'),
          name: words('Its name.'),
          goal: words('What it is for.'),
          steps: list('What to do, in order.', words('One instruction.')),
          dose: object({
            title: 'Dose',
            description: 'How much; only what is given counts.',
            members: {},
            optional: {
              sets: count('Sets.', 0),
              reps: count('Repetitions of a set.', 0),
              holdSeconds: count('Seconds to hold.', 0),
              perDay: count('Times a day.', 0),
              daysPerWeek: count('Days a week.', 0),
            },
          }),
          doseText: text('The dose in words.'),
          stopIf: list('When to stop.', words('One sign.')),
          figures: list('Pictures.', use('figure')),
          citations: list('Numbers of the sources behind it.', count('A number.', 1)),
        },
      }),
    },
  }),
  table: node('table', 'Table', 'Its first row is its header.', {
    members: {
      rows: list(
        'The rows.',
        object({
          title: 'Row',
          description: 'One row.',
          members: {key, cells: list('Its cells.', use('textBlock'))},
        }),
      ),
    },
    optional: {caption: words('What the table shows.')},
  }),
}

const inlineTypes = {
  span: node('span', 'Span', 'Words with the same marks.', {
    members: {
      text: text('The words. A line feed is a line break.'),
      marks: list('strong, em, or the key of a mark definition.', words('A mark.')),
    },
  }),
  citationMark: node('citation', 'Citation mark', 'The source behind the words before it.', {
    members: {
      source: words('Key of the source in `citations`.'),
      number: count('Its number in `citations`.', 1),
    },
  }),
}

const markTypes = {
  link: node('link', 'Link', 'A link to a cited source or to the clinic.', {
    members: {href: uri('Where to.')},
  }),
  guideLink: node('guideLink', 'Guide link', 'A link to another guide, if you hold it.', {
    members: {guide: use('relatedGuide')},
    optional: {section: words('Key of a section there.')},
  }),
  term: node('term', 'Term', 'A word that the guide explains.', {
    members: {
      term: object({
        title: 'Explained word',
        description: 'The word and what it means.',
        members: {key: words('Stable name.'), name: words('The word.')},
        optional: {definition: words('What it means.')},
      }),
    },
  }),
}

export const portableTextDefinitions = {
  blockNode: oneOf('A block. Skip none: each carries text.', Object.keys(blockTypes)),
  inline: oneOf('Words or a citation.', Object.keys(inlineTypes)),
  markDef: oneOf('What a mark stands for.', Object.keys(markTypes)),
  ...blockTypes,
  ...inlineTypes,
  ...markTypes,
  textItem: object({
    title: 'List line',
    description: 'One line of a list.',
    members: {key, text: use('textBlock')},
  }),
  figure: object({
    title: 'Figure',
    description: 'A picture. Show its alt text to those who cannot see it.',
    members: {
      url: uri('The file.'),
      mediaType: words('Its media type.'),
      width: {description: 'Width in pixels.', type: 'number', exclusiveMinimum: 0},
      height: {description: 'Height in pixels.', type: 'number', exclusiveMinimum: 0},
      alt: text('What it shows; empty only when it is decoration.'),
      decorative: truth('Whether it shows nothing that a reader needs.'),
    },
    optional: {caption: words('Stands below it.'), credit: words('Who made it.')},
  }),
  relatedGuide: object({
    title: 'Related guide',
    description: 'Another guide.',
    members: {
      id: tag('Its permanent id: if you hold it, link to your own page.'),
      language,
      title: words('Its short title.'),
    },
    optional: {
      document_url: uri('Its guide document, if you get it.'),
      page_url: uri('The clinic’s page; absent when the text names no clinic.'),
    },
  }),
}
