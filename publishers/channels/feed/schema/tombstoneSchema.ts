import {severities, withdrawalReasons} from '#schemas/vocabulary.ts'

import {
  choice,
  date,
  hash,
  instant,
  object,
  only,
  schemaDocument,
  tag,
  uri,
  words,
} from './describe.ts'
import {language, version} from './parts.ts'

/** What stands in place of a withdrawn guide. The guide schema refuses it, so no importer takes it for a guide. */
export const tombstoneSchema = schemaDocument({
  title: 'Tombstone',
  description:
    'What the address of a suspended or withdrawn guide answers, for ever, with status 410. Its advice is recalled: take down every copy.',
  root: object({
    title: 'Tombstone',
    description: 'One guide in one language that was taken back.',
    members: {
      schema: only('Kind and version of this file.', 'guidepost-tombstone/1'),
      id: tag('The same id that the guide had.'),
      contract: words('Version of the contract.'),
      status: choice(
        'withdrawn: never show it again. suspended: not until it is published again.',
        ['suspended', 'withdrawn'],
      ),
      key: words('Its key.'),
      language,
      version,
      document_url: uri('The address of this file: that of the guide before.'),
      title: words('Names the guide and says that it is gone.'),
      reason: choice('Why.', withdrawalReasons),
      severity: choice('How fast it must be gone.', severities),
      notice: words('What patients should do instead; show it where the guide was.'),
      issuedAt: instant('When it was taken back.'),
      removeBy: date('When the last copy must be gone.'),
      contentHash: hash('SHA-256 of the text that was taken back.'),
      documentHash: hash('SHA-256 of this file without this member; its ETag.'),
    },
    optional: {
      replacedBy: tag('Id of the guide to show instead.'),
      replacement_url: uri('Its guide document.'),
    },
  }),
})
