import {isMissing} from './isMissing.ts'
import type {GuideReading} from './readDraft.ts'

/** How much is wrong, how much could be better, and how much nobody has filled in yet. */
export function countFound({problems, draft}: Pick<GuideReading, 'problems' | 'draft'>) {
  const wrong = problems.filter((problem) => !isMissing(problem, draft))
  const errors = wrong.filter(({level}) => level === 'error').length
  return {
    errors,
    warnings: wrong.length - errors,
    missing: problems.length - wrong.length,
  }
}
