import {Card, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'

import {type Language, languages} from '#schemas/vocabulary.ts'

import {Hindrance, Waiting} from '../preview/Hindrance.tsx'
import {PreviewPane} from '../preview/PreviewPane.tsx'
import {previewPage} from '../preview/renderPreview.ts'
import {useVoices} from '../preview/useVoices.ts'
import {brandWordOf} from '../review/brandWordOf.ts'
import {Differences} from '../review/Differences.tsx'
import {ScrollingRegion} from '../ScrollingRegion.tsx'
import {today} from '../surroundings.ts'
import type {Counterpart} from './readCounterpart.ts'
import {StartTranslation} from './StartTranslation.tsx'
import {useCounterpart} from './useCounterpart.ts'
import {useLanguageName} from './useLanguageName.ts'
import {useCounterpartWords} from './words.ts'

/** The same guide in the other language, beside the form: a translator sees the original and what became of it, an author the translation. */
export const OtherLanguageView: UserViewComponent = ({document, documentId}) => {
  const words = useCounterpartWords()
  const {key, language, translatedVersion} = document.displayed
  const own = languages.find((one) => one === language)
  if (own === undefined || typeof key !== 'string' || key === '')
    return (
      <Card padding={4}>
        <Text size={1}>{words.needsKey}</Text>
      </Card>
    )
  return (
    <Beside
      // Another pair is another question.
      key={`${key} ${own}`}
      id={documentId}
      guideKey={key}
      language={own}
      translatedVersion={typeof translatedVersion === 'string' ? translatedVersion : undefined}
      text={document.displayed}
    />
  )
}

interface BesideProps {
  readonly id: string
  readonly guideKey: string
  readonly language: Language
  readonly translatedVersion: string | undefined
  /** The guide that is open. */
  readonly text: Readonly<Record<string, unknown>>
}

function Beside({id, guideKey, language, translatedVersion, text}: BesideProps) {
  const counterpart = useCounterpart({id, key: guideKey, language, translatedVersion})
  if (counterpart === undefined) return <Waiting />
  if (counterpart === null) return <StartTranslation id={id} language={language} text={text} />
  return <CounterpartPage counterpart={counterpart} />
}

function CounterpartPage({counterpart}: {readonly counterpart: Counterpart}) {
  const words = useCounterpartWords()
  const title = useTitle(counterpart)
  const {draft, guide, problems, moved} = counterpart
  const voices = useVoices(guide?.language)
  const clinic = voices?.clinic.ok === true ? voices.clinic.value : undefined
  const day = today()
  const preview = useMemo(
    () =>
      guide === undefined || clinic === undefined ? undefined : previewPage(guide, clinic, day),
    [guide, clinic, day],
  )
  if (guide === undefined) return <Hindrance problems={problems} draft={draft} />
  if (voices?.clinic.ok === false)
    return <Hindrance problems={voices.clinic.problems} draft={draft} />
  if (preview === undefined) return <Waiting />
  const changes = moved === undefined ? undefined : <Moved move={moved} />
  return (
    <PreviewPane
      title={title}
      preview={preview}
      said={saidOf(counterpart, title, words)}
      changes={changes}
      changesTitle={words.whatChanged}
    >
      <IntentLink
        intent="edit"
        params={{id: draft._id, type: draft._type}}
        style={{color: 'inherit', fontSize: '0.8125rem', padding: '0.4rem'}}
      >
        {words.open}
      </IntentLink>
    </PreviewPane>
  )
}

function useTitle({draft}: Counterpart): string {
  const words = useCounterpartWords()
  const name = useLanguageName(draft['language'])
  return draft['language'] === languages[0] ? words.original(name) : words.translation(name)
}

function saidOf(
  {published, recalled, moved}: Counterpart,
  title: string,
  words: ReturnType<typeof useCounterpartWords>,
): string {
  const standing = published === undefined ? words.unpublished : words.published(published)
  return [
    `${title}.`,
    recalled === undefined ? standing : words.recalled[recalled],
    ...(moved === undefined ? [] : [words.movedOn(moved.from, moved.to)]),
  ].join(' ')
}

/** What the original says now that it did not when it was translated. */
function Moved({
  move: {from, to, before, after},
}: {
  readonly move: NonNullable<Counterpart['moved']>
}) {
  const words = useCounterpartWords()
  const voices = useVoices(after.language)
  const clinic = voices?.clinic.ok === true ? voices.clinic.value : undefined
  return (
    <ScrollingRegion label={words.whatChanged} testId="original-moved">
      <Stack gap={4}>
        <Text size={1}>{words.toDo(to)}</Text>
        <Differences
          guide={after}
          baseline={{kind: 'published', version: from, view: before}}
          brandWord={brandWordOf(clinic)}
        />
      </Stack>
    </ScrollingRegion>
  )
}
