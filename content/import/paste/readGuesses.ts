import {storedGuide} from '#schemas/guide/stored.ts'

import type {StoredGuess} from './pasting.ts'

const form = storedGuide.pick({guesses: true})

/** The guesses of a guide, in the order of its text. */
export function readGuesses(document: unknown): StoredGuess[] {
  const read = form.safeParse(document)
  if (!read.success) return []
  return read.data.guesses.map((guess) => ({_type: 'importGuess', ...guess}))
}
