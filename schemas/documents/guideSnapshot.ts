import {defineType} from '@sanity/types'

import {recorded, recordedGuide} from '../blocks/recordFields.ts'

/** The approved bytes of one guide: the only thing that channels publish. Never changed; a newer version is a newer snapshot. */
export const guideSnapshot = defineType({
  name: 'guideSnapshot',
  title: 'Snapshot',
  type: 'document',
  readOnly: true,
  fields: [
    recordedGuide(),
    recorded('key', 'Key'),
    recorded('language', 'Language'),
    recorded('version', 'Version'),
    recorded('class', 'Kind of change'),
    recorded('contentHash', 'Approved text (SHA-256)'),
    recorded('viewHash', 'Whole view (SHA-256)'),
    recorded('view', 'View (JSON)', 'text'),
    recorded('publishedAt', 'Published on', 'date'),
    recorded('reviewBy', 'Review by', 'date'),
    recorded('by', 'Published by'),
    recorded('note', 'What changed', 'text'),
  ],
  preview: {select: {title: 'version', subtitle: 'publishedAt'}},
})
