import {Card, Stack, Text} from '@sanity/ui'
import {type ReactNode, useMemo, useState} from 'react'
import type {UserViewComponent} from 'sanity/structure'

import {mayShow} from '#publishers/channels/feed/entitledGuides.ts'
import type {Clinic, Guide, Partner} from '#schemas/guide/guide.ts'

import {reasonFor} from '../partner/partnerItems.ts'
import {usePartnerWords} from '../partner/words.ts'
import type {GuideDraft} from '../reading/storedPath.ts'
import {useGuideReading} from '../reading/useGuideReading.ts'
import {today} from '../surroundings.ts'
import {useWords} from '../words.ts'
import {Choice} from './Choice.tsx'
import {Hindrance, Waiting} from './Hindrance.tsx'
import {ItemChanges} from './ItemChanges.tsx'
import {PreviewPane} from './PreviewPane.tsx'
import type {Voices} from './readVoices.ts'
import {previewItem, previewMail, previewPage} from './renderPreview.ts'
import {useItemComparison} from './useItemComparison.ts'
import {useVoices} from './useVoices.ts'

interface Shown {
  readonly guide: Guide
  readonly draft: GuideDraft
  readonly clinic: Clinic
  readonly voices: Voices
}

/** Makes a view of one output of a guide. While the guide cannot be read it says what to mend. */
function guideView(show: (shown: Shown) => ReactNode): UserViewComponent {
  return function GuidePreview({document, documentId}) {
    const reading = useGuideReading(document.displayed, documentId)
    const guide = reading?.read.ok === true ? reading.read.value : undefined
    const voices = useVoices(guide?.language)
    if (reading !== undefined && !reading.read.ok)
      return <Hindrance problems={reading.problems} draft={reading.draft} />
    if (reading === undefined || guide === undefined || voices === undefined) return <Waiting />
    const {draft} = reading
    if (!voices.clinic.ok) return <Hindrance problems={voices.clinic.problems} draft={draft} />
    return show({guide, draft, clinic: voices.clinic.value, voices})
  }
}

export const MailView = guideView((shown) => <MailPreview {...shown} />)
export const PageView = guideView((shown) => <PagePreview {...shown} />)
export const ItemView = guideView((shown) => <ItemPreview {...shown} />)

function MailPreview({guide, clinic, draft}: Shown) {
  const words = useWords()
  const day = today()
  const rendered = useMemo(() => previewMail(guide, clinic, day), [guide, clinic, day])
  if (!rendered.ok) return <Hindrance problems={rendered.problems} draft={draft} />
  return <PreviewPane title={words.mail} preview={rendered.value} />
}

function PagePreview({guide, clinic}: Shown) {
  const words = useWords()
  const day = today()
  const preview = useMemo(() => previewPage(guide, clinic, day), [guide, clinic, day])
  return <PreviewPane title={words.page} preview={preview} />
}

function ItemPreview({guide, clinic, voices: {partners}}: Shown) {
  const words = useWords()
  const [key, setKey] = useState<string>()
  const partner = partners.find((one) => one.key === key) ?? firstTaker(partners, guide)
  if (partner === undefined)
    return (
      <Card padding={4}>
        <Text>{words.noPartner}</Text>
      </Card>
    )
  return (
    <PartnerItem guide={guide} clinic={clinic} partner={partner}>
      <Choice
        label={words.partner}
        value={partner.key}
        options={partners.map(({key: value, name}) => ({value, name}))}
        onChoose={setKey}
      />
    </PartnerItem>
  )
}

/** The first partner that gets a guide; the first of all where none does. */
function firstTaker(partners: readonly Partner[], guide: Guide): Partner | undefined {
  return partners.find((partner) => mayShow(partner, guide)) ?? partners[0]
}

interface PartnerItemProps extends Pick<Shown, 'guide' | 'clinic'> {
  readonly partner: Partner
  readonly children: ReactNode
}

/** What one partner will get, and what it holds. */
function PartnerItem({guide, clinic, partner, children}: PartnerItemProps) {
  const words = useWords()
  const {reasons} = usePartnerWords()
  const {item, said, changes} = useItemComparison(guide, clinic, partner)
  if (item === undefined)
    return (
      <Card padding={4}>
        <Stack gap={4}>
          {children}
          <Text>{`${words.notForPartner} ${reasons[reasonFor(partner, guide)]}.`}</Text>
          {said === undefined ? null : <Text>{said}</Text>}
        </Stack>
      </Card>
    )
  return (
    <PreviewPane
      title={words.item}
      preview={previewItem(item)}
      said={said}
      changes={said === undefined ? undefined : <ItemChanges changes={changes} said={said} />}
    >
      {children}
    </PreviewPane>
  )
}
