import {sentencesOf} from '../readability/segment.ts'
import type {Language} from '../vocabulary.ts'
import {dose, medicines} from './words/medicines.ts'

/** The first medicine or dose that a text names. */
export function medicineIn(text: string, language: Language): string | undefined {
  const name = sentencesOf(text, language)
    .flatMap(({words}) => words)
    .find((word) => medicines[language].has(word.text.toLowerCase()))
  return dose.exec(text)?.[0] ?? name?.text
}
