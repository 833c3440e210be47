import {Card, Stack, Text} from '@sanity/ui'

import {coverageProblems, coveringSignOffs, isSubmitted} from '#schemas/approval/coverage.ts'
import {newestSnapshot, standingWithdrawal} from '#schemas/approval/guideState.ts'
import {standingSendBacks} from '#schemas/approval/sentBack.ts'
import type {Guide} from '#schemas/guide/guide.ts'

import {useMessages} from '../translation/useMessages.ts'
import {type GuideRecords, useGuideRecords} from './guideRecords.ts'
import {isPublished} from './nextStep.ts'
import {type ApprovalWords, useApprovalWords} from './words.ts'

/**
 * Above the form of a guide that nothing keeps from being signed: where it stands on its way to patients, who is waited for, and how it is
 * taken back. Of one that was taken back its own notice says so.
 */
export function ReviewState({guide}: {readonly guide: Guide}) {
  const words = useApprovalWords()
  const say = useMessages()
  const records = useGuideRecords(guide.id)
  const lines = records === undefined ? [] : stateOf(guide, records, words)
  if (lines.length === 0) return null
  return (
    <Card tone="primary" border radius={2} padding={3} role="status" data-testid="review-state">
      <Stack gap={3}>
        {lines.map((line) => (
          <Text key={line} size={1}>
            {say(line)}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}

function stateOf(
  guide: Guide,
  {signOffs, snapshots, withdrawals}: GuideRecords,
  {pauses, submitted, signed, published}: ApprovalWords,
): readonly string[] {
  if (standingWithdrawal(withdrawals) !== undefined) return []
  if (standingSendBacks(guide, signOffs).length > 0) return [pauses.sentBack]
  if (coveringSignOffs(guide, signOffs).length === 0) return []
  const waits = coverageProblems(guide, signOffs).map(({message}) => message)
  if (waits.length > 0) return isSubmitted(guide, signOffs) ? [submitted, ...waits] : waits
  return [isPublished(guide, newestSnapshot(snapshots), signOffs) ? published : signed]
}
