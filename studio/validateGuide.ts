import type {CustomValidator, ValidationError} from '@sanity/types'

import type {Problem} from '#schemas/problem.ts'

import {libraryOf} from './reading/library.ts'
import {type GuideReading, readDraft} from './reading/readDraft.ts'
import type {GuideDraft} from './reading/storedPath.ts'
import {studioPath} from './reading/studioPath.ts'
import type {StudioLanguage} from './studioLanguage.ts'
import {apiVersion} from './surroundings.ts'
import {translateMessage} from './translation/translateMessage.ts'

/** Errors and warnings are two validators of one document: it is read once for both. */
const readings = new WeakMap<object, {edition: number; reading: Promise<GuideReading>}>()

/** The rules of guides as a validator of Studio, for problems of one level, in a language of Studio. */
export function guideValidator(level: Problem['level'], language: StudioLanguage): CustomValidator {
  return async (value, {getClient, environment}) => {
    // Outside of a browser `npm run check` says the same, for all guides.
    if (environment === 'cli' || !isDraft(value)) return true
    const library = libraryOf(getClient({apiVersion}))
    const known = readings.get(value)
    const edition = library.edition()
    const reading = known?.edition === edition ? known.reading : readDraft(library, value)
    readings.set(value, {edition, reading})
    const {problems} = await reading
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
