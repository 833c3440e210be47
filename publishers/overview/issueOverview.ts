import type {OverviewQueryResult} from '#schemas/queries.ts'

import type {Material} from './fetchOverview.ts'
import type {CarriedGuide, IssueOverview, IssueState, Plan} from './overview.ts'
import {withTitles} from './withTitles.ts'

/** One newsletter: its state, its guides, and what publishing it as it stands now would make. */
export function issueOverview(
  issue: OverviewQueryResult['issues'][number],
  material: Material,
): IssueOverview {
  const {guide, isDrafted, plans, problemsOf, publishedAt} = material
  const {_id: id, key, subject, date, language, correctionOf} = issue
  const guides = (issue.guides ?? []).filter((one) => one !== null).map(guide)
  const made = plans.get(`newsletter ${key}`)
  const plan: Plan = {
    ...made,
    problems: [...problemsOf(id, `newsletterIssue-${key}`), ...(made?.problems ?? [])].map(
      (problem) => ({...problem, message: withTitles(problem.message, guides)}),
    ),
  }
  const since = publishedAt(id)
  return {
    id,
    key,
    subject,
    ...(date ? {date} : {}),
    ...(language ? {language} : {}),
    state: stateOf({key, guides, plan}, since !== undefined, material),
    ...(since === undefined ? {} : {publishedAt: since}),
    changed: since !== undefined && isDrafted(id),
    guides,
    ...(correctionOf ? {correctionOf: guide(correctionOf)} : {}),
    plan,
  }
}

function stateOf(
  {
    key,
    guides,
    plan,
  }: {readonly key: string; readonly guides: readonly CarriedGuide[]; readonly plan: Plan},
  isPublished: boolean,
  {entries, lastRun}: Material,
): IssueState {
  const canBeMade = plan.bytes !== undefined && !hasErrors(plan)
  if (!isPublished) return canBeMade ? 'ready' : 'draft'
  if (guides.some(({recalled}) => recalled !== undefined)) return 'taken back'
  const held = lastRun?.report?.problems.filter(({path}) =>
    path.startsWith(`newsletterIssue-${key}: `),
  )
  if (!canBeMade || hasErrors({problems: held ?? []})) return 'refused'
  return entries.has(`newsletter ${key}`) ? 'published' : 'planned'
}

function hasErrors({problems}: Pick<Plan, 'problems'>): boolean {
  return problems.some(({level}) => level === 'error')
}
