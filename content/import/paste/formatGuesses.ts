import type {StoredGuess} from './pasting.ts'

/** A guess, with its number where somebody is to choose among them. */
type ShownGuess = StoredGuess & {readonly number?: number}

/** Guesses as a table for a terminal, the least sure first. */
export function formatGuesses(guesses: readonly ShownGuess[]): string {
  const rows = guesses.toSorted((one, other) => one.confidence - other.confidence)
  const width = (field: 'about' | 'path') => Math.max(0, ...rows.map((row) => row[field].length))
  const lines = rows.map(({number, confidence, about, path, guess, text}) =>
    [
      ...(number === undefined ? [] : [String(number).padStart(4)]),
      confidence.toFixed(2),
      about.padEnd(width('about')),
      path.padEnd(width('path')),
      text === '' ? guess : `${guess}  < ${shortened(text)}`,
    ].join('  '),
  )
  return lines.join('\n')
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
