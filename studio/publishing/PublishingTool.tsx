import {Box, Card, Flex, Heading, Stack, Tab, TabList, TabPanel, Text} from '@sanity/ui'
import {useRouter} from 'sanity/router'

import {dayWords} from '../format.ts'
import {Failed, Waiting} from './Answering.tsx'
import type {Overview} from './answers.ts'
import {LeafletsView} from './LeafletsView.tsx'
import {NewslettersView} from './NewslettersView.tsx'
import {OutputsView} from './OutputsView.tsx'
import {QualityView} from './QualityView.tsx'
import {QuietButton} from './QuietButton.tsx'
import {type OverviewReading, useOverview} from './useOverview.ts'
import {usePublishingWords, type ViewName, viewNames} from './words.ts'

/** Widest line of the tool, in rem: tables stay readable on large screens. */
const widest = 68

/** What leaves the clinic, what would, what holds it back, and how good the guides are. */
export function PublishingTool() {
  const words = usePublishingWords()
  const router = useRouter()
  const view = viewNames.find((name) => name === router.state['view']) ?? viewNames[0]
  return (
    <Card height="fill" overflow="auto" data-testid="publishing" role="main" tabIndex={-1}>
      <Box paddingX={4} paddingY={5} style={{maxWidth: `${widest}rem`, margin: '0 auto'}}>
        <Stack gap={5}>
          <Heading as="h1" size={2}>
            {words.title}
          </Heading>
          <TabList gap={1}>
            {viewNames.map((name) => (
              <Tab
                key={name}
                id={`publishing-tab-${name}`}
                aria-controls={`publishing-${name}`}
                label={words.views[name]}
                selected={name === view}
                fontSize={1}
                padding={3}
                onClick={() => router.navigate({view: name})}
              />
            ))}
          </TabList>
          <TabPanel id={`publishing-${view}`} aria-labelledby={`publishing-tab-${view}`}>
            {view === 'quality' ? <QualityView /> : <OverviewPart view={view} />}
          </TabPanel>
        </Stack>
      </Box>
    </Card>
  )
}

const parts = {
  newsletters: NewslettersView,
  leaflets: LeafletsView,
  outputs: OutputsView,
} as const satisfies {readonly [Name in Exclude<ViewName, 'quality'>]: unknown}

function OverviewPart({view}: {readonly view: keyof typeof parts}) {
  const reading = useOverview()
  const {asked, readAgain} = reading
  if (asked === undefined) return <Waiting />
  if (asked.state === 'failed') return <Failed failure={asked} onRetry={readAgain} />
  const Part = parts[view]
  return (
    <Stack gap={4}>
      <Standing overview={asked.answer} reading={reading} />
      <Part overview={asked.answer} readAgain={readAgain} />
    </Stack>
  )
}

/** For which day the page speaks, and a way to look again. */
function Standing({
  overview: {asOf},
  reading: {isReading, readAgain},
}: {
  readonly overview: Overview
  readonly reading: OverviewReading
}) {
  const words = usePublishingWords()
  return (
    <Flex align="center" justify="space-between" gap={3}>
      <Text size={1} muted role="status">
        {isReading ? words.asking : words.asOf(dayWords(asOf, words.locale))}
      </Text>
      <QuietButton text={words.refresh} onClick={() => void readAgain()} disabled={isReading} />
    </Flex>
  )
}
