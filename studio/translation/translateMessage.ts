import type {StudioLanguage} from '../studioLanguage.ts'
import {answerWords} from './answerWords.ts'
import {problemWords} from './problemWords.ts'
import {sentenceTranslator} from './sentences.ts'

const inSpanish = sentenceTranslator({...answerWords, ...problemWords})

/** What a rule or the publishers say, in a language of Studio. They speak English; what has no words in the other language stays as it is. */
export function translateMessage(message: string, language: StudioLanguage): string {
  return language === 'en' ? message : inSpanish(message)
}
