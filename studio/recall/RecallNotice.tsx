import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {IntentLink} from 'sanity/router'

import {optionWord, useApprovalWords} from '../approval/words.ts'
import {libraryOf} from '../reading/library.ts'
import {member} from '../reading/storedPath.ts'
import {apiVersion} from '../surroundings.ts'
import {useDayWords} from '../useDayWords.ts'
import {useRecall} from './useRecalls.ts'
import {useRecallWords} from './words.ts'

/** That a guide was taken back, since when, why, and what to read instead. Nothing of a guide that stands. */
export function RecallNotice({guide}: {readonly guide: string}) {
  const recall = useRecall(guide)
  const words = useRecallWords()
  const approval = useApprovalWords()
  const dayOf = useDayWords()
  if (recall === undefined || recall.kind === 'lifted') return null
  const {kind, on, reason, notice, replacement} = recall
  return (
    <Card tone="critical" border radius={2} padding={4} role="status" data-testid="recall-notice">
      <Flex gap={3}>
        <Text size={2} aria-hidden>
          <RemoveCircleIcon />
        </Text>
        <Stack gap={3}>
          <Text size={2} weight="bold">
            {words.since[kind](dayOf(on))}
            {reason === undefined ? '' : `: ${optionWord(approval, reason)}`}.
          </Text>
          <Text size={1}>{words.means[kind]}</Text>
          {notice !== undefined && <Text size={1}>{words.told(notice)}</Text>}
          {replacement !== undefined && <Replacement guide={replacement} label={words.instead} />}
        </Stack>
      </Flex>
    </Card>
  )
}

function Replacement({guide, label}: {readonly guide: string; readonly label: string}) {
  const title = useTitle(guide)
  return (
    <Text size={1}>
      {label}{' '}
      <IntentLink intent="edit" params={{id: guide, type: 'guide'}} style={linkStyle}>
        {title ?? guide}
      </IntentLink>
    </Text>
  )
}

function useTitle(guide: string): string | undefined {
  const library = libraryOf(useClient({apiVersion}))
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    library.fetchDocuments([guide]).then(
      ([document]) => {
        const found = member(document, 'title')
        return setTitle(typeof found === 'string' ? found : undefined)
      },
      () => {},
    )
  }, [library, guide])
  return title
}

const linkStyle = {color: 'inherit', textDecoration: 'underline'} as const
