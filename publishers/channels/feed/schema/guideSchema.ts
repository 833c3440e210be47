import {
  choice,
  hash,
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
import {jsonLdDefinition} from './jsonLdSchema.ts'
import {
  approval,
  aspect,
  brandPolicy,
  healthAspect,
  language,
  notices,
  person,
  reviewers,
  sharedDefinitions,
  version,
} from './parts.ts'
import {portableTextDefinitions} from './portableTextSchema.ts'

const bodyMembers = {
  portableText: list('As data.', use('blockNode')),
  html: text('As markup without styles or scripts.'),
  text: text('As plain text.'),
}

const ownDefinitions = {
  body: object({
    title: 'Text',
    description: 'The same text three times: take what you can show.',
    members: bodyMembers,
  }),
  section: object({
    title: 'Section',
    description: 'A section, three times: take what you can show.',
    members: {
      key: words('Stable within the guide.'),
      anchor: words('The id to give its heading.'),
      aspect,
      heading: words('Its heading.'),
      ...bodyMembers,
    },
    optional: {healthAspect},
  }),
  explanation: object({
    title: 'Explained word',
    description: 'A word of the text and what it means.',
    members: {name: words('The word.'), definition: words('What it means.')},
  }),
  author: person('Author', 'Who wrote the guide.'),
  jsonLd: jsonLdDefinition,
}

/** The guide document. */
export const guideSchema = schemaDocument({
  title: 'Guide document',
  description:
    'One guide in one language, whole, as you may show it. Names that end in `_url` are addresses; all others are camelCase, but for the members taken from JSON Feed. Ignore members that you do not know.',
  root: object({
    title: 'Guide',
    description: 'One guide.',
    members: {
      schema: only('Kind and version of this file.', 'guidepost-guide/1'),
      contract: text('Version of the contract.', {pattern: '^1\\.\\d+\\.\\d+$'}),
      id: tag('Permanent id, the same as in the feed.'),
      status: only('A tombstone says something else here, so it is not a guide.', 'published'),
      key: words('Name of the guide, the same in all languages.'),
      language,
      direction: choice('Writing direction.', ['ltr', 'rtl']),
      version,
      approval,
      document_url: uri('This file.'),
      title: words('Title.'),
      shortTitle: words('Title for lists.'),
      description: words('One sentence for lists and search engines.'),
      notices,
      mainMessage: words('What a reader must take away.'),
      careAdvice: list('When to get help. Show it before all other text.', use('careCard')),
      keyPoints: list('The guide in a few lines; may be empty.', use('line')),
      lede: use('body'),
      sections: list('The sections, in order.', use('section')),
      glossary: list('Words that the text explains; may be empty.', use('explanation')),
      citations: list('The sources, in the order of their numbers.', use('citation')),
      condition: use('concept'),
      bodyRegions: list('Where in the body.', use('concept')),
      topics: list('Topics.', use('concept')),
      audience: use('concept'),
      authors: list('Who wrote it.', use('author')),
      review: use('review'),
      related: list('Related guides; may be empty.', use('relatedGuide')),
      translations: list('The same guide in other languages; may be empty.', use('translation')),
      leaflets: list('The guide on paper; may be empty.', use('leaflet')),
      brandPolicy,
      attribution: use('attribution'),
      licence: use('licence'),
      legalNotice: words('Show it with the text.'),
      obligations: use('obligations'),
      content_html: words('The whole guide as markup, the same as in the feed.'),
      content_text: words('The whole guide as plain text, the same as in the feed.'),
      jsonLd: use('jsonLd'),
      contentHash: hash('SHA-256 of the text that a clinician approves.'),
      documentHash: hash(
        'SHA-256 over the canonical JSON (RFC 8785) of this file without documentHash and signature. Also its ETag.',
      ),
    },
    optional: {
      reviewers,
      page_url: uri('The clinic’s own page; absent when the text names no clinic.'),
      signature: text('Detached JWS (RFC 7515, RFC 7797) over the same bytes as documentHash.'),
    },
  }),
  definitions: {...ownDefinitions, ...sharedDefinitions, ...portableTextDefinitions},
})
