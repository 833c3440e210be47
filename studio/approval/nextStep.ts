import {coverageProblems, coveringSignOffs} from '#schemas/approval/coverage.ts'
import {newestSnapshot} from '#schemas/approval/guideState.ts'
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

type Text = Pick<Guide, 'id' | 'contentHash' | 'authors'>

/** What comes next for a text, and whether a person can do it: submit it, sign it, publish it. */
export function nextStep(
  guide: Text,
  {signOffs, snapshots}: Pick<GuideRecords, 'signOffs' | 'snapshots'>,
  signer: Signer,
): NextStep {
  if (newestSnapshot(snapshots)?.contentHash === guide.contentHash)
    return {step: 'publish-guide', pause: 'isPublished'}
  if (standingSendBacks(guide, signOffs).length > 0) return {step: 'submit', pause: 'sentBack'}
  if (coverageProblems(guide, signOffs).length === 0) return {step: 'publish-guide'}
  const roles = rolesToSign(guide, signOffs, signer)
  const isSubmitted = coveringSignOffs(guide, signOffs).length > 0
  if (!isSubmitted && roles.includes('author')) return {step: 'submit'}
  if (roles.some((role) => role !== 'author')) return {step: 'sign'}
  return isSubmitted
    ? {step: 'publish-guide', pause: 'waitsForOthers'}
    : {step: 'submit', pause: 'notYours'}
}
