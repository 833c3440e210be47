interface Pattern {
  readonly form: RegExp
  readonly words: string
  /** How much of the sentence it knows: what says more is tried first. */
  readonly known: number
}

/**
 * Makes a translator of a table from sentence to sentence, with `{}` for what is filled in, in the same order. The words that fill a
 * sentence are translated in their turn, where the table has them; so is each sentence of several. What it does not know stays as it is.
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
  function known(sentence: string): string | undefined {
    const whole = table[sentence]
    if (whole !== undefined) return whole
    for (const {form, words} of patterns) {
      const filled = form.exec(sentence)?.slice(1)
      if (filled !== undefined)
        return filled.reduce((text, part) => text.replace('{}', () => translate(part)), words)
    }
    return undefined
  }
  function translate(text: string): string {
    const whole = known(text)
    if (whole !== undefined) return whole
    for (const {0: gap, index} of text.matchAll(/(?<=[.!?])\s+/g)) {
      const first = known(text.slice(0, index))
      if (first !== undefined) return first + gap + translate(text.slice(index + gap.length))
    }
    return text
  }
  return translate
}

/** Text as a pattern that matches it alone. */
function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
