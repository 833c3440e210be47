import type {CustomValidator, ValidationError} from '@sanity/types'

import type {Problem} from '#schemas/problem.ts'

import {libraryOf} from './reading/library.ts'
import {readOnce, typedText} from './reading/readOnce.ts'
import type {GuideDraft} from './reading/storedPath.ts'
import {studioPath} from './reading/studioPath.ts'
import type {StudioLanguage} from './studioLanguage.ts'
import {apiVersion} from './surroundings.ts'
import {translateMessage} from './translation/translateMessage.ts'

/** The rules of guides as a validator of Studio, for problems of one level, in a language of Studio. */
export function guideValidator(level: Problem['level'], language: StudioLanguage): CustomValidator {
  return async (value, {getClient, environment}) => {
    // Outside of a browser `npm run check` says the same, for all guides.
    if (environment === 'cli' || !isDraft(value)) return true
    const library = libraryOf(getClient({apiVersion}))
    const id = value._id.replace(/^drafts\./, '')
    const {problems} = await readOnce(library, typedText(value), id)
    return problems
      .filter((problem) => problem.level === level)
      .map((problem) => validationError(problem, value, language))
  }
}

function validationError(
  {rule, path, message, fix}: Problem,
  draft: GuideDraft,
  language: StudioLanguage,
): ValidationError {
  const words = translateMessage(message, language)
  const said = rule === 'model' ? words : `${rule}: ${words}`
  return {
    path: studioPath(path, draft),
    message: fix === undefined ? said : `${said} ${translateMessage(fix, language)}`,
  }
}

function isDraft(value: unknown): value is GuideDraft {
  return typeof value === 'object' && value !== null && '_id' in value && '_type' in value
}
