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
  try {
    const response = await fetch('/workshop/act', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(ask),
    })
    const answer: Partial<Answer> & {readonly message?: string} = await response.json()
    const {message, said = [], problems = []} = answer
    return {done: response.ok, said: message === undefined ? said : [message], problems}
  } catch {
    return {done: false, said: ['The workshop does not answer. Nothing was changed.'], problems: []}
  }
}
