import {Card, Stack, Text} from '@sanity/ui'

import type {Problem} from '#schemas/problem.ts'

import {ProblemList} from '../ProblemList.tsx'
import type {GuideDraft} from '../reading/storedPath.ts'
import {useWords} from '../words.ts'

export interface HindranceProps {
  readonly problems: readonly Problem[]
  readonly draft: GuideDraft
}

/** What stands in the way of an output, in its place. */
export function Hindrance({problems, draft}: HindranceProps) {
  const words = useWords()
  return (
    <Card padding={4} height="fill" overflow="auto" data-testid="hindrance">
      <Stack gap={4}>
        <Text as="h2" size={2} weight="semibold" aria-live="polite">
          {words.noPreview}
        </Text>
        <ProblemList problems={problems} draft={draft} />
      </Stack>
    </Card>
  )
}

/** Stands there until there is something to show. */
export function Waiting() {
  const words = useWords()
  return (
    <Card padding={4}>
      <Text>{words.looking}</Text>
    </Card>
  )
}
