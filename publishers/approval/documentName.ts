import {wordsOf} from '#schemas/blocks/previewText.ts'
import type {Language} from '#schemas/vocabulary.ts'

/** What editors call a document that guides share, in the language of a guide: its title, name or sentence, or its key. */
export function documentName(document: {readonly _id: string}, language: Language): string {
  const read = (field: string): unknown => Reflect.get(document, field)
  const inLanguage = (field: string): unknown => Object(read(field))[language]
  const names = [
    read('title'),
    read('name'),
    inLanguage('name'),
    wordsOf(inLanguage('text')),
    read('key'),
  ]
  return names.find(isWritten) ?? document._id
}

function isWritten(name: unknown): name is string {
  return typeof name === 'string' && name !== ''
}
