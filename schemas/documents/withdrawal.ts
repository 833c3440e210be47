import {defineType} from '@sanity/types'

import {joined} from '../blocks/previewText.ts'
import {recorded, recordedGuide} from '../blocks/recordFields.ts'

/** A guide is suspended, withdrawn or given back. The newest record of a guide counts (`seq`). */
export const withdrawal = defineType({
  name: 'withdrawal',
  title: 'Withdrawal',
  type: 'document',
  readOnly: true,
  fields: [
    recordedGuide(),
    recorded('seq', 'Number', 'number'),
    recorded('kind', 'What'),
    recorded('reason', 'Why'),
    recorded('severity', 'How fast it must be gone'),
    recorded('notice', 'What readers are told', 'text'),
    recordedGuide('replacement', 'Guide to read instead'),
    recorded('on', 'On', 'date'),
    recorded('removeBy', 'Gone everywhere by', 'date'),
    recorded('by', 'Person'),
  ],
  preview: {
    select: {title: 'guide.title', kind: 'kind', on: 'on', reason: 'reason'},
    prepare: ({title, kind, on, reason}) => ({
      title: joined(title) || joined(kind),
      subtitle: joined(kind, on, reason),
    }),
  },
})
