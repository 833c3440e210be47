import {Box, Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {IntentLink} from 'sanity/router'

import {type Asked, askPublishers} from '../askPublishers.ts'
import {timeWords} from '../format.ts'
import type {Overview, Partner, PlacedProblem, Run} from './answers.ts'
import {PlanProblems} from './PlanProblems.tsx'
import {SiteLink} from './SiteLink.tsx'
import {StateWord} from './StateWord.tsx'
import {Soft, Table} from './Table.tsx'
import {usePublishingWords} from './words.ts'

export interface OutputsViewProps {
  readonly overview: Overview
  readonly readAgain: () => Promise<void>
}

/** How the last run ended, what it held back, and what partners find. */
export function OutputsView({overview: {lastRun, partners}, readAgain}: OutputsViewProps) {
  const words = usePublishingWords()
  return (
    <Stack gap={5}>
      <Card border radius={3} padding={4} data-testid="last-run">
        <Stack gap={4}>
          <Flex gap={4} align="flex-start" justify="space-between" wrap="wrap">
            <Stack gap={3} flex={1} style={{minWidth: '16rem'}}>
              <Heading as="h2" size={1}>
                {words.lastRun}
              </Heading>
              {lastRun === undefined ? (
                <Text size={1}>{words.noRun}</Text>
              ) : (
                <Ended run={lastRun} />
              )}
            </Stack>
            <PublishNow onPublished={readAgain} />
          </Flex>
        </Stack>
      </Card>
      {lastRun === undefined ? null : <Held problems={lastRun.problems} />}
      {partners.length === 0 ? null : <Partners partners={partners} />}
    </Stack>
  )
}

function Ended({run: {at, written, unchanged, removed, fault}}: {readonly run: Run}) {
  const words = usePublishingWords()
  return (
    <Stack gap={3}>
      <Text size={1} muted>
        {words.ranAt(timeWords(at, words.locale))}
      </Text>
      <Text size={1}>
        {fault === undefined
          ? words.files(written, unchanged, removed)
          : `${words.notPublished} ${fault}`}
      </Text>
    </Stack>
  )
}

/** Has everything brought up to date now, and says what came of it. */
function PublishNow({onPublished}: {readonly onPublished: () => Promise<void>}) {
  const words = usePublishingWords()
  const [asked, setAsked] = useState<Asked<Report> | 'waiting'>()
  const publish = async () => {
    setAsked('waiting')
    setAsked(await askPublishers<Report>('publish'))
    await onPublished()
  }
  return (
    <Flex direction="column" gap={3} align="flex-end">
      <Box>
        <Button
          text={asked === 'waiting' ? words.publishing : words.publishNow}
          disabled={asked === 'waiting'}
          onClick={() => void publish()}
        />
      </Box>
      <Text size={1} role="status" data-testid="published-now">
        {asked === undefined || asked === 'waiting' ? '' : <Outcome asked={asked} />}
      </Text>
    </Flex>
  )
}

interface Report {
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

function Outcome({asked}: {readonly asked: Asked<Report>}) {
  const words = usePublishingWords()
  if (asked.state === 'there')
    return words.publishedNow(asked.answer.written.length, asked.answer.removed.length)
  return asked.why === 'absent' ? words.absent : `${words.notPublished} ${asked.said ?? ''}`
}

/** What the last run could not make, and below it what it made with a doubt. */
function Held({problems}: {readonly problems: readonly PlacedProblem[]}) {
  const words = usePublishingWords()
  const errors = problems.filter(({level}) => level === 'error')
  const warnings = problems.filter(({level}) => level === 'warning')
  return (
    <Stack gap={4} data-testid="held">
      <Heading as="h2" size={1}>
        {errors.length === 0 ? words.nothingHeld : words.held}
      </Heading>
      {errors.length === 0 ? null : (
        <PlanProblems problems={errors} typeOf={typeOf} before={about} />
      )}
      {warnings.length === 0 ? null : (
        <details open={errors.length === 0 && warnings.length <= 5}>
          <summary style={{cursor: 'pointer', fontSize: '0.8125rem', marginBottom: '0.75rem'}}>
            {words.warnings(warnings.length)}
          </summary>
          <PlanProblems problems={warnings} typeOf={typeOf} before={about} />
        </details>
      )}
    </Stack>
  )
}

function typeOf({document}: PlacedProblem) {
  return document?.type
}

function about({document, path}: PlacedProblem) {
  if (document === undefined) return <Soft>{path}</Soft>
  const {id, type, title} = document
  return (
    <IntentLink
      intent="edit"
      params={{id, type}}
      style={{color: 'inherit', fontWeight: 600, textUnderlineOffset: '0.2em'}}
    >
      {title}
    </IntentLink>
  )
}

function Partners({partners}: {readonly partners: readonly Partner[]}) {
  const words = usePublishingWords()
  return (
    <Stack gap={3} data-testid="partners">
      <Heading as="h2" size={1}>
        {words.partners}
      </Heading>
      <Table
        label={words.partners}
        heads={[
          words.partner,
          words.state,
          {number: words.shown},
          {number: words.takenBack},
          words.feed,
        ]}
      >
        {partners.map((partner) => (
          <PartnerRow key={partner.id} partner={partner} />
        ))}
      </Table>
    </Stack>
  )
}

function PartnerRow({partner: {id, name, status, feed}}: {readonly partner: Partner}) {
  const words = usePublishingWords()
  return (
    <tr>
      <th scope="row">
        <IntentLink intent="edit" params={{id, type: 'partner'}}>
          {name}
        </IntentLink>
      </th>
      <td>
        <StateWord tone={status === 'active' ? 'positive' : 'caution'}>
          {words.partnerStatuses[status] ?? status}
        </StateWord>
      </td>
      <td data-number>{feed?.guides ?? '–'}</td>
      <td data-number>{feed?.tombstones ?? '–'}</td>
      <td>
        {feed === undefined ? (
          <Soft>{words.noFeed}</Soft>
        ) : (
          <>
            <SiteLink url={feed.url}>{new URL(feed.url).pathname}</SiteLink>
            <Soft>{`${words.renewed} ${timeWords(feed.generated, words.locale)}`}</Soft>
          </>
        )}
      </td>
    </tr>
  )
}
