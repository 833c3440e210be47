import {choice, date, instant, object, only, schemaDocument, tag, uri, words} from './describe.ts'

/** What stands in place of a withdrawn guide. The guide schema refuses it, so no importer takes it for a guide. */
export const tombstoneSchema = schemaDocument({
  title: 'Tombstone',
  description:
    'What the address of a withdrawn guide answers, for ever. Its advice is recalled: take down every copy. No feed of this version holds one yet; be ready for it.',
  root: object({
    title: 'Tombstone',
    description: 'One withdrawn guide in one language.',
    members: {
      schema: only('Kind and version of this file.', 'guidepost-tombstone/1'),
      id: tag('The same id that the guide had.'),
      status: only('Never show this guide again.', 'withdrawn'),
      reason: choice('Why.', ['safety', 'error', 'evidence', 'superseded', 'expired', 'legal']),
      severity: choice('How fast it must be gone.', ['immediate', '24h', '7d']),
      notice: words('What patients should do instead; show it where the guide was.'),
      issuedAt: instant('When it was withdrawn.'),
      removeBy: date('When the last copy must be gone.'),
    },
    optional: {
      replacedBy: tag('Id of the guide to show instead.'),
      replacement_url: uri('Its guide document.'),
    },
  }),
})
