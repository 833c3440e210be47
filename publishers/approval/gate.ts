import {addDays} from '#schemas/approval/guideState.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'

import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import {fetchContent} from '../fetchContent.ts'
import type {Tools} from '../outputs/job.ts'
import {planJobs} from '../outputs/planJobs.ts'
import {hasTypesetter} from '../press/typst/binding.ts'

export interface GateOptions {
  readonly connection: LakeConnection
  readonly config: Config
  readonly asOf: string
  readonly now: string
  readonly tools: Tools
}

/**
 * The last gate before a guide gets a snapshot: every output of it is made, as it will be, and held against the safety law (S03).
 * Nothing is written. So a text that does not fit on paper is known before anybody publishes it, not afterwards.
 */
export function createGate({connection, config, asOf, now, tools}: GateOptions) {
  return async (guide: Guide): Promise<readonly Problem[]> => {
    const content = await fetchContent(connection.client, {clinic: config.clinic})
    const alone = {...content, guides: [guide], issues: [], editions: [], recalled: []}
    const papers = hasTypesetter() ? config.papers : []
    // In its most crowded state: once its review is overdue every output says so, and must still hold all red flags.
    const overdue = addDays(guide.dates.reviewBy, 1)
    const run = {
      content: alone,
      config,
      asOf: overdue > asOf ? overdue : asOf,
      now,
      code: '',
      papers,
    }
    if (!content.clinics.has(guide.language))
      return content.problems.length > 0 ? content.problems : [noVoice(guide)]
    const problems: Problem[] = []
    for (const job of planJobs(run).filter(({guides}) => guides.includes(guide.id)))
      problems.push(...((await job.make(tools)).problems ?? []))
    return problems
  }
}

function noVoice({id, language}: Guide): Problem {
  return {
    rule: 'G03',
    level: 'error',
    path: `${id}: language`,
    message: `The clinic has no words in "${language}". Write them in the clinic's record and publish it.`,
  }
}
