import {defineField, defineType} from '@sanity/types'

import {guessTopics} from '../vocabulary.ts'
import {recorded} from './recordFields.ts'

/** One thing that the import of a pasted text could not know. People confirm it or correct the guide; nobody edits what was guessed. */
export const importGuess = defineType({
  name: 'importGuess',
  title: 'Guess',
  type: 'object',
  fields: [
    recorded('path', 'Where'),
    defineField({
      name: 'about',
      title: 'About',
      type: 'string',
      options: {list: [...guessTopics]},
      readOnly: true,
    }),
    recorded('text', 'Words of the pasted text', 'text'),
    recorded('guess', 'What was made of it', 'text'),
    defineField({
      name: 'confidence',
      title: 'How sure',
      description: 'From 0 (somebody has to decide) to 1 (as good as certain).',
      type: 'number',
      readOnly: true,
    }),
    defineField({
      name: 'confirmed',
      title: 'Confirmed',
      description:
        'Switch on when the guide is right at this place, as guessed or as you corrected it.',
      type: 'boolean',
      initialValue: false,
    }),
  ],
  preview: {
    select: {guess: 'guess', text: 'text', confirmed: 'confirmed'},
    prepare: ({guess, text, confirmed}) => ({
      title: `${confirmed === true ? '✓ ' : ''}${String(guess)}`,
      subtitle: String(text),
    }),
  },
})
