import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {useClient} from 'sanity'
import {useRouter} from 'sanity/router'

import {newestSnapshot} from '#schemas/approval/guideState.ts'
import {type Language, languages} from '#schemas/vocabulary.ts'

import {libraryOf} from '../reading/library.ts'
import {fetchRecords} from '../reading/readDraft.ts'
import {apiVersion} from '../surroundings.ts'
import {translationOf} from './translationOf.ts'
import {useLanguageName} from './useLanguageName.ts'
import {useCounterpartWords} from './words.ts'

interface StartTranslationProps {
  readonly id: string
  readonly language: Language
  readonly text: Readonly<Record<string, unknown>>
}

/** Where the other language is still missing: what to do, and a button that begins it. */
export function StartTranslation({id, language, text}: StartTranslationProps) {
  const words = useCounterpartWords()
  const client = useClient({apiVersion})
  const router = useRouter()
  const [state, setState] = useState<'beginning' | {readonly failure: string}>()
  const [other = languages[0]] = languages.filter((one) => one !== language)
  const name = useLanguageName(other)
  const begin = async () => {
    setState('beginning')
    try {
      const {snapshots} = await fetchRecords(libraryOf(client), id)
      const draft = translationOf(text, other, newestSnapshot(snapshots)?.version)
      await client.create(draft)
      router.navigateIntent('edit', {id: draft._id.replace('drafts.', ''), type: 'guide'})
    } catch (error) {
      setState({failure: `${words.failed} ${String(error)}`})
    }
  }
  return (
    <Card padding={4} height="fill" overflow="auto" data-testid="no-counterpart">
      <Stack gap={4}>
        <Text as="h2" size={2} weight="semibold">
          {words.none(name)}
        </Text>
        <Text size={1}>{words.howToBegin}</Text>
        <Flex>
          <Button
            disabled={state === 'beginning'}
            text={state === 'beginning' ? words.beginning : words.begin(name)}
            onClick={() => void begin()}
          />
        </Flex>
        <Text size={1} role="alert">
          {typeof state === 'object' ? state.failure : ''}
        </Text>
      </Stack>
    </Card>
  )
}
