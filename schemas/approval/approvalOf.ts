import type {Guide} from '../guide/guide.ts'
import {coverageProblems, coveringSignOffs, type SignedText} from './coverage.ts'
import {newestSnapshot} from './guideState.ts'
import type {SignOff, Snapshot} from './records.ts'
import {reviewersOf} from './reviewersOf.ts'

/**
 * What readers are told of a text that sign-offs cover: that sample people signed or wrote it, or who reviewed it. Never both: a sample
 * says that it was not clinically reviewed, so it names no reviewer.
 * @param until the day on which a version was published. Whoever signs the same words later is named by the next version; this one, and
 *   with it every print run, stays as it was
 */
export function approvalOf(
  guide: SignedText & Pick<Guide, 'authors'>,
  signOffs: readonly SignOff[],
  until?: string,
): Pick<Guide, 'approval' | 'reviewers'> {
  const isSample =
    guide.authors.some(({sample}) => sample) ||
    coveringSignOffs(guide, signOffs).some(({sample}) => sample)
  if (isSample) return {approval: 'sample', reviewers: []}
  const given = signOffs.filter(({on}) => until === undefined || on <= until)
  return {approval: 'signed', reviewers: reviewersOf(guide, given)}
}

/**
 * A guide as editors see it with what its records say of exactly this text: a draft until the sign-offs cover it, and the version under
 * which it was published. With one comma changed it is a draft again.
 */
export function withApproval(
  guide: Guide,
  {
    signOffs,
    snapshots,
  }: {readonly signOffs: readonly SignOff[]; readonly snapshots: readonly Snapshot[]},
): Guide {
  if (coverageProblems(guide, signOffs).length > 0) return guide
  const newest = newestSnapshot(snapshots)
  const version = newest?.contentHash === guide.contentHash ? newest.version : guide.version
  return {...guide, ...approvalOf(guide, signOffs), version}
}
