import type {Problem} from '#schemas/problem.ts'

import {findText} from './findText.ts'
import type {Sheet} from './typesetter.ts'

/** What the typesetter would set without a word, and wrongly. */
export function checkSheet(sheet: Sheet): Problem[] {
  return [...lettering(sheet), ...invisible(sheet)].map(({path, message}) => ({
    rule: 'leaflet',
    level: 'error',
    path: `${sheet.name}: ${path}`,
    message,
  }))
}

/**
 * Text inside a drawing is set in whatever fonts the machine has, so the same leaflet would look different, or lose letters,
 * elsewhere; and it cannot be read aloud. Drawings carry shapes only.
 */
function lettering({data, pictures}: Sheet) {
  const decoder = new TextDecoder()
  return pictures
    .filter(({path, bytes}) => path.endsWith('.svg') && /<text[\s>]/.test(decoder.decode(bytes)))
    .map(({path}) => ({
      // Where the leaflet shows it: an editor knows a drawing by its place (`logo.file`), not by its name in the store.
      path: findText(data, (text) => text === path)[0] ?? path,
      message:
        'This drawing contains text, which would be printed in a font by chance. Convert the text to paths, or move it to caption and alt text.',
    }))
}

/**
 * Characters that are meant not to be seen (zero-width spaces, soft hyphens): the file would show the right letters but hold
 * wrong ones, seen with Typst 0.14, so that a screen reader reads "ou usuall" for "you usually".
 */
function invisible({data}: Sheet) {
  const form = /\p{Default_Ignorable_Code_Point}/u
  return findText(data, (text) => form.test(text)).map((path) => ({
    path,
    message: 'This text holds an invisible character, such as a soft hyphen. Type the words anew.',
  }))
}
