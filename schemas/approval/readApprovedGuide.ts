import {contentHash} from '../guide/contentHash.ts'
import type {Guide} from '../guide/guide.ts'
import {hashText} from '../hash.ts'
import type {Problem, Result} from '../problem.ts'
import {problemAt} from '../rules/rule.ts'
import {approvalOf} from './approvalOf.ts'
import {coverageProblems} from './coverage.ts'
import type {SignOff, Snapshot} from './records.ts'

/** The members of a `Guide` that a snapshot does not hold, because its other fields and the sign-offs say them. */
type Derived = 'approval' | 'reviewers' | 'version'
export type View = Omit<Guide, Derived>

/** The text that a snapshot keeps of a guide. Same guide, same text. */
export function viewOf({
  approval: _approval,
  reviewers: _reviewers,
  version: _version,
  ...view
}: Guide): string {
  return JSON.stringify(view satisfies View)
}

/**
 * The only way from a snapshot and its view to what channels publish. Nothing is believed: the text must have its hash, the hash that was
 * signed must be that of the words, and the sign-offs on record must cover it (approval law). A snapshot that was forged or
 * damaged gives problems and leaves nothing.
 */
export function readApprovedGuide(
  snapshot: Snapshot,
  text: string,
  signOffs: readonly SignOff[],
): Result<Guide> {
  const refuse = (message: string): Result<Guide> => ({
    ok: false,
    problems: [problemAt(snapshot, 'D02', 'view', message)],
  })
  if (hashText(text) !== snapshot.viewHash)
    return refuse('This snapshot is not what was published: its text was changed afterwards.')
  const view = parseView(text)
  if (view === undefined)
    return refuse('This snapshot was written by another version. Publish the guide again.')
  const names = [view.id === snapshot.guideId, view.language === snapshot.language]
  if (names.includes(false) || contentHash(view) !== snapshot.contentHash)
    return refuse(
      'This snapshot names another guide or text than it holds. Publish the guide again.',
    )
  const guide = {...view, contentHash: snapshot.contentHash}
  const problems: Problem[] = coverageProblems(guide, signOffs)
  if (problems.length > 0) return {ok: false, problems}
  return {
    ok: true,
    value: {
      ...guide,
      ...approvalOf(guide, signOffs, snapshot.publishedAt),
      version: snapshot.version,
    },
  }
}

/**
 * The view in a text. That the text has its hash, and so was written by `viewOf`, is the caller's affair: all that is asked here
 * is which form it has. Undefined for a form that this version does not know.
 */
export function parseView(text: string): View | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (Reflect.get(value, 'schema') !== 'guide-view/1') return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- hash and schema say that `viewOf` wrote it
  return value as View
}
