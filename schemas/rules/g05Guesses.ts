import {problemAt, type Rule} from './rule.ts'

/** G05: what an import guessed is confirmed by a person, or corrected, before anybody signs it. */
export const g05Guesses: Rule = (guide) =>
  (guide.openGuesses ?? []).map(({path, text, guess}) =>
    problemAt(
      guide,
      'G05',
      path,
      `Confirm or correct what the import guessed: ${guess}${text === '' ? '' : ` "${shortened(text)}"`}`,
    ),
  )

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
