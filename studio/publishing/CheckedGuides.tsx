import {Flex, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'

import {languages} from '#schemas/vocabulary.ts'

import {timeWords} from '../format.ts'
import {guideTemplateId} from '../menu.ts'
import {Failed, NothingYet, Waiting} from './Answering.tsx'
import type {CheckReport} from './answers.ts'
import {QuietButton} from './QuietButton.tsx'
import {useCheck} from './useCheck.ts'
import {usePublishingWords} from './words.ts'

interface CheckedGuidesProps {
  /** Shows the report. */
  readonly view: ComponentType<{readonly report: CheckReport}>
}

/** What a check of all guides found, with the moment of the check and a way to check again. */
export function CheckedGuides({view: View}: CheckedGuidesProps) {
  const words = usePublishingWords()
  const {asked, checkAgain} = useCheck()
  if (asked === undefined) return <Waiting />
  if (asked.state === 'failed') return <Failed failure={asked} onRetry={checkAgain} />
  const {report, checking} = asked.answer
  const progress = checking && words.quality.checking(checking.done, checking.total)
  if (report === undefined) {
    return checking === undefined ? (
      <Failed failure={{state: 'failed', why: 'fault', said: ''}} onRetry={checkAgain} />
    ) : (
      <Waiting {...(progress === undefined ? {} : {text: progress})} />
    )
  }
  return (
    <Stack gap={5} data-testid="quality">
      <Flex align="center" justify="space-between" gap={3}>
        <Text size={1} muted role="status">
          {progress ?? words.quality.checked(timeWords(report.at, words.locale))}
        </Text>
        <QuietButton
          text={words.quality.checkAgain}
          onClick={checkAgain}
          disabled={checking !== undefined}
        />
      </Flex>
      {report.guides.length === 0 ? (
        <NothingYet
          title={words.quality.nothing}
          hint={words.quality.nothingHint}
          create={{
            type: 'guide',
            template: guideTemplateId(languages[0]),
            text: words.quality.newGuide,
          }}
        />
      ) : (
        <View report={report} />
      )}
    </Stack>
  )
}
