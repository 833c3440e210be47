import {
  choice,
  count,
  hash,
  instant,
  list,
  object,
  only,
  schemaDocument,
  tag,
  uri,
  use,
  words,
} from './describe.ts'
import {version} from './parts.ts'

/** The manifest. */
export const manifestSchema = schemaDocument({
  title: 'Manifest',
  description:
    'All that you may show now. Take down every id that you hold and that this does not list as published. Refuse a manifest with a lower `seq` than the last, or one past `expires`.',
  root: object({
    title: 'Manifest',
    description: 'Renewed at least every twelve hours.',
    members: {
      schema: only('Kind and version of this file.', 'guidepost-manifest/1'),
      partner: words('Your key.'),
      seq: count('Number of the last change.', 0),
      generated: instant('When it was made.'),
      expires: instant('When it stops being valid.'),
      items: list('The guides.', use('item')),
    },
  }),
  definitions: {
    item: object({
      title: 'Guide',
      description: 'One guide in one language.',
      members: {
        id: tag('Its permanent id.'),
        status: choice(
          'Show the guide only when it says published. Treat any other value as withdrawn.',
          ['published', 'suspended', 'withdrawn'],
        ),
        version,
        documentHash: hash('SHA-256 of the guide document.'),
        url: uri('The guide document.'),
      },
    }),
  },
})
