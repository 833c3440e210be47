import {Card, Stack, Text} from '@sanity/ui'
import {type ReactNode, useEffect, useId, useState} from 'react'
import {useClient} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import {coveringSignOffs} from '#schemas/approval/coverage.ts'
import {rolesToSign} from '#schemas/approval/rolesToSign.ts'
import {standingSendBacks} from '#schemas/approval/sentBack.ts'
import type {Clinic, Guide} from '#schemas/guide/guide.ts'

import {ActForm} from '../approval/ActForm.tsx'
import {studioAct} from '../approval/acts.ts'
import {type GuideRecords, useGuideRecords} from '../approval/guideRecords.ts'
import {SignForm} from '../approval/SignForm.tsx'
import {type SignedIn, useSignedIn} from '../approval/useSignedIn.ts'
import {useApprovalWords} from '../approval/words.ts'
import {isEmbedded} from '../environment.ts'
import {Hindrance, Waiting} from '../preview/Hindrance.tsx'
import {picturesFolder, withStoredPictures} from '../preview/pictureAddresses.ts'
import {PreviewFrame} from '../preview/PreviewFrame.tsx'
import {previewPage} from '../preview/renderPreview.ts'
import {useVoices} from '../preview/useVoices.ts'
import {useGuideReading} from '../reading/useGuideReading.ts'
import {usePeople} from '../reading/usePeople.ts'
import {apiVersion, today} from '../surroundings.ts'
import {useDayWords} from '../useDayWords.ts'
import {brandWordOf} from './brandWordOf.ts'
import {Differences} from './Differences.tsx'
import {type Baseline, fetchBaseline} from './fetchBaseline.ts'
import {SourceList} from './SourceList.tsx'
import {useReviewWords} from './words.ts'

/**
 * Where somebody decides whether to sign: what was said of this text, what changed since they last looked, the guide as a patient sees
 * it, each source beside its claim, and the decision.
 */
export const ReviewView: UserViewComponent = ({document, documentId}) => {
  const reading = useGuideReading(document.displayed, documentId)
  const guide = reading?.read.ok === true ? reading.read.value : undefined
  const voices = useVoices(guide?.language)
  const records = useGuideRecords(documentId)
  const signedIn = useSignedIn()
  if (reading !== undefined && !reading.read.ok)
    return <Hindrance problems={reading.problems} draft={reading.draft} />
  if (guide === undefined || records === undefined || signedIn === undefined) return <Waiting />
  const clinic = voices?.clinic.ok === true ? voices.clinic.value : undefined
  return <Review guide={guide} records={records} signedIn={signedIn} clinic={clinic} />
}

interface ReviewProps {
  readonly guide: Guide
  readonly records: GuideRecords
  readonly signedIn: SignedIn
  readonly clinic: Clinic | undefined
}

function Review({guide, records, signedIn, clinic}: ReviewProps) {
  const words = useReviewWords()
  const baseline = useBaseline(guide, records, signedIn.key)
  const brandWord = brandWordOf(clinic)
  return (
    <Card height="fill" overflow="auto" padding={4} data-testid="review">
      <Stack gap={6}>
        <Said guide={guide} records={records} />
        <Part title={words.changes}>
          {baseline === undefined ? (
            <Text size={1}>{words.looking}</Text>
          ) : (
            <Differences guide={guide} baseline={baseline} brandWord={brandWord} />
          )}
        </Part>
        {clinic !== undefined && (
          <Part title={words.patient}>
            <Page guide={guide} clinic={clinic} />
          </Part>
        )}
        <Part title={words.sources}>
          <SourceList guide={guide} brandWord={brandWord} />
        </Part>
        {/* The publishers behind the workshop do what is decided; a hosted lake has none here. */}
        {isEmbedded && <Decision guide={guide} records={records} signedIn={signedIn} />}
      </Stack>
    </Card>
  )
}

function Part({title, children}: {readonly title: string; readonly children: ReactNode}) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Stack gap={4}>
        <Text as="h2" id={id} size={2} weight="semibold">
          {title}
        </Text>
        {children}
      </Stack>
    </section>
  )
}

/** Who sent it back and why, and who signed it. */
function Said({
  guide,
  records: {signOffs},
}: {
  readonly guide: Guide
  readonly records: GuideRecords
}) {
  const words = useReviewWords()
  const nameOf = usePeople()
  const dayOf = useDayWords()
  const signed = coveringSignOffs(guide, signOffs)
  return (
    <Stack gap={4}>
      {standingSendBacks(guide, signOffs).map(({id, by, on, sentBack}) => (
        <Card key={id} tone="caution" border radius={2} padding={3} data-testid="sent-back">
          <Stack gap={3}>
            <Text size={1} weight="semibold">
              {words.sentBack(nameOf(by), dayOf(on))}
            </Text>
            <Text size={1} style={{whiteSpace: 'pre-line'}}>
              {sentBack}
            </Text>
            <Text size={1} muted>
              {words.sentBackEnds}
            </Text>
          </Stack>
        </Card>
      ))}
      <Part title={words.signatures}>
        <Stack gap={3}>
          {signed.length === 0 && <Text size={1}>{words.noSignatures}</Text>}
          {signed.map(({id, role, by, on}) => (
            <Text key={id} size={1}>
              {words.signature(words.roles[role], nameOf(by), dayOf(on))}
            </Text>
          ))}
        </Stack>
      </Part>
    </Stack>
  )
}

function Page({guide, clinic}: {readonly guide: Guide; readonly clinic: Clinic}) {
  const words = useReviewWords()
  const config = useClient({apiVersion}).config()
  const {markup} = previewPage(guide, clinic, today())
  return (
    <Card border radius={2} overflow="hidden" style={{height: '36rem', resize: 'vertical'}}>
      <PreviewFrame
        title={words.patient}
        markup={withStoredPictures(markup, picturesFolder(config))}
      />
    </Card>
  )
}

type DecisionProps = Omit<ReviewProps, 'clinic'>

function Decision({guide, records, signedIn}: DecisionProps) {
  const words = useReviewWords()
  const approvalWords = useApprovalWords()
  // A form that is closed starts anew, and so does one for another text.
  const [round, setRound] = useState(0)
  const close = () => setRound(round + 1)
  // So does one for a guide that something else happened to since.
  const stand = `${guide.contentHash} ${records.snapshots.length} ${records.withdrawals.length} ${round}`
  const {person} = signedIn
  const roles = person === undefined ? [] : rolesToSign(guide, records.signOffs, person)
  const mayRefuse = roles.some((role) => role !== 'author')
  return (
    <Part title={words.decide}>
      <Stack gap={4}>
        <Card border radius={2} padding={4}>
          <SignForm
            key={`sign ${stand}`}
            {...{guide, records, signedIn}}
            words={approvalWords}
            onClose={close}
          />
        </Card>
        {mayRefuse && (
          <Card border radius={2} padding={4}>
            <Stack gap={4}>
              <Text as="h3" size={1} weight="semibold">
                {words.sendBack}
              </Text>
              <ActForm
                key={`send-back ${stand}`}
                act={studioAct('send-back')}
                guide={`${guide.key}.${guide.language}`}
                words={approvalWords}
                onClose={close}
                isInPage
              />
            </Stack>
          </Card>
        )}
      </Stack>
    </Part>
  )
}

/** What the text is compared with; asked for anew when a record is written or the text becomes another. */
function useBaseline(guide: Guide, records: GuideRecords, key: string): Baseline | undefined {
  const client = useClient({apiVersion})
  const [baseline, setBaseline] = useState<Baseline>()
  const {contentHash} = guide
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const next = await fetchBaseline(client, {guide, records, key})
      if (isCurrent) setBaseline(next)
    }
    void look()
    return () => {
      isCurrent = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- of the guide only its hash decides
  }, [client, contentHash, records, key])
  return baseline
}
