import {changeClasses, severities, withdrawalReasons} from '#schemas/vocabulary.ts'

import {
  choice,
  count,
  date,
  hash,
  instant,
  list,
  object,
  only,
  schemaDocument,
  tag,
  text,
  uri,
  use,
  words,
} from './describe.ts'
import {
  approval,
  aspect,
  brandPolicy,
  healthAspect,
  language,
  notices,
  reviewers,
  sharedDefinitions,
  version,
} from './parts.ts'

const author = object({
  title: 'Author',
  description: 'Who wrote it.',
  members: {name: words('Name, with credentials.')},
  optional: {url: uri('Their site.')},
})

const feedExtension = object({
  title: 'Clinic extension of the feed',
  description:
    'What JSON Feed has no words for. Names that end in `_url` are addresses, as in JSON Feed itself; all others are camelCase.',
  members: {
    about: uri('This schema: the meaning of every `_clinic` member.'),
    contract: text('Version of the contract. Within a major version members are only added.', {
      pattern: '^1\\.\\d+\\.\\d+$',
    }),
    partner: words('Your key.'),
    seq: count('Number of the last change in this feed; it never goes back.', 0),
    manifest_url: uri(
      'The list of all that you may show. Take down every id that the newest valid manifest does not list.',
    ),
    changes_url: uri(
      'The newest file of the change log. Change `seq` lies in file ceil(seq / 500), so you can catch up from any point.',
    ),
    schema_url: uri('The schema of this file.'),
    brandPolicy,
    licence: use('licence'),
    attribution: use('attribution'),
    obligations: use('obligations'),
  },
})

const itemExtension = object({
  title: 'Clinic extension of an item',
  description: 'The guide as data. Everything a patient must see is also in the standard members.',
  members: {
    status: only(
      'A guide that may be shown. Treat any other value as withdrawn: take the guide down.',
      'published',
    ),
    seq: count('The last change of this guide in the change log.', 1),
    class: choice('How urgent that change is: take a major one at once.', changeClasses),
    version,
    approval,
    notices,
    careAdvice: list('Most serious first.', use('careCard')),
    review: use('review'),
    condition: use('concept'),
    aspects: list('The sections, in order.', use('aspect')),
    citations: list('The sources, in the order of their numbers.', use('citation')),
    translations: list('Other languages.', use('translation')),
    brandPolicy,
    attribution: use('attribution'),
    legalNotice: words('Show it with the text.'),
    contentHash: hash('SHA-256 of the text that a clinician approves.'),
    documentHash: hash('SHA-256 of the guide document; its ETag. When it is the same, so is all.'),
    document_url: uri('The guide document: the whole guide as data.'),
  },
  optional: {reviewers},
})

const item = object({
  title: 'Item',
  description: 'One guide in one language.',
  members: {
    id: tag('Permanent and never reused; the same when title, slug or address change.'),
    title: words('Title of the guide, plain text.'),
    summary: words('Main message and every red flag, plain text.'),
    content_html: words('The whole guide as markup without styles or scripts; care advice first.'),
    content_text: words('The whole guide as plain text; care advice first.'),
    date_published: instant('The day of first publication.'),
    date_modified: instant('The day of the last change that readers should notice.'),
    authors: list('Who wrote the guide.', author),
    tags: list('Topics and body regions.', words('A name.')),
    language,
    _clinic: use('itemExtension'),
  },
  optional: {
    url: uri('The clinic’s own page of the guide; absent when the text names no clinic.'),
    attachments: list('Leaflets.', use('leaflet')),
  },
})

const tombstoneExtension = object({
  title: 'Clinic extension of a tombstone',
  description: 'A guide that was taken back.',
  members: {
    status: choice('Take down every copy of the guide.', ['suspended', 'withdrawn']),
    seq: count('The change that took it back.', 1),
    class: only('Take it at once.', 'major'),
    version,
    reason: choice('Why.', withdrawalReasons),
    severity: choice('How fast it must be gone.', severities),
    removeBy: date('When the last copy must be gone.'),
    contentHash: hash('SHA-256 of the text that was taken back.'),
    documentHash: hash('SHA-256 of the tombstone at `document_url`.'),
    document_url: uri('The tombstone, where the guide document was.'),
  },
  optional: {
    replacedBy: tag('Id of the guide to show instead.'),
    replacement_url: uri('Its guide document.'),
  },
})

const tombstoneItem = object({
  title: 'Tombstone item',
  description:
    'Stands in place of a guide that was taken back, under the same id, so that a reader that knows nothing of us replaces the text.',
  members: {
    id: tag('The same id that the guide had.'),
    title: words('Names the guide and says that it is gone.'),
    summary: words('What patients are told instead.'),
    content_html: words('The same as markup.'),
    content_text: words('The same as plain text.'),
    date_published: instant('The day on which it was taken back.'),
    date_modified: instant('The same day.'),
    language,
    _clinic: use('tombstoneExtension'),
  },
})

/** JSON Feed 1.1 with our extension. */
export const feedSchema = schemaDocument({
  title: 'Partner feed',
  description:
    'Patient guides as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension `_clinic`, newest change first. Ignore members that you do not know.',
  root: object({
    title: 'Feed',
    description: 'One page of a feed.',
    members: {
      version: only('Version of JSON Feed.', 'https://jsonfeed.org/version/1.1'),
      title: words('Name of the feed.'),
      feed_url: uri('Address of the first page: the feed’s identity.'),
      user_comment: words('For people who meet this file.'),
      language,
      _clinic: use('feedExtension'),
      items: list(
        'At most 25 guides and tombstones, newest change first.',
        {anyOf: [use('item'), use('tombstoneItem')]},
        {maxItems: 25},
      ),
    },
    optional: {
      home_page_url: uri('The clinic; absent when the text names no clinic.'),
      next_url: uri('The next page; absent on the last.'),
      authors: list('The clinic; absent when the text names no clinic.', author),
      expired: only('The agreement has ended: no guide may be shown any more.', true),
    },
  }),
  definitions: {
    feedExtension,
    item,
    tombstoneItem,
    tombstoneExtension,
    itemExtension,
    aspect: object({
      title: 'Section',
      description: 'A section of the guide; its text is in the guide document.',
      members: {
        key: words('Stable within the guide.'),
        anchor: words('The id of its heading in `content_html`.'),
        aspect,
        heading: words('Its heading.'),
      },
      optional: {healthAspect},
    }),
    ...sharedDefinitions,
  },
})
