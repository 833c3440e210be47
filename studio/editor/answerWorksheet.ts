import type {WorksheetAnswer} from '#schemas/vocabulary.ts'

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
    const response = await fetch('/workshop/worksheet', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({guide, words}),
    })
    const {message}: {readonly message?: string} = await response.json()
    return response.ok ? undefined : (message ?? response.statusText)
  } catch {
    return 'The workshop does not answer. Nothing was changed.'
  }
}
