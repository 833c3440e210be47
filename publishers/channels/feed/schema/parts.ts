import {aspects, brandPolicies, codeSystems, languages, urgencies} from '#schemas/vocabulary.ts'

import {choice, count, date, list, object, tag, text, truth, uri, use, words} from './describe.ts'

/** Members that feed items and guide documents share. */

export const language = choice('BCP 47 language tag. More languages may be added.', languages)

export const aspect = choice(
  'What the section is about, in our own finer words. Treat a value that you do not know as ordinary text.',
  aspects,
)

export const healthAspect = text(
  'The schema.org HealthAspectEnumeration value; absent where schema.org has none.',
  {pattern: '^[A-Z][A-Za-z]+HealthAspect$'},
)

export const version = text(
  'Version of the published guide: major for changed advice, minor for additions, patch for wording.',
  {pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$'},
)

export const approval = choice(
  'Whether clinicians signed this text. Show a guide to patients only when it is "signed".',
  ['draft', 'sample', 'signed'],
)

export const brandPolicy = choice(
  'In whose name the text speaks: the clinic’s, yours, or nobody’s.',
  brandPolicies,
)

export const notices = list(
  'Sentences that must stand above the text, for example "Sample: not clinically reviewed." Usually none.',
  words('One sentence.'),
)

export const reviewers = list(
  'The clinicians who signed exactly this text, in order of signing. Empty where none is named; absent before contract 1.1.',
  use('reviewer'),
)

export function person(title: string, description: string) {
  return object({
    title,
    description,
    members: {key: words('Stable name.'), name: words('Name.')},
    optional: {credentials: words('Credentials, such as PT.')},
  })
}

export const sharedDefinitions = {
  reviewer: person('Reviewer', 'Who reviewed the guide clinically.'),
  careCard: object({
    title: 'Care card',
    description:
      'When to get help, and how fast. Show every card with all its lines, most serious first, before all other text.',
    members: {
      key: words('Stable within the guide.'),
      urgency: choice(
        'For programs. Treat a value that you do not know as "emergency".',
        urgencies,
      ),
      label: words('The urgency in words. Show it: colour alone does not tell.'),
      heading: words('What to do, ending in "if:".'),
      items: list('The signs. In emergency and urgent cards these are the red flags.', use('line')),
    },
    optional: {afterText: words('What to do as well; shown below the lines.')},
  }),
  line: object({
    title: 'Line',
    description: 'One line of a list.',
    members: {
      key: words('Stable. A red flag has the same key in every guide that shows it.'),
      text: words('The words.'),
      citations: list('Numbers of the sources behind it.', count('A number of `citations`.', 1)),
    },
  }),
  citation: object({
    title: 'Citation',
    description: 'A source, numbered in the order in which the text cites it.',
    members: {
      number: count('The number in square brackets in the text.', 1),
      key: words('Stable name of the source.'),
      anchor: words('The id that links of citations in the markup point to.'),
      title: words('Title of the source.'),
      authors: list('Its authors; may be empty.', words('A name.')),
      publisher: words('Who publishes it.'),
    },
    optional: {
      siteName: words('Name of the site it stands on.'),
      url: uri('Where it is.'),
      doi: words('Its DOI.'),
      issued: text('When it was published: a year, a month or a day.', {
        pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
      }),
      accessedOn: date('When we read it.'),
    },
  }),
  concept: object({
    title: 'Concept',
    description: 'A term of the clinical vocabulary.',
    members: {
      key: words('Stable name.'),
      name: words('Its name in the language of the guide.'),
      synonyms: list('Other names; may be empty.', words('A name.')),
      codes: list('Its codes; may be empty.', use('code')),
    },
  }),
  code: object({
    title: 'Code',
    description: 'A code of a clinical code system, in the form of a FHIR Coding.',
    members: {
      system: choice('URI of the code system.', codeSystems),
      code: words('The code.'),
    },
  }),
  review: object({
    title: 'Review dates',
    description: 'Show when the guide was reviewed and when the next review is due.',
    members: {
      published: date('First published.'),
      modified: date('Words last changed.'),
      lastReviewed: date('Last reviewed by a clinician.'),
      reviewBy: date('The next review is due.'),
      evidenceChecked: date('The sources were last checked.'),
      overdue: truth('Whether the review is late. A notice then says so.'),
    },
  }),
  translation: object({
    title: 'Translation',
    description: 'The same guide in another language that you get.',
    members: {
      language,
      id: tag('Its permanent id.'),
      document_url: uri('Its guide document.'),
    },
  }),
  attribution: object({
    title: 'Attribution',
    description: 'The credit to show below the text, ready-made.',
    members: {text: words('As plain text.'), html: words('As markup.')},
    optional: {url: uri('The clinic; absent when the text names no clinic.')},
  }),
  licence: object({
    title: 'Licence',
    description: 'Under which terms you may show the text.',
    members: {name: words('Its name.'), url: uri('Its text.')},
  }),
  obligations: object({
    title: 'Obligations',
    description: 'What you agree to when you show a guide.',
    members: {
      refreshHours: count('Read the manifest at least this often, in hours.', 1),
      removalHours: count('Take down what the manifest no longer lists within so many hours.', 1),
      mustShow: list('What a page must always show.', words('A part of the guide.')),
      mayEdit: truth('Whether you may change words.'),
    },
  }),
  leaflet: object({
    title: 'Leaflet',
    description: 'The guide as a PDF file, in the form of a JSON Feed attachment.',
    members: {
      url: uri('The file.'),
      mime_type: words('Its media type.'),
      title: words('Names guide, paper and language; no two are alike.'),
    },
    optional: {size_in_bytes: count('Its size.', 1)},
  }),
}
