/** What came of a question: an answer, or why there is none. */
export type Asked<Answer> =
  | {readonly state: 'there'; readonly answer: Answer}
  | {readonly state: 'failed'; readonly why: Failure; readonly said?: string}

/** `absent`: nobody answers. `forbidden`: this person may not ask. `fault`: they could not do it, and say why. */
export type Failure = 'absent' | 'forbidden' | 'fault'

/**
 * Asks the publishers something, through the workshop that serves this Studio. Never throws: that nobody answers is an answer, too.
 * @see publishers/workshop/workshopRoutes.ts
 */
export async function askPublishers<Answer>(
  route: 'overview' | 'check' | 'publish',
  words: Readonly<Record<string, unknown>> = {},
): Promise<Asked<Answer>> {
  try {
    const response = await fetch(`/workshop/${route}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(words),
    })
    const answer: Answer & {readonly message?: string} = await response.json()
    if (response.ok) return {state: 'there', answer}
    const {message = ''} = answer
    return {state: 'failed', why: failures.get(response.status) ?? 'fault', said: message}
  } catch {
    return {state: 'failed', why: 'absent'}
  }
}

const failures: ReadonlyMap<number, Failure> = new Map([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [503, 'absent'],
])
