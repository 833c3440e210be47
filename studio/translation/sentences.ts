interface Pattern {
  readonly form: RegExp
  readonly words: string
  /** How much of the sentence it knows: what says more is tried first. */
  readonly known: number
}

/**
 * Makes a translator of a table from sentence to sentence, with `{}` for what is filled in, in the same order. The words that fill a
 * sentence are translated in their turn, where the table has them. What it does not know stays as it is.
 */
export function sentenceTranslator(
  table: Readonly<Record<string, string>>,
): (sentence: string) => string {
  const patterns: readonly Pattern[] = Object.entries(table)
    .filter(([english]) => english.includes('{}'))
    .map(([english, words]) => ({
      form: new RegExp(`^${english.split('{}').map(literally).join('(.*?)')}$`, 's'),
      words,
      known: english.length,
    }))
    .toSorted((one, other) => other.known - one.known)
  return function translate(sentence) {
    const whole = table[sentence]
    if (whole !== undefined) return whole
    for (const {form, words} of patterns) {
      const filled = form.exec(sentence)?.slice(1)
      if (filled !== undefined)
        return filled.reduce((text, part) => text.replace('{}', () => translate(part)), words)
    }
    return sentence
  }
}

/** Text as a pattern that matches it alone. */
function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
