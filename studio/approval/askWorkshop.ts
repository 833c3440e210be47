import type {Problem} from '#schemas/problem.ts'

/** What the publishers say to an act. */
export interface Answer {
  readonly done: boolean
  readonly said: readonly string[]
  readonly problems: readonly Problem[]
}

/** An act of approval as its form fills it in. The person and the day are not for a browser to say. */
export interface Ask {
  readonly name: string
  readonly words: Readonly<Record<string, string>>
  /** Id of a shared document: every guide that only its change reopened, in place of one guide. */
  readonly changed?: string
}

/**
 * Asks the publishers, through the workshop that serves this Studio, to do an act for whoever is signed in. Never throws: a fault is
 * an answer, too, and says that nothing was done.
 * @see publishers/workshop/answerAct.ts
 */
export async function askWorkshop(ask: Ask): Promise<Answer> {
  const {ok, body} = await post('act', ask)
  const {message, said = [], problems = []} = body
  return {done: ok, said: message === undefined ? said : [message], problems}
}

/** An answer of the publishers, or why there is none. */
export type Known<Fact> = {readonly known: Fact} | {readonly unknown: string}

/**
 * Asks the publishers what they know. Never throws.
 * @see publishers/workshop/workshopRoutes.ts
 */
export async function askPublishers<Fact>(
  name: 'changed' | 'waiting' | 'impact',
  words: Readonly<Record<string, string>> = {},
): Promise<Known<Fact>> {
  const {ok, body} = await post(name, words)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own publishers answer, of the same version as this Studio
  if (ok) return {known: body as Fact}
  const {message, problems = []} = body
  return {unknown: message ?? problems.map((problem) => problem.message).join(' ')}
}

interface Body extends Partial<Answer> {
  readonly message?: string
}

async function post(name: string, words: unknown): Promise<{ok: boolean; body: Body}> {
  try {
    const response = await fetch(`/workshop/${name}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(words),
    })
    return {ok: response.ok, body: await response.json()}
  } catch {
    return {ok: false, body: {message: 'The workshop does not answer. Nothing was changed.'}}
  }
}
