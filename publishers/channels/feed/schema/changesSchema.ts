import {changeClasses} from '#schemas/vocabulary.ts'

import {changeTypes} from '../state/feedState.ts'
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
  use,
  words,
} from './describe.ts'
import {version} from './parts.ts'

/** The change log. */
export const changesSchema = schemaDocument({
  title: 'Change log',
  description:
    'Everything that ever happened to your feed, oldest first, 500 changes a file. Nothing is taken out. Ask for what follows the last `seq` that you handled.',
  root: object({
    title: 'Change file',
    description: 'Changes (file - 1) * 500 + 1 to file * 500. A full file never changes again.',
    members: {
      schema: only('Kind and version of this file.', 'guidepost-changes/1'),
      partner: words('Your key.'),
      file: count('Number of this file.', 1),
      events: list('The changes, by `seq`.', use('event'), {maxItems: 500}),
    },
  }),
  definitions: {
    event: object({
      title: 'Change',
      description: 'One change of one guide.',
      members: {
        seq: count('Counts from 1 without gap.', 1),
        at: instant('The day of the change, at midnight UTC. Order by `seq`, never by this.'),
        type: choice(
          'published: new. updated: changed. restored: you get it again. removed: you no longer get it; take it down. withdrawn: its advice is recalled; take it down at once. suspended: the same, until it has been looked at. Treat a value that you do not know as withdrawn.',
          changeTypes,
        ),
        id: tag('Permanent id of the guide.'),
        version,
        class: choice(
          'major: take it at once. minor: take it at the next refresh. patch: may wait.',
          changeClasses,
        ),
        contentHash: hash('SHA-256 of the text that a clinician approves.'),
        safetyHash: hash(
          'SHA-256 of care advice and notices as you show them: if it moved, what patients must see first has changed.',
        ),
        documentHash: hash('SHA-256 of the guide document after the change.'),
        prevHash: hash(
          'SHA-256 over the canonical JSON (RFC 8785) of the change before; 64 zeros in the first. So you can prove that you missed nothing.',
        ),
      },
    }),
  },
})
