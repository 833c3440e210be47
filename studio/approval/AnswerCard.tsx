import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

import type {Problem} from '#schemas/problem.ts'

import {OtherPlace} from '../OtherPlace.tsx'
import {useMessages} from '../translation/useMessages.ts'
import type {Answer} from './doAct.ts'
import type {ApprovalWords} from './words.ts'

interface AnswerProps {
  readonly answer: Answer
  readonly words: ApprovalWords
}

/** What stood in the way of an act. */
export function Problems({answer, words}: AnswerProps) {
  const say = useMessages()
  const problems = answer.problems.map(({rule, message}) => `${rule}: ${say(message)}`)
  return (
    <Alert tone="critical">
      <Lines
        title={answer.isUnsure === true ? words.unsure : words.refused}
        lines={problems.length > 0 ? problems : answer.said.map(say)}
      />
    </Alert>
  )
}

/** What keeps outputs back after an act that was done, and in which document that is to be mended. */
function HeldBack({
  problems,
  title,
}: {
  readonly problems: readonly Problem[]
  readonly title: string
}) {
  const say = useMessages()
  const places = new Map(problems.map((problem) => [`${problem.path} ${problem.message}`, problem]))
  return (
    <Alert tone="caution">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {title}
        </Text>
        {[...places].map(([key, {path, message}]) => (
          <Text key={key} size={1}>
            <OtherPlace path={path} id={subjectOf(path)} />: {say(message)}
          </Text>
        ))}
      </Stack>
    </Alert>
  )
}

/** `guide-neck-pain-en (a4): careAdvice` is about a guide. */
function subjectOf(path: string): string {
  return /^[^\s:]*/.exec(path)?.[0] ?? ''
}

function Alert({
  tone,
  children,
}: {
  readonly tone: 'critical' | 'caution'
  readonly children: ReactNode
}) {
  return (
    <Card
      padding={3}
      radius={2}
      tone={tone}
      border
      role="alert"
      tabIndex={0}
      style={{maxHeight: '12rem', overflow: 'auto'}}
    >
      {children}
    </Card>
  )
}

/** Sentences below a title, each once. */
function Lines({title, lines}: {readonly title: string; readonly lines: readonly string[]}) {
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {title}
      </Text>
      {[...new Set(lines)].map((line) => (
        <Text key={line} size={1}>
          {line}
        </Text>
      ))}
    </Stack>
  )
}

interface ToldProps extends AnswerProps {
  readonly onClose: () => void
  /** Where one can look at it. */
  readonly children?: ReactNode
}

/** What an act did. */
export function Told({answer, words, onClose, children}: ToldProps) {
  const say = useMessages()
  const held = answer.problems.filter(({level}) => level === 'error')
  const known = answer.problems.filter(({level}) => level === 'warning')
  return (
    <Stack gap={4} data-testid="act-done">
      <Card padding={3} radius={2} tone="positive" border role="status">
        <Stack gap={3}>
          {answer.said.map((line) => (
            <Text key={line} size={1} style={{whiteSpace: 'pre-line'}}>
              {say(line)}
            </Text>
          ))}
          {children}
        </Stack>
      </Card>
      {held.length > 0 && <HeldBack problems={held} title={words.withProblems} />}
      {known.length > 0 && (
        <Card padding={3} radius={2} border data-testid="act-known">
          <Lines title={words.toKnow} lines={known.map(({message}) => say(message))} />
        </Card>
      )}
      <Flex justify="flex-end">
        <Button text={words.close} onClick={onClose} />
      </Flex>
    </Stack>
  )
}

/** What to do when nobody has written a person for the account yet: without one it cannot act. */
export function NoPerson({
  account,
  words,
}: {
  readonly account: string
  readonly words: ApprovalWords
}) {
  return (
    <Card padding={3} radius={2} tone="caution" border role="alert" data-testid="no-person">
      <Lines title={words.noPersonTitle} lines={[words.noPerson(account)]} />
    </Card>
  )
}
