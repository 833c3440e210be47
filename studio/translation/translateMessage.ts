import type {StudioLanguage} from '../studioLanguage.ts'
import {problemWords} from './problemWords.ts'

/** What a rule says, in a language of Studio. Rules speak English; what has no words in the other language stays as it is. */
export function translateMessage(message: string, language: StudioLanguage): string {
  return language === 'en' ? message : inSpanish(message)
}

interface Pattern {
  readonly form: RegExp
  readonly words: string
  /** How much of the message it knows: what says more is tried first. */
  readonly known: number
}

const patterns: readonly Pattern[] = Object.entries(problemWords)
  .filter(([english]) => english.includes('{}'))
  .map(([english, words]) => ({
    form: new RegExp(`^${english.split('{}').map(literally).join('(.*?)')}$`, 's'),
    words,
    known: english.length,
  }))
  .toSorted((one, other) => other.known - one.known)

/** Text as a pattern that matches it alone. */
function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** The words that a message fills in are translated in their turn, where they are ours. */
function inSpanish(message: string): string {
  const whole = problemWords[message]
  if (whole !== undefined) return whole
  for (const {form, words} of patterns) {
    const filled = form.exec(message)?.slice(1)
    if (filled !== undefined)
      return filled.reduce((text, part) => text.replace('{}', () => inSpanish(part)), words)
  }
  return message
}
