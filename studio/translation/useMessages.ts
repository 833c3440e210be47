import {useCurrentLocale} from 'sanity'

import {languageFor} from '../studioLanguage.ts'
import {translateMessage} from './translateMessage.ts'

/** Says what rules say in the language that the person chose for Studio. */
export function useMessages(): (message: string) => string {
  const language = languageFor(useCurrentLocale().id)
  return (message) => translateMessage(message, language)
}
