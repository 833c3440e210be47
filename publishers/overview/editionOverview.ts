import type {OverviewQueryResult} from '#schemas/queries.ts'

import {editionCode, paths} from '../manuscript/addresses.ts'
import {mayLeave} from '../outputs/run.ts'
import type {Material} from './fetchOverview.ts'
import type {EditionOverview, EditionState, Plan} from './overview.ts'

/** One print run: what was printed, and whether it still holds. */
export function editionOverview(
  edition: OverviewQueryResult['editions'][number],
  material: Material,
): EditionOverview {
  const {config, content, entries, isDrafted, plans, problemsOf, publishedAt} = material
  const {_id: id, key, guide, version, paper, printedOn, copies, place} = edition
  const made = plans.get(`edition ${key}`)
  const plan: Plan = {
    ...made,
    problems: [
      ...problemsOf(id, `leafletEdition-${key}`),
      ...sampleProblems(edition, material),
      ...(made?.problems ?? []),
    ],
  }
  const code = editionCode(key)
  const isPublished = publishedAt(id) !== undefined
  const current = content.guides.find((one) => one.id === guide)?.version
  const {url} = config.site
  return {
    id,
    key,
    state: isPublished ? standingOf(edition, material) : 'draft',
    ...(guide ? {guide: material.guide(guide)} : {}),
    ...(version ? {version} : {}),
    ...(current === undefined ? {} : {current}),
    ...(paper ? {paper} : {}),
    ...(printedOn ? {printedOn} : {}),
    ...(copies ? {copies} : {}),
    ...(place ? {place} : {}),
    code,
    changed: isPublished && isDrafted(id),
    plan,
    ...(entries.has(`edition ${key}`) ? {pdf: url + paths.edition(key)} : {}),
    ...(isPublished && guide && entries.has(`status ${guide}`)
      ? {status: url + paths.leafletStatus(code)}
      : {}),
  }
}

/** The answer of its code. A guide that stands no longer and was not recalled had its sign-offs contradicted: it cannot be read. */
function standingOf(
  {guide, version}: OverviewQueryResult['editions'][number],
  {asOf, content}: Material,
): EditionState {
  const recall = content.recalled.find(({id}) => id === guide)
  if (recall !== undefined) return recall.kind
  const now = content.guides.find(({id}) => id === guide)
  if (now === undefined) return 'unreadable'
  if (now.version !== version) return 'replaced'
  return asOf > now.dates.reviewBy ? 'overdue' : 'valid'
}

/** Publishing says this once for all outputs; here it stands with the print run that it concerns. */
function sampleProblems(
  {key, guide}: OverviewQueryResult['editions'][number],
  {config, content}: Material,
): Plan['problems'] {
  const printed = content.editions.find(({edition}) => edition.key === key)?.guide
  if (printed === undefined || guide === null || mayLeave(printed, config)) return []
  const message =
    'Not printed, because only sample people have signed the guide. Have real people sign it.'
  return [{rule: 'sample', level: 'error', path: `leafletEdition-${key}: snapshot`, message}]
}
