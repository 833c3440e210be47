import type {OverviewQueryResult} from '#schemas/queries.ts'

import type {LastRun} from '../publishLoop.ts'
import type {PlacedProblem, RunSummary} from './overview.ts'
import {withTitles} from './withTitles.ts'

/** A run in figures, errors first, each problem with the document that an editor opens to mend it. */
export function summarise({at, report, fault}: LastRun, names: OverviewQueryResult): RunSummary {
  const problems = report?.problems ?? []
  const documents = documentsByName(names)
  const place = (path: string): Pick<PlacedProblem, 'document'> => {
    const document = documents.get(path.split(': ', 1)[0] ?? '')
    return document === undefined ? {} : {document}
  }
  return {
    at,
    written: report?.written.length ?? 0,
    unchanged: report?.unchanged.length ?? 0,
    removed: report?.removed.length ?? 0,
    ...(fault === undefined ? {} : {fault}),
    problems: problems
      .map((problem) => ({
        ...problem,
        ...place(problem.path),
        message: withTitles(problem.message, [...documents.values()]),
      }))
      .toSorted((one, other) => one.level.localeCompare(other.level)),
  }
}

/** Problems name a document by its id, or by its type and key. */
function documentsByName({issues, editions, partners, guides}: OverviewQueryResult) {
  const keyed = [
    ...issues.map((one) => ({...one, type: 'newsletterIssue', title: one.subject})),
    ...editions.map((one) => ({...one, type: 'leafletEdition', title: one.key})),
    ...partners.map((one) => ({...one, type: 'partner', title: one.name})),
  ].map(({_id: id, key, type, title}) => ({name: `${type}-${key}`, id, type, title}))
  return new Map(
    [
      ...guides.map(({_id: id, shortTitle, title}) => ({
        name: id,
        id,
        type: 'guide',
        title: shortTitle || title || id,
      })),
      ...keyed.map((one) => ({...one, name: one.id})),
      ...keyed,
    ].map(({name, ...document}) => [name, document]),
  )
}
