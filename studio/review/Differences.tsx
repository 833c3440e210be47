import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'

import {type Change, changesBetween} from '#schemas/approval/changesBetween.ts'
import type {Guide} from '#schemas/guide/guide.ts'

import {useDayWords} from '../useDayWords.ts'
import type {Baseline} from './fetchBaseline.ts'
import {partName, partText} from './partWords.ts'
import {WordChanges} from './WordChanges.tsx'
import {type ReviewWords, useReviewWords} from './words.ts'

interface DifferencesProps {
  readonly guide: Guide
  readonly baseline: Baseline
  readonly brandWord: (field: string) => string
}

/** What changed since somebody last looked, part by part and word by word. */
export function Differences({guide, baseline, brandWord}: DifferencesProps) {
  const words = useReviewWords()
  const dayOf = useDayWords()
  const changes = baseline.kind === 'none' ? [] : changesBetween(baseline.view, guide)
  return (
    <Stack gap={3} data-testid="differences">
      <Text size={1} muted>
        {sinceWhen(baseline, words, dayOf)}
      </Text>
      {baseline.kind !== 'none' && changes.length === 0 && <Text size={1}>{words.noChanges}</Text>}
      {changes.length > 0 && (
        <Stack as="ul" gap={2} padding={0}>
          {changes.map((change) => (
            <Difference key={change.part.id} change={change} brandWord={brandWord} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}

function sinceWhen(
  baseline: Baseline,
  {since}: ReviewWords,
  dayOf: (date: string) => string,
): string {
  if (baseline.kind === 'none') return since.none
  return baseline.kind === 'published'
    ? since.published(baseline.version)
    : since[baseline.kind](dayOf(baseline.on))
}

function Difference({
  change: {how, part, before = ''},
  brandWord,
}: {
  readonly change: Change
  readonly brandWord: (field: string) => string
}) {
  const words = useReviewWords()
  const text = (said: string) => partText(part, said, brandWord)
  return (
    <Card
      as="li"
      border
      radius={2}
      padding={3}
      style={{listStyle: 'none'}}
      data-testid={`change-${part.id}`}
    >
      <Stack gap={3}>
        <Flex gap={2} align="center" wrap="wrap">
          <Text size={1} weight="semibold">
            {partName(part, words)}
          </Text>
          {how !== 'changed' && <Badge>{how === 'added' ? words.added : words.removed}</Badge>}
        </Flex>
        {part.id === 'form' ? (
          <Text size={1}>{words.form}</Text>
        ) : (
          <WordChanges before={text(before)} after={how === 'removed' ? '' : text(part.text)} />
        )}
      </Stack>
    </Card>
  )
}
