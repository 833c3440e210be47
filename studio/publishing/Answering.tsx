import {Box, Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'

import type {Asked} from '../askPublishers.ts'
import {usePublishingWords} from './words.ts'

/** Stands there until there is something to show. */
export function Waiting({text}: {readonly text?: string}) {
  const words = usePublishingWords()
  return (
    <Flex gap={3} align="center" paddingY={5} justify="center">
      <Spinner muted />
      <Text size={1} muted role="status">
        {text ?? words.asking}
      </Text>
    </Flex>
  )
}

export interface FailedProps {
  readonly failure: Extract<Asked<unknown>, {state: 'failed'}>
  readonly onRetry: () => unknown
}

/** Why there is nothing to show, and what to do. */
export function Failed({failure: {why, said}, onRetry}: FailedProps) {
  const words = usePublishingWords()
  const hint = why === 'absent' ? words.absentHint : said
  return (
    <Card border radius={3} padding={4} role="alert" data-testid="publishing-failed">
      <Stack gap={4}>
        <Text size={2} weight="semibold">
          {words[why]}
        </Text>
        {hint === '' || why === 'forbidden' ? null : (
          <Text size={1} muted>
            {hint}
          </Text>
        )}
        {why === 'forbidden' ? null : (
          <Box>
            <Button mode="ghost" text={words.tryAgain} onClick={() => void onRetry()} />
          </Box>
        )}
      </Stack>
    </Card>
  )
}

export interface NothingYetProps {
  readonly title: string
  readonly hint: string
  /** What a new document of this type is called on the button. */
  readonly create: {readonly type: string; readonly template?: string; readonly text: string}
}

/** There is nothing of this kind, and this is how to begin. */
export function NothingYet({title, hint, create}: NothingYetProps) {
  const {type, template, text} = create
  return (
    <Card border radius={3} padding={5} data-testid="nothing-yet">
      <Stack gap={4}>
        <Text size={2} weight="semibold">
          {title}
        </Text>
        <Text size={1} muted>
          {hint}
        </Text>
        <Box>
          <IntentLink
            intent="create"
            params={template === undefined ? {type} : {type, template}}
            style={{color: 'inherit', fontSize: '0.8125rem', fontWeight: 500}}
          >
            {text}
          </IntentLink>
        </Box>
      </Stack>
    </Card>
  )
}
