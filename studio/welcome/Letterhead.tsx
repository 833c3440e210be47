import {Card, Stack, Text} from '@sanity/ui'
import {useDeferredValue, useEffect, useMemo, useState} from 'react'

import type {Guide} from '#schemas/guide/guide.ts'
import {readClinic} from '#schemas/guide/readRecords.ts'

import {PreviewFrame} from '../preview/PreviewFrame.tsx'
import {previewMail} from '../preview/renderPreview.ts'
import {libraryOf} from '../reading/library.ts'
import {readDraft} from '../reading/readDraft.ts'
import type {GuideDraft} from '../reading/storedPath.ts'
import {today} from '../surroundings.ts'
import type {StepProps} from './useWelcome.ts'

interface LetterheadProps extends StepProps {
  /** The clinic's record as it is being typed. */
  readonly clinic: {readonly _id: string} & Readonly<Record<string, unknown>>
}

/** A newsletter under the clinic's name, by the renderer that makes those that leave. */
export function Letterhead({welcome, clinic}: LetterheadProps) {
  const {words} = welcome
  const guide = useSample({welcome})
  const typed = useDeferredValue(clinic)
  const shown = useMemo(() => {
    if (guide === undefined) return undefined
    const read = readClinic(typed._id, new Map([[typed._id, typed]]), guide.language)
    return read.ok ? previewMail(guide, read.value, today()) : read
  }, [guide, typed])
  if (shown === undefined) return null
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        {words.letterhead}
      </Text>
      {shown.ok ? (
        <Card border radius={2} overflow="hidden" style={{height: '26rem'}}>
          <PreviewFrame title={words.letterhead} markup={shown.value.markup} />
        </Card>
      ) : (
        <Card border radius={2} padding={3} tone="caution" role="status">
          <Stack gap={3}>
            <Text size={1}>{words.noLetterhead}</Text>
            {shown.problems.map(({path, message}) => (
              <Text key={path + message} size={1}>
                {message}
              </Text>
            ))}
          </Stack>
        </Card>
      )}
    </Stack>
  )
}

/** The sample guide, read through the same door as every other. */
function useSample({welcome: {client, state}}: StepProps): Guide | undefined {
  const [guide, setGuide] = useState<Guide>()
  const id = state.sample?._id
  useEffect(() => {
    if (id === undefined) return undefined
    let isCurrent = true
    const library = libraryOf(client)
    const load = async () => {
      const [draft] = await client.fetch<readonly GuideDraft[]>(
        '*[_id == $id]',
        {id},
        {perspective: 'drafts'},
      )
      const reading = draft === undefined ? undefined : await readDraft(library, draft)
      if (isCurrent && reading?.read.ok === true) setGuide(reading.read.value)
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [client, id])
  return guide
}
