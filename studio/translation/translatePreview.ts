import {dateWords} from '#publishers/manuscript/words.ts'

import type {StudioLanguage} from '../studioLanguage.ts'
import {choiceName, choiceTitles} from './choiceTitles.ts'
import {previewWords} from './previewWords.ts'
import {sentenceTranslator} from './sentences.ts'

/** The model has its words in English. */
const sentences: {readonly [L in StudioLanguage]: (sentence: string) => string} = {
  en: (sentence) => sentence,
  es: sentenceTranslator(previewWords),
}

/** Members of closed lists, which previews show as they are stored: in the middle of a line. */
const choices = {en: choicesIn('en'), es: choicesIn('es')}

function choicesIn(language: StudioLanguage): ReadonlyMap<string, string> {
  return new Map(
    choiceTitles.flatMap(({values}) =>
      values.map((value) => [value, uncapitalised(choiceName(values, value, language))] as const),
    ),
  )
}

/** `A4` and `US Letter` stay as they are. */
function uncapitalised(name: string): string {
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
}

type Prepare = (...selected: readonly unknown[]) => Readonly<Record<string, unknown>>

/** How a type is shown in lists, in a language of Studio: what the model says around the words of editors. */
export function translatePreview(preview: unknown, language: StudioLanguage): unknown {
  if (typeof preview !== 'object' || preview === null) return preview
  const prepare: unknown = Reflect.get(preview, 'prepare')
  if (!isPrepare(prepare)) return preview
  return {
    ...preview,
    prepare: (...selected: readonly unknown[]) => {
      const {title, subtitle, ...rest} = prepare(...selected)
      return {
        ...rest,
        title: typeof title === 'string' ? titleIn(title, language) : title,
        subtitle: typeof subtitle === 'string' ? partsIn(subtitle, language) : subtitle,
      }
    },
  }
}

/** A title of one part may be the words of an editor. */
function titleIn(title: string, language: StudioLanguage): string {
  return title.includes(' · ') ? partsIn(title, language) : sentences[language](title)
}

/** The model writes days as it stores them. */
const day = /\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g

/** Any part may be a member of a closed list. */
function partsIn(text: string, language: StudioLanguage): string {
  return text
    .split(' · ')
    .map((part) => choices[language].get(part) ?? sentences[language](part))
    .join(' · ')
    .replaceAll(day, (date) => dateWords(date, language))
}

function isPrepare(value: unknown): value is Prepare {
  return typeof value === 'function'
}
