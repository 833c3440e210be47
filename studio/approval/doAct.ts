import type {Problem} from '#schemas/problem.ts'

import {inSentences, postToPublishers, type Said} from '../askPublishers.ts'

/** What the publishers say to an act. */
export interface Answer {
  readonly done: boolean
  /** Whether it may have been done all the same: whoever did it did not live to tell, or is still at it. */
  readonly isUnsure?: boolean
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

const lost =
  'The workshop stopped answering. Look at the guide and at Publishing before you try again.'

/** They stopped while they were at it, or take longer than anybody waits. */
const unsure: readonly number[] = [502, 504]

/**
 * Has the publishers do an act for whoever is signed in. Never throws: a fault is an answer, too, and says whether it may have been done.
 * @see publishers/workshop/answerAct.ts
 */
export async function doAct(ask: Ask): Promise<Answer> {
  try {
    const response = await postToPublishers('act', ask)
    const answer: Said & {readonly said?: readonly string[]} = await response.json()
    const {message, said = [], problems = []} = answer
    return {
      done: response.ok,
      isUnsure: unsure.includes(response.status),
      said: message === undefined ? said : [inSentences(message)],
      problems,
    }
  } catch {
    return {done: false, isUnsure: true, said: [lost], problems: []}
  }
}
