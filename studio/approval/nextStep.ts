import {coverageProblems, coveringSignOffs} from '#schemas/approval/coverage.ts'
import {newestSnapshot} from '#schemas/approval/guideState.ts'
import type {SignOff, Snapshot} from '#schemas/approval/records.ts'
import {rolesToSign, type Signer} from '#schemas/approval/rolesToSign.ts'
import {standingSendBacks} from '#schemas/approval/sentBack.ts'
import type {Guide} from '#schemas/guide/guide.ts'

import type {StudioAct} from './acts.ts'
import type {GuideRecords} from './guideRecords.ts'

export type Step = Extract<StudioAct['name'], 'submit' | 'sign' | 'publish-guide'>

/** Why the next step is not for this person to take now. */
export type Pause = 'isPublished' | 'sentBack' | 'waitsForOthers' | 'notYours'

export interface NextStep {
  readonly step: Step
  readonly pause?: Pause
}

type Text = Pick<Guide, 'id' | 'contentHash' | 'authors' | 'dates'>

/** What comes next for a text, and whether a person can do it: submit it, sign it, publish it. */
export function nextStep(
  guide: Text,
  {signOffs, snapshots}: Pick<GuideRecords, 'signOffs' | 'snapshots'>,
  signer: Signer,
): NextStep {
  if (standingSendBacks(guide, signOffs).length > 0) return {step: 'submit', pause: 'sentBack'}
  if (coverageProblems(guide, signOffs).length === 0)
    return isPublished(guide, newestSnapshot(snapshots), signOffs)
      ? {step: 'publish-guide', pause: 'isPublished'}
      : {step: 'publish-guide'}
  const roles = rolesToSign(guide, signOffs, signer)
  const isSigned = coveringSignOffs(guide, signOffs).length > 0
  if (!isSigned && roles.includes('author')) return {step: 'submit'}
  if (roles.some((role) => role !== 'author')) return {step: 'sign'}
  return isSigned
    ? {step: 'publish-guide', pause: 'waitsForOthers'}
    : {step: 'submit', pause: 'notYours'}
}

/** Whether the newest version says all that there is: these words, the day of their next review, and no signature that came later. */
export function isPublished(
  guide: Text,
  newest: Snapshot | undefined,
  signOffs: readonly SignOff[],
): boolean {
  return (
    newest?.contentHash === guide.contentHash &&
    newest.reviewBy === guide.dates.reviewBy &&
    coveringSignOffs(guide, signOffs).every(({on}) => on <= newest.publishedAt)
  )
}
