import {Card, Stack, Text} from '@sanity/ui'
import type {UserViewComponent} from 'sanity/structure'

import {ProblemList} from './ProblemList.tsx'
import {ReadabilityTable} from './ReadabilityTable.tsx'
import {countFound} from './reading/countFound.ts'
import {useGuideReading} from './reading/useGuideReading.ts'
import {useRecall} from './recall/useRecalls.ts'
import {useWords} from './words.ts'

/** What the rules say about the guide that is open, and how hard it reads. */
export const ChecksView: UserViewComponent = ({document, documentId}) => {
  const words = useWords()
  const reading = useGuideReading(document.displayed, documentId)
  const isTakenBack = useRecall(documentId) !== undefined
  if (reading === undefined)
    return (
      <Card padding={4}>
        <Text>{words.looking}</Text>
      </Card>
    )
  const {problems, read, draft} = reading
  const found = words.found(countFound(reading))
  return (
    <Card padding={4} height="fill" overflow="auto" data-testid="checks">
      <Stack gap={5}>
        <Stack gap={4}>
          <Text as="h2" size={2} weight="semibold" aria-live="polite">
            {isTakenBack ? words.ofTheText(found) : found}
          </Text>
          {read.ok ? null : (
            <Text size={1} muted>
              {words.unreadable}
            </Text>
          )}
          <ProblemList problems={problems} draft={draft} />
        </Stack>
        {read.ok ? <ReadabilityTable guide={read.value} /> : null}
      </Stack>
    </Card>
  )
}
