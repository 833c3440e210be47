import {Card, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useCurrentLocale} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'

import {languageFacts} from '#schemas/vocabulary.ts'

import {isEmbedded} from '../environment.ts'
import {timeWords} from '../format.ts'
import type {Partner} from '../publishing/answers.ts'
import {PlanProblems} from '../publishing/PlanProblems.tsx'
import {SiteLink} from '../publishing/SiteLink.tsx'
import {type StateTone, StateWord} from '../publishing/StateWord.tsx'
import {Soft, Table} from '../publishing/Table.tsx'
import {useOverview} from '../publishing/useOverview.ts'
import {ScrollingRegion} from '../ScrollingRegion.tsx'
import type {PartnerItem, PublishedGuide} from './partnerItems.ts'
import {usePartnerItems} from './usePartnerItems.ts'
import {usePartnerWords} from './words.ts'

/** What a partner holds, what it will hold once its record is published as it stands in the form, and why it does not get the rest. */
export const FeedView: UserViewComponent = ({document, documentId}) => {
  // The publishers behind the workshop know what lies at the partner's address; a hosted lake has none here.
  const Feed = isEmbedded ? MadeFeed : Items
  return (
    <Feed id={documentId} published={document.published ?? undefined} typed={document.displayed} />
  )
}

interface FeedProps {
  readonly id: string
  /** The record as it is published, as far as a feed was made from it. */
  readonly published: Readonly<Record<string, unknown>> | undefined
  readonly typed: Readonly<Record<string, unknown>>
}

/** The feed as the publishers made it last, or why they did not. */
function MadeFeed({id, published, typed}: FeedProps) {
  const words = usePartnerWords()
  const {asked} = useOverview()
  if (asked === undefined) return <Looking />
  if (asked.state === 'failed')
    return (
      <Items id={id} published={published} typed={typed}>
        <Text size={1}>{asked.said}</Text>
      </Items>
    )
  const {partners, lastRun} = asked.answer
  const feed = partners.find((one) => one.id === id)?.feed
  const problems = lastRun?.problems.filter(({document}) => document?.id === id) ?? []
  return (
    <Items id={id} published={feed === undefined ? undefined : published} typed={typed}>
      {problems.length > 0 && (
        <Card border radius={2} padding={3} tone="critical" data-testid="held-back">
          <Stack gap={3}>
            <Text as="h3" size={1} weight="semibold">
              {words.heldBack}
            </Text>
            <PlanProblems problems={problems} typeOf={() => 'partner'} />
            {feed !== undefined && <Text size={1}>{words.keeps}</Text>}
          </Stack>
        </Card>
      )}
      {feed !== undefined && <FeedAddress feed={feed} />}
      {feed === undefined && problems.length === 0 && (
        <Text size={1} muted>
          {words.noFeed}
        </Text>
      )}
    </Items>
  )
}

function Items({published, typed, children}: FeedProps & {readonly children?: ReactNode}) {
  const words = usePartnerWords()
  const items = usePartnerItems(published, typed)
  if (items === undefined) return <Looking />
  const shown = items.filter(({state}) => state !== 'nothing')
  const others = items.filter(({state}) => state === 'nothing')
  const count = (state: PartnerItem['state']) => items.filter((one) => one.state === state).length
  return (
    <ScrollingRegion label={words.view} testId="partner-feed">
      <Stack gap={5}>
        <Stack gap={4}>
          <Text as="h2" size={2} weight="semibold" aria-live="polite">
            {items.length === 0
              ? words.nothingPublished
              : words.holds(count('holds') + count('goes'))}
          </Text>
          {count('comes') + count('goes') > 0 && (
            <Text size={1}>{words.pending(count('comes'), count('goes'))}</Text>
          )}
          {children}
        </Stack>
        {shown.length > 0 && <ShownTable items={shown} />}
        {others.length > 0 && <OthersTable items={others} />}
      </Stack>
    </ScrollingRegion>
  )
}

function Looking() {
  const words = usePartnerWords()
  return (
    <Card padding={4}>
      <Text size={1}>{words.looking}</Text>
    </Card>
  )
}

/** Where the partner finds it. */
function FeedAddress({feed}: {readonly feed: NonNullable<Partner['feed']>}) {
  const words = usePartnerWords()
  const {id: locale} = useCurrentLocale()
  return (
    <Text size={1} muted data-testid="feed-address">
      {words.address}: <SiteLink url={feed.url}>{feed.url}</SiteLink> (
      {words.renewed(timeWords(feed.generated, locale))})
    </Text>
  )
}

const tones: {readonly [State in PartnerItem['state']]: StateTone} = {
  holds: 'positive',
  comes: 'caution',
  goes: 'critical',
  notice: 'critical',
  nothing: 'neutral',
}

function ShownTable({items}: {readonly items: readonly PartnerItem[]}) {
  const words = usePartnerWords()
  return (
    <Table label={words.view} heads={[words.guide, words.state, words.language, words.version]}>
      {items.map(({guide, state, reason}) => (
        <tr key={guide.id} data-testid={`item-${guide.id}`}>
          <GuideCell guide={guide} />
          <td>
            <StateWord tone={tones[state]}>
              {guide.recalled === undefined ? words.states[state] : words.notices[guide.recalled]}
            </StateWord>
            {state === 'goes' && reason !== undefined && <Soft>{words.reasons[reason]}</Soft>}
          </td>
          <td>{languageFacts[guide.language].name}</td>
          <td>{guide.version}</td>
        </tr>
      ))}
    </Table>
  )
}

function OthersTable({items}: {readonly items: readonly PartnerItem[]}) {
  const words = usePartnerWords()
  return (
    <Stack gap={3} data-testid="not-for-partner">
      <Text as="h3" size={1} weight="semibold">
        {words.others(items.length)}
      </Text>
      <Table label={words.others(items.length)} heads={[words.guide, words.why, words.language]}>
        {items.map(({guide, reason}) => (
          <tr key={guide.id} data-testid={`item-${guide.id}`}>
            <GuideCell guide={guide} />
            <td>{reason !== undefined && words.reasons[reason]}</td>
            <td>{languageFacts[guide.language].name}</td>
          </tr>
        ))}
      </Table>
    </Stack>
  )
}

/** Leads to the feed item of the guide, where each partner's own text is. */
function GuideCell({guide: {id, title}}: {readonly guide: PublishedGuide}) {
  return (
    <th scope="row">
      <IntentLink intent="edit" params={{id, type: 'guide', view: 'feed', expanded: 'true'}}>
        {title}
      </IntentLink>
    </th>
  )
}
