import {Card, Stack, Text} from '@sanity/ui'

import {ScrollingRegion} from '../ScrollingRegion.tsx'
import type {ItemChange, MarkedWords} from './compareItems.ts'
import {usePreviewWords} from './words.ts'

/** What partners will have to change, place by place: the words they hold and the words they will get. */
export function ItemChanges({
  changes,
  said,
}: {
  readonly changes: readonly ItemChange[]
  readonly said: string
}) {
  const words = usePreviewWords()
  return (
    <ScrollingRegion label={words.changes} testId="item-changes">
      <Stack gap={4}>
        <Text as="h2" size={2} weight="semibold" aria-live="polite">
          {said}
        </Text>
        {changes.map((change) => (
          <Change key={JSON.stringify(change)} change={change} />
        ))}
      </Stack>
    </ScrollingRegion>
  )
}

function Change({change: {field, follows, before, after}}: {readonly change: ItemChange}) {
  const words = usePreviewWords()
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {words.fields[field]}
        </Text>
        {follows === '' ? null : (
          <Text size={1} muted>
            … {follows}
          </Text>
        )}
        <Side label={words.held} marked={before} as="del" tone="critical" />
        <Side label={words.willHold} marked={after} as="ins" tone="positive" />
      </Stack>
    </Card>
  )
}

interface SideProps {
  readonly label: string
  readonly marked: readonly MarkedWords[]
  readonly as: 'del' | 'ins'
  readonly tone: 'critical' | 'positive'
}

function Side({label, marked, as: Mark, tone}: SideProps) {
  const words = usePreviewWords()
  return (
    <Card tone={tone} radius={2} padding={2}>
      <Text size={1}>
        <strong>{label}:</strong> {marked.length === 0 ? <em>{words.notThere}</em> : null}
        {marked.map(({text, isChanged}, index) =>
          isChanged ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
        )}
      </Text>
    </Card>
  )
}
