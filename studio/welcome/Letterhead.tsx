import {Card, Stack, Text} from '@sanity/ui'
import {useDeferredValue, useEffect, useMemo, useState} from 'react'
import type {SanityClient} from 'sanity'

import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Clinic, Guide} from '#schemas/guide/guide.ts'
import {readClinic} from '#schemas/guide/readRecords.ts'
import type {Result} from '#schemas/problem.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {picturesFolder, withStoredPictures} from '../preview/pictureAddresses.ts'
import {PreviewFrame} from '../preview/PreviewFrame.tsx'
import {previewMail} from '../preview/renderPreview.ts'
import {libraryOf} from '../reading/library.ts'
import {readDraft} from '../reading/readDraft.ts'
import type {GuideDraft} from '../reading/storedPath.ts'
import {today} from '../surroundings.ts'
import {clinicFields} from './clinicFields.ts'
import type {StepProps} from './useWelcome.ts'

interface LetterheadProps extends StepProps {
  /** The clinic's record as it is being typed. */
  readonly clinic: {readonly _id: string} & Readonly<Record<string, unknown>>
}

/** A newsletter under the clinic's name, by the renderer that makes those that leave. */
export function Letterhead({welcome, clinic}: LetterheadProps) {
  const {words, client} = welcome
  const guide = useSample({welcome})
  const speaker = useSpeaker(client, useDeferredValue(clinic), guide?.language)
  const named = (path: string) => {
    const field = clinicFields.find((name) => path.endsWith(`: ${name}`))
    return field === undefined ? '' : `${words.fields[field]}: `
  }
  const shown = useMemo(() => {
    if (guide === undefined || speaker === undefined) return undefined
    return speaker.ok ? previewMail(guide, speaker.value, today()) : speaker
  }, [guide, speaker])
  if (shown === undefined) return null
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        {words.letterhead}
      </Text>
      {shown.ok ? (
        <Card border radius={2} overflow="hidden" style={{height: '26rem'}}>
          <PreviewFrame
            title={words.letterhead}
            markup={withStoredPictures(shown.value.markup, picturesFolder(client.config()))}
          />
        </Card>
      ) : (
        <Card border radius={2} padding={3} tone="caution" role="status">
          <Stack gap={3}>
            <Text size={1}>{words.noLetterhead}</Text>
            {shown.problems.map(({path, message}) => (
              <Text key={path + message} size={1}>
                {named(path)}
                {message}
              </Text>
            ))}
          </Stack>
        </Card>
      )}
    </Stack>
  )
}

/** The clinic as it is being typed, read through the same door as every other, with the file of its logo. */
function useSpeaker(
  client: SanityClient,
  clinic: LetterheadProps['clinic'],
  language: Language | undefined,
): Result<Clinic> | undefined {
  const [speaker, setSpeaker] = useState<Result<Clinic>>()
  useEffect(() => {
    if (language === undefined) return undefined
    let isCurrent = true
    const {_id: id} = clinic
    const own = {...clinic, _type: 'clinic'}
    const {fetchDocuments} = libraryOf(client)
    const read = async () => {
      const documents = await collectDocuments([id], async (ids) =>
        ids.includes(id) ? [own] : fetchDocuments(ids),
      )
      if (isCurrent) setSpeaker(readClinic(id, documents, language))
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [client, clinic, language])
  return speaker
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
