import {Card, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient, useCurrentLocale} from 'sanity'
import {usePaneRouter, type UserComponent} from 'sanity/structure'

import type {SignOffRole} from '#schemas/vocabulary.ts'

import {NoPerson} from '../approval/AnswerCard.tsx'
import {useSignedIn} from '../approval/useSignedIn.ts'
import {useApprovalWords} from '../approval/words.ts'
import {type Asked, askPublishers} from '../askPublishers.ts'
import {usePeople} from '../reading/usePeople.ts'
import {languageNameIn} from '../studioLanguage.ts'
import {apiVersion} from '../surroundings.ts'
import {useDayWords} from '../useDayWords.ts'
import {useReviewWords} from './words.ts'

interface WaitingGuide {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly why: 'submitted' | 'reopened' | 'checkedAgain'
}

/** What the publishers say that waits. @see publishers/approval/fetchWaiting.ts */
interface Waiting {
  readonly toSign: readonly (WaitingGuide & {
    readonly roles: readonly SignOffRole[]
    readonly submitted?: {readonly by: string; readonly on: string}
  })[]
  readonly sentBack: readonly (WaitingGuide & {
    readonly by: string
    readonly on: string
    readonly comment: string
  })[]
}

interface Line {
  readonly guide: WaitingGuide
  readonly facts: readonly string[]
}

/** Guides that wait for the signature of whoever is signed in. */
export const ToSignPane: UserComponent = () => {
  const words = useReviewWords()
  const nameOf = usePeople()
  const dayOf = useDayWords()
  return (
    <WaitingPane
      nothing={words.nothingWaits}
      linesOf={({toSign}) =>
        toSign.map((guide) => ({
          guide,
          facts: [
            guide.submitted === undefined || guide.why !== 'submitted'
              ? words.why[guide.why]
              : words.submittedBy(nameOf(guide.submitted.by), dayOf(guide.submitted.on)),
            words.signAs(guide.roles.map((role) => words.signRoles[role])),
          ],
        }))
      }
    />
  )
}

/** Guides that somebody sent back and nobody changed since, with what they said. */
export const SentBackPane: UserComponent = () => {
  const words = useReviewWords()
  const nameOf = usePeople()
  const dayOf = useDayWords()
  return (
    <WaitingPane
      nothing={words.nothingSentBack}
      linesOf={({sentBack}) =>
        sentBack.map((guide) => ({
          guide,
          facts: [words.sentBack(nameOf(guide.by), dayOf(guide.on)), guide.comment],
        }))
      }
    />
  )
}

interface WaitingPaneProps {
  readonly nothing: string
  readonly linesOf: (waiting: Waiting) => readonly Line[]
}

function WaitingPane({nothing, linesOf}: WaitingPaneProps) {
  const words = useReviewWords()
  const approvalWords = useApprovalWords()
  const signedIn = useSignedIn()
  const answer = useWaiting()
  if (signedIn !== undefined && signedIn.person === undefined)
    return (
      <Card padding={4}>
        <NoPerson account={signedIn.key} words={approvalWords} />
      </Card>
    )
  if (answer === undefined || answer.state === 'failed')
    return (
      <Card padding={4}>
        <Text size={1}>{answer?.said ?? words.looking}</Text>
      </Card>
    )
  const lines = linesOf(answer.answer)
  return (
    <Card padding={3} height="fill" overflow="auto" data-testid="waiting">
      {lines.length === 0 && (
        <Card padding={3}>
          <Text size={1}>{nothing}</Text>
        </Card>
      )}
      <Stack as="ul" gap={2} padding={0}>
        {lines.map((line) => (
          <WaitingItem key={`${line.guide.id} ${line.facts.join(' ')}`} line={line} />
        ))}
      </Stack>
    </Card>
  )
}

/** Studio would open form and newsletter: `expanded` says that the panes are chosen already. */
const inReview = {view: 'review', expanded: 'true'}

function WaitingItem({line: {guide, facts}}: {readonly line: Line}) {
  const {ChildLink} = usePaneRouter()
  const {id: locale} = useCurrentLocale()
  return (
    <Card as="li" border radius={2} style={{listStyle: 'none'}}>
      <Card
        as={ChildLink}
        radius={2}
        padding={3}
        {...{childId: guide.id, childParameters: inReview}}
      >
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            <u>{guide.title}</u> ({languageNameIn(locale, guide.language)})
          </Text>
          {facts.map((fact) => (
            <Text key={fact} size={1} muted>
              {fact}
            </Text>
          ))}
        </Stack>
      </Card>
    </Card>
  )
}

/** What can change the lists: records, and what guides share. */
const changesQuery =
  '*[_type in ["signOff", "guideSnapshot", "withdrawal", "guide", "redFlag", "source", "exercise", "concept"]]'

/** Changes come in bursts, and somebody types. Milliseconds. */
const burst = 1000

function useWaiting(): Asked<Waiting> | undefined {
  const client = useClient({apiVersion})
  const [answer, setAnswer] = useState<Asked<Waiting>>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => void askPublishers<Waiting>('waiting').then(setAnswer)
    const listening = client
      .listen(changesQuery, {}, {visibility: 'query', includeResult: false})
      .subscribe({
        next: () => {
          clearTimeout(timer)
          timer = setTimeout(look, burst)
        },
        error: () => {},
      })
    look()
    return () => {
      clearTimeout(timer)
      listening.unsubscribe()
    }
  }, [client])
  return answer
}
