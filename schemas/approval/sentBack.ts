import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {problemAt} from '../rules/rule.ts'
import {signOffsOn} from './coverage.ts'
import type {SignOff} from './records.ts'

/** What somebody asks to be mended before they sign. */
export type SendBack = SignOff & {readonly sentBack: string}

/**
 * Who sent exactly this text back and has not signed it since. Another text ends it, and so does a later signature of the same
 * person; that of somebody else does not.
 */
export function standingSendBacks(
  guide: Pick<Guide, 'id' | 'contentHash'>,
  signOffs: readonly SignOff[],
): SendBack[] {
  const people = Map.groupBy(signOffsOn(guide, signOffs), ({by}) => by)
  return [...people.values()].flatMap((records) => {
    const newest = records.toSorted((one, other) => (one.seq ?? 1) - (other.seq ?? 1)).at(-1)
    return newest !== undefined && isSendBack(newest) ? newest : []
  })
}

function isSendBack(record: SignOff): record is SendBack {
  return record.sentBack !== undefined
}

/** D02: nothing is published over the head of whoever sent it back, however many others have signed. */
export function sentBackProblems(
  guide: Pick<Guide, 'id' | 'contentHash'>,
  signOffs: readonly SignOff[],
): Problem[] {
  return standingSendBacks(guide, signOffs).map(({by, on, sentBack}) =>
    problemAt(
      guide,
      'D02',
      'approval',
      `${by} sent this text back on ${on}: "${sentBack}" Change it, or ask ${by} to sign it as it is.`,
    ),
  )
}
