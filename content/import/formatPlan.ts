import {formatProblem} from '#schemas/problem.ts'

import type {ImportPlan, PlanEntry} from './planImport.ts'

const marks: {readonly [C in PlanEntry['change']]: string} = {
  created: '+',
  changed: '~',
  unchanged: '=',
}

/** The plan as lines for a terminal: every document with its change, then the problems, then the sum. */
export function formatPlan({entries, uploads, problems}: ImportPlan): string {
  const width = Math.max(0, ...entries.map(({id}) => id.length))
  const lines = entries.map(
    ({id, change, title, fields}) =>
      `${marks[change]} ${id.padEnd(width)}  ${fields.length === 0 ? title : `${title}: ${fields.join(', ')}`}`,
  )
  const count = (change: PlanEntry['change']) =>
    entries.filter((entry) => entry.change === change).length
  const pictures = uploads.map(({id, path}) => `+ ${id.padEnd(width)}  ${path}`)
  const sum = `${count('created')} created, ${count('changed')} changed, ${count('unchanged')} unchanged, ${problems.length} problems`
  return [...lines, ...pictures, ...problems.map(formatProblem), sum].join('\n')
}
