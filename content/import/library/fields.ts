/**
 * How a field of a library entry is written, and what it becomes in the store. The forms of `schemas/guide/stored.ts` check
 * afterwards what is required and which values are allowed; this table only says how to read.
 */
export type Field =
  | {readonly kind: 'plain'}
  | {readonly kind: 'localized'; readonly type: 'localizedString' | 'localizedText'}
  | {readonly kind: 'localizedInline'}
  | {
      readonly kind: 'reference'
      readonly to: string
      /** What it names is made later, by publishing: its absence is no fault of the file. */
      readonly later?: boolean
    }
  | {readonly kind: 'image'}
  | {readonly kind: 'list'; readonly of: Field}
  | {readonly kind: 'object'; readonly type?: string; readonly fields: Fields}

export type Fields = Readonly<Record<string, Field>>

const plain: Field = {kind: 'plain'}
const words: Field = {kind: 'localized', type: 'localizedString'}
const text: Field = {kind: 'localized', type: 'localizedText'}
const reference = (to: string): Field => ({kind: 'reference', to})
const snapshot: Field = {kind: 'reference', to: 'guideSnapshot', later: true}
const list = (of: Field): Field => ({kind: 'list', of})
const object = (fields: Fields, type?: string): Field => ({
  kind: 'object',
  fields,
  ...(type === undefined ? {} : {type}),
})
const plains = (...names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, plain]))

/** The types of `content/library`, one file each. Guides are Markdown. */
export const library: Readonly<Record<string, Fields>> = {
  concept: {
    ...plains('key', 'kind', 'targetGrade'),
    name: words,
    synonyms: list(words),
    definition: words,
    codes: list(object(plains('system', 'code'), 'codedConcept')),
    mandatoryFlags: list(reference('redFlag')),
    avoid: list(words),
  },
  redFlag: {
    ...plains('key', 'minUrgency', 'rationale'),
    text: {kind: 'localizedInline'},
    sources: list(reference('source')),
  },
  source: plains(
    'key',
    'title',
    'siteName',
    'authors',
    'publisher',
    'kind',
    'url',
    'doi',
    'issued',
    'accessedOn',
    'licence',
  ),
  exercise: {
    ...plains('key'),
    name: words,
    goal: words,
    steps: list(words),
    dose: object(plains('sets', 'reps', 'holdSeconds', 'perDay', 'daysPerWeek'), 'dose'),
    stopIf: list(words),
    figures: list(
      object(
        {image: {kind: 'image'}, alt: words, caption: words, credit: plain},
        'localizedFigure',
      ),
    ),
    sources: list(reference('source')),
  },
  person: plains('key', 'name', 'roles', 'credentials', 'disclosure', 'sample'),
  clinic: {
    ...plains(
      'key',
      'name',
      'shortName',
      'phone',
      'bookingUrl',
      'emergencyNumber',
      'url',
      'address',
      'colour',
      'authority',
      'sample',
    ),
    logo: {kind: 'image'},
    clinicianTitle: words,
    urgentCareName: words,
    legalNotice: text,
    callToAction: object({kind: plain, label: words, url: plain}),
  },
  partner: {
    ...plains('key', 'name', 'status', 'languages', 'brandPolicy'),
    allow: list(reference('guide')),
    deny: list(reference('guide')),
    region: object({emergencyNumber: plain, urgentCareName: words}),
    licence: object(plains('name', 'url')),
  },
  newsletterIssue: {
    ...plains('key', 'language', 'subject', 'preheader', 'date', 'intro'),
    guides: list(object({guide: reference('guide'), snapshot, sections: plain}, 'newsletterItem')),
  },
  leafletEdition: {
    ...plains('key', 'paper', 'printedOn', 'copies', 'place'),
    snapshot,
  },
}
