import type {WorksheetAnswer} from '#schemas/vocabulary.ts'

import {nobodyAnswers, postToPublishers, type Said} from '../askPublishers.ts'

/**
 * Has the publishers take down answers of whoever is signed in, as `npm run worksheet` does: on the draft and on what is published.
 * @param answers by item
 * @returns what stands in the way
 * @see publishers/workshop/answerWorksheet.ts
 */
export async function answerWorksheet(
  guide: string,
  answers: ReadonlyMap<string, WorksheetAnswer>,
): Promise<string | undefined> {
  const words = [...answers]
    .map(([item, answer]) => `${item}=${answer === 'notApplicable' ? 'na' : answer}`)
    .join(',')
  try {
    const response = await postToPublishers('worksheet', {guide, words})
    const {message}: Said = await response.json()
    return response.ok ? undefined : (message ?? response.statusText)
  } catch {
    return nobodyAnswers
  }
}
