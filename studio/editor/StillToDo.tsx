import {Button, Card, Flex, Text} from '@sanity/ui'
import {useSyncState} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import {ReviewState} from '../approval/ReviewState.tsx'
import {countFound} from '../reading/countFound.ts'
import {useGuideReading} from '../reading/useGuideReading.ts'
import {useSettled} from '../reading/useSettled.ts'
import {useWords} from '../words.ts'
import {useEditorWords} from './words.ts'

/** Above the form of a guide: how much is to be done before anybody can sign it, and the way to the list; then where its review stands. */
export function StillToDo({
  id,
  document,
}: {
  /** Of the published document. */
  readonly id: string
  readonly document: Readonly<Record<string, unknown>>
}) {
  const {found, checks} = useWords()
  const words = useEditorWords()
  const {setView} = usePaneRouter()
  const {isSyncing} = useSyncState(id, 'guide')
  const reading = useGuideReading(useSettled(document, isSyncing), id)
  if (reading === undefined) return null
  const {errors, missing} = countFound(reading)
  if (errors + missing === 0)
    return reading.read.ok ? <ReviewState guide={reading.read.value} /> : null
  return (
    <Card tone="caution" border radius={2} padding={3} data-testid="still-to-do">
      <Flex align="center" gap={3}>
        <Text size={1} style={{flex: 1}}>
          {words.beforeReview(found({errors, missing, warnings: 0}))}
        </Text>
        <Button
          mode="ghost"
          fontSize={1}
          padding={2}
          text={checks}
          onClick={() => setView('checks')}
        />
      </Flex>
    </Card>
  )
}
