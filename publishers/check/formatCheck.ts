import {formatChange, leastClass} from '#schemas/approval/changesBetween.ts'
import {formatProblem, type Problem} from '#schemas/problem.ts'

import {type Checked, problemsOf, type Standing} from './checkGuides.ts'

/** A check for the terminal: one line per guide, then what changed since it was published, then every problem. */
export function formatCheck(checked: Checked): string {
  const {guides} = checked
  const problems = problemsOf(checked)
  const rows = [
    ['guide', 'state', 'version', 'review by', 'reads at', 'problems'],
    ...guides.map((guide) => [
      guide.id.replace(/^guide-/, ''),
      guide.state,
      guide.version ?? '',
      guide.reviewBy ?? '',
      formatReadability(guide),
      countProblems(guide.problems),
    ]),
  ]
  return [
    ...formatTable(rows),
    ...section('Changed since it was published', guides.flatMap(formatReopened)),
    ...section('Problems', problems.map(formatProblem)),
    '',
    `${guides.length} guides read: ${countProblems(problems) || 'no problems'}`,
  ].join('\n')
}

/** `grade 4.9`, or `INFLESZ 72` for a Spanish guide. */
export function formatReadability({readability}: Standing): string {
  if (readability === undefined) return ''
  const {scale, score} = readability
  if (scale === 'INFLESZ') return `INFLESZ ${score.toFixed(0)}`
  return score < 1 ? 'grade 1 or below' : `grade ${score.toFixed(1)}`
}

/** `1 error, 2 warnings`; nothing when there are none. */
export function countProblems(problems: readonly Problem[]): string {
  return (['error', 'warning'] as const)
    .map((level) => ({level, count: problems.filter((one) => one.level === level).length}))
    .filter(({count}) => count > 0)
    .map(({level, count}) => `${count} ${level}${count === 1 ? '' : 's'}`)
    .join(', ')
}

/** What to do next with a guide whose text differs from the published one. */
export function nextStep({changes, missing}: Standing): string {
  return missing.length > 0 ? missing.join(' ') : `Signed. Publish it as ${leastClass(changes)}.`
}

function formatReopened(guide: Standing): string[] {
  if (guide.changes.length === 0) return []
  return [
    `${guide.id.replace(/^guide-/, '')}: ${nextStep(guide)}`,
    ...guide.changes.map((change) => `  ${formatChange(change)} (${change.least})`),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', title, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`)]
}

function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
