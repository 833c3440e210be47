import {formatProblem} from '#schemas/problem.ts'

import type {PublishReport} from './publish.ts'

/** A run for the terminal: what changed, and every problem. */
export function formatReport({written, unchanged, removed, problems}: PublishReport): string {
  const list = (mark: string, paths: readonly string[]) => paths.map((path) => `${mark} ${path}`)
  const summary = `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`
  return [
    ...problems.map(formatProblem),
    ...list('+', written),
    ...list('-', removed),
    problems.some(({level}) => level === 'error')
      ? `${summary}. Not everything could be made: mend the errors above. What they name stands as it was before, unless it was taken back.`
      : summary,
  ].join('\n')
}
