import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import type {UserViewComponent} from 'sanity/structure'

import type {PartKind} from '#schemas/approval/partsOf.ts'
import {type Language, type SignOffRole, signOffRoles} from '#schemas/vocabulary.ts'

import {NoPerson, Problems, Told} from '../approval/AnswerCard.tsx'
import {type Answer, doAct} from '../approval/doAct.ts'
import {useSignedIn} from '../approval/useSignedIn.ts'
import {useApprovalWords} from '../approval/words.ts'
import {type Asked, askPublishers} from '../askPublishers.ts'
import {useVoices} from '../preview/useVoices.ts'
import {brandWordOf} from './brandWordOf.ts'
import {partName, partText} from './partWords.ts'
import {ReviewLink} from './ReviewLink.tsx'
import {WordChanges} from './WordChanges.tsx'
import {useReviewWords} from './words.ts'

/** A published guide that this document changed. @see publishers/workshop/answerChanged.ts */
interface ChangedGuide {
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly roles: readonly SignOffRole[]
  readonly changes: readonly {
    readonly part: string
    readonly kind: PartKind
    readonly before: string
    readonly after: string
    readonly context: readonly string[]
  }[]
}

interface SharedChange {
  readonly alone: readonly ChangedGuide[]
  readonly mixed: readonly ChangedGuide[]
}

/** Which published guides a change of a shared document reopened, the words in each, and one click that signs them all. */
export const ChangedGuidesView: UserViewComponent = ({document, documentId}) => {
  const approvalWords = useApprovalWords()
  const signedIn = useSignedIn()
  const {_rev: revision} = document.displayed
  const [answer, setAnswer] = useState<Answer | 'waiting'>()
  const [round, setRound] = useState(0)
  const sign = async (role: SignOffRole) => {
    setAnswer('waiting')
    setAnswer(await doAct({name: 'sign', words: {role}, changed: documentId}))
    setRound(round + 1)
  }
  return (
    <Card padding={4} sizing="border" height="fill" overflow="auto" data-testid="changed-guides">
      <Stack gap={4}>
        {answer !== undefined && answer !== 'waiting' && (
          <Outcome answer={answer} onClose={() => setAnswer(undefined)} />
        )}
        {signedIn !== undefined && signedIn.person === undefined ? (
          <NoPerson account={signedIn.key} words={approvalWords} />
        ) : (
          <Guides
            // Looks again when the document was saved, and when something was signed.
            key={`${String(revision)} ${round}`}
            shared={documentId}
            isWorking={answer === 'waiting'}
            onSign={(role) => void sign(role)}
          />
        )}
      </Stack>
    </Card>
  )
}

function Outcome({answer, onClose}: {readonly answer: Answer; readonly onClose: () => void}) {
  const words = useApprovalWords()
  return answer.done ? (
    <Told answer={answer} words={words} onClose={onClose} />
  ) : (
    <Problems answer={answer} words={words} />
  )
}

interface GuidesProps {
  readonly shared: string
  readonly isWorking: boolean
  readonly onSign: (role: SignOffRole) => void
}

function Guides({shared, isWorking, onSign}: GuidesProps) {
  const words = useReviewWords()
  const answer = useSharedChange(shared)
  if (answer === undefined || answer.state === 'failed')
    return <Text size={1}>{answer?.said ?? words.looking}</Text>
  const {alone, mixed} = answer.answer
  const offers = signOffRoles.flatMap((role) => {
    const count = alone.filter(({roles}) => roles.includes(role)).length
    return count === 0 ? [] : [{role, count}]
  })
  if (alone.length + mixed.length === 0) return <Text size={1}>{words.changedNone}</Text>
  return (
    <>
      <Text as="h2" size={2} weight="semibold" aria-live="polite">
        {words.changedCount(alone.length + mixed.length)}
      </Text>
      <Text size={1} muted>
        {words.changedHint}
      </Text>
      <GuideList guides={alone} />
      <Flex gap={3} wrap="wrap">
        {alone.length > 0 && offers.length === 0 && <Text size={1}>{words.signedByYou}</Text>}
        {offers.map(({role, count}) => (
          <Button
            key={role}
            disabled={isWorking}
            text={isWorking ? words.working : words.signAll(count, words.signRoles[role])}
            onClick={() => onSign(role)}
          />
        ))}
      </Flex>
      {mixed.length > 0 && (
        <>
          <Text as="h3" size={1} weight="semibold">
            {words.mixed}
          </Text>
          <GuideList guides={mixed} />
        </>
      )}
    </>
  )
}

function useSharedChange(shared: string): Asked<SharedChange> | undefined {
  const [answer, setAnswer] = useState<Asked<SharedChange>>()
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const next = await askPublishers<SharedChange>('changed', {shared})
      if (isCurrent) setAnswer(next)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [shared])
  return answer
}

function GuideList({guides}: {readonly guides: readonly ChangedGuide[]}) {
  return (
    <Stack as="ul" gap={2} padding={0}>
      {guides.map((guide) => (
        <GuideItem key={guide.id} guide={guide} />
      ))}
    </Stack>
  )
}

function GuideItem({guide: {id, title, language, changes}}: {readonly guide: ChangedGuide}) {
  const words = useReviewWords()
  const voices = useVoices(language)
  const brandWord = brandWordOf(voices?.clinic.ok === true ? voices.clinic.value : undefined)
  const said = (kind: PartKind, text: string) => partText({kind}, text, brandWord)
  return (
    <Card
      as="li"
      border
      radius={2}
      padding={3}
      style={{listStyle: 'none'}}
      data-testid={`changed-${id}`}
    >
      <Stack gap={4}>
        <ReviewLink id={id}>
          <Text size={1} weight="semibold">
            {title} ({language})
          </Text>
        </ReviewLink>
        {changes.map(({part, kind, before, after, context}) => (
          <Stack key={part} gap={3}>
            <Text size={1} muted>
              {[
                partName({id: part, kind}, words),
                ...context.map((text) => said('text', text)),
              ].join(' · ')}
            </Text>
            <WordChanges before={said(kind, before)} after={said(kind, after)} />
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
