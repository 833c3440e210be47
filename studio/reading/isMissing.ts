import type {Problem} from '#schemas/problem.ts'

import {type GuideDraft, member} from './storedPath.ts'

/** Whether a problem says no more than that nobody has filled in a field of the guide that is open. */
export function isMissing({rule, path}: Problem, draft: GuideDraft): boolean {
  const prefix = `${draft._id.replace(/^drafts\./, '')}: `
  if (rule !== 'model' || !path.startsWith(prefix)) return false
  const steps = path.slice(prefix.length).match(/[^.[\]]+/g) ?? []
  const found = steps.reduce<unknown>(member, draft)
  if (found === undefined || found === null || found === '') return true
  return Array.isArray(found) && found.length === 0
}
