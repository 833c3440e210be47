import type {Guide} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'
import {languageFacts} from '#schemas/vocabulary.ts'

import type {FeedInput} from './feedInput.ts'
import {isAuthority} from './guideId.ts'

/** What is wrong with the material of a feed, all at once. */
type Checked = Pick<FeedInput, 'partner' | 'voices' | 'authority'>

export function checkFeedInput(input: Checked, guides: readonly Guide[]): Problem[] {
  return [...authorityProblems(input), ...voiceProblems(input), ...twins(guides)]
}

function authorityProblems({authority}: Checked): Problem[] {
  if (isAuthority(authority)) return []
  return [
    error(
      'authority',
      `"${authority.name}, ${authority.date}" cannot stand in item ids. Give a host name in small letters and a day, for example clinic.example and 2026-01-31.`,
    ),
  ]
}

function voiceProblems({partner, voices}: Checked): Problem[] {
  return partner.languages
    .filter((language) => voices[language] === undefined)
    .map((language) =>
      error(
        `partner-${partner.key}`,
        `The partner takes ${languageFacts[language].name}, but the clinic has no words in it. Write them in the clinic's record, or take the language from the partner.`,
      ),
    )
}

/** Two guides with one key and language would overwrite each other's file and share one id. */
function twins(guides: readonly Guide[]): Problem[] {
  return guides
    .filter((guide, index) => guides.findIndex((other) => isTwin(guide, other)) < index)
    .map(({id, key, language}) =>
      error(
        id,
        `Another guide has the same key "${key}" in "${language}". Give this one its own key.`,
      ),
    )
}

function isTwin(one: Guide, other: Guide): boolean {
  return one.key === other.key && one.language === other.language
}

function error(path: string, message: string): Problem {
  return {rule: 'feed-input', level: 'error', path, message}
}
