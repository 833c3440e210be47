import type {StudioLanguage} from '../studioLanguage.ts'
import {problemWords} from './problemWords.ts'
import {sentenceTranslator} from './sentences.ts'

const inSpanish = sentenceTranslator(problemWords)

/** What a rule says, in a language of Studio. Rules speak English; what has no words in the other language stays as it is. */
export function translateMessage(message: string, language: StudioLanguage): string {
  return language === 'en' ? message : inSpanish(message)
}
