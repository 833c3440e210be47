import type {Problem} from '#schemas/problem.ts'

/** What came of a question: an answer, or why there is none. */
export type Asked<Answer> =
  | {readonly state: 'there'; readonly answer: Answer}
  | {readonly state: 'failed'; readonly why: Failure; readonly said: string}

/** `absent`: nobody answers. `forbidden`: this person may not ask. `fault`: they could not do it, and say why. */
export type Failure = 'absent' | 'forbidden' | 'fault'

/** What the publishers say beside an answer, or in place of one. */
export interface Said {
  readonly message?: string
  readonly problems?: readonly Problem[]
}

/** A fault and its remedy, which a terminal prints in two lines, as two sentences. */
export function inSentences(fault: string): string {
  return fault.replaceAll(/\.?\s*\n\s*/g, '. ')
}

/** Said where nobody is there to say anything. */
export const nobodyAnswers = 'The workshop does not answer. Nothing was changed.'

/**
 * Sends words to the publishers, through the workshop that serves this Studio.
 * @throws TypeError where nobody answers, DOMException when it is aborted
 * @see publishers/workshop/workshopRoutes.ts, which names the routes
 */
export async function postToPublishers(
  route: string,
  words: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`/workshop/${route}`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(words),
    signal: signal ?? null,
  })
}

/** Asks the publishers something. Never throws: that nobody answers is an answer, too. */
export async function askPublishers<Answer>(
  route: 'overview' | 'check' | 'publish' | 'changed' | 'waiting' | 'impact' | 'site',
  words: Readonly<Record<string, unknown>> = {},
): Promise<Asked<Answer>> {
  try {
    const response = await postToPublishers(route, words)
    const answer: Answer & Said = await response.json()
    if (response.ok) return {state: 'there', answer}
    const {message, problems = []} = answer
    return {
      state: 'failed',
      why: failures.get(response.status) ?? 'fault',
      said: inSentences(message ?? problems.map((problem) => problem.message).join(' ')),
    }
  } catch {
    return {state: 'failed', why: 'absent', said: nobodyAnswers}
  }
}

const failures: ReadonlyMap<number, Failure> = new Map([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [503, 'absent'],
])
