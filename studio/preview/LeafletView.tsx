import {Button, Card, Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {useCurrentLocale} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import type {Problem} from '#schemas/problem.ts'
import {languages, type PaperSize, paperSizes} from '#schemas/vocabulary.ts'

import {type GuideDraft, member} from '../reading/storedPath.ts'
import {useRecall} from '../recall/useRecalls.ts'
import {languageFor} from '../studioLanguage.ts'
import {choiceName} from '../translation/choiceTitles.ts'
import {useWords} from '../words.ts'
import {askLeaflet, type LeafletAnswer, type LeafletWanted} from './askLeaflet.ts'
import {Choice} from './Choice.tsx'
import {Hindrance} from './Hindrance.tsx'
import {leafletMarkup} from './leafletMarkup.ts'
import {PreviewFrame} from './PreviewFrame.tsx'
import {PreviewLayout} from './PreviewLayout.tsx'
import {useLeaflet} from './useLeaflet.ts'
import {usePreviewWords} from './words.ts'

/** The leaflet of a guide as it is being typed. */
export const LeafletView: UserViewComponent = ({document: {displayed}, documentId}) => {
  const words = usePreviewWords()
  const language = languageFor(useCurrentLocale().id)
  const [paper, setPaper] = useState(homePaper)
  const draft = typedWords(displayed, {_id: documentId, _type: 'guide'})
  const choice = (
    <Choice
      label={words.paper}
      value={paper}
      options={paperSizes.map((value) => ({value, name: choiceName(paperSizes, value, language)}))}
      onChoose={setPaper}
    />
  )
  return (
    <LeafletPages draft={draft} wanted={{guide: draft, paper}}>
      {choice}
    </LeafletPages>
  )
}

/** Where offices print on Letter; everywhere else it is A4. ISO 3166. */
const letterCountries: readonly (string | undefined)[] = ['US', 'CA', 'MX', 'PH', 'CL', 'CO']

/** The paper of where this browser is at home, as far as it says: not each says it in the form of BCP 47. */
function homePaper(): PaperSize {
  const [, country] = /^[a-z]+-([A-Z]{2})(?![A-Za-z])/.exec(navigator.language) ?? []
  return letterCountries.includes(country) ? 'us-letter' : 'a4'
}

/** The leaflet of a print run. */
export const EditionView: UserViewComponent = ({document: {displayed}, documentId}) => {
  const draft = typedWords(displayed, {_id: documentId, _type: 'leafletEdition'})
  return <LeafletPages draft={draft} wanted={{edition: draft}} />
}

interface LeafletPagesProps {
  readonly draft: GuideDraft
  readonly wanted: LeafletWanted
  /** What there is to choose. */
  readonly children?: React.ReactNode
}

/** The real pages of the press, or what stands in their way. */
function LeafletPages({draft, wanted, children}: LeafletPagesProps) {
  const [words, studioWords] = [usePreviewWords(), useWords()]
  // Publishers refuse it, too.
  const isTakenBack = useRecall(draft._id) !== undefined
  const {answer, drawing} = useLeaflet(wanted)
  const language = languages.find((one) => one === draft['language']) ?? 'en'
  const pages = useMemo(
    () =>
      drawing === undefined ? undefined : leafletMarkup(drawing, {language, title: words.leaflet}),
    [drawing, language, words],
  )
  const isRefused = answer?.state === 'refused'
  const controls = (
    <>
      {children}
      <Button
        mode="ghost"
        fontSize={1}
        padding={2}
        text={words.download}
        disabled={answer?.state !== 'set' || isTakenBack}
        onClick={() => void download(wanted, nameOf(draft))}
      />
    </>
  )
  return (
    <PreviewLayout
      controls={controls}
      controlsLabel={studioWords.showAs}
      facts={
        <>
          <Fault answer={answer} hasPages={pages !== undefined} />
          <PageMeter answer={answer} count={pages?.count} />
        </>
      }
    >
      {isRefused ? <Hindrance problems={answer.problems.map(withoutPaper)} draft={draft} /> : null}
      {isRefused || pages === undefined ? null : (
        <PreviewFrame title={words.leaflet} markup={pages.markup} parts={pages.parts} />
      )}
    </PreviewLayout>
  )
}

interface PageMeterProps {
  readonly answer: LeafletAnswer | undefined
  readonly count: number | undefined
}

/** How many pages, and how many sheets they take. */
function PageMeter({answer, count}: PageMeterProps) {
  const words = usePreviewWords()
  if (answer?.state === 'refused' || (answer !== undefined && count === undefined)) return null
  return (
    <Text size={1} data-testid="page-meter">
      {count === undefined ? words.setting : words.pages(count)}
    </Text>
  )
}

interface FaultProps {
  readonly answer: LeafletAnswer | undefined
  readonly hasPages: boolean
}

/** Why there are no new pages, where no editor can mend it. */
function Fault({answer, hasPages}: FaultProps) {
  const words = usePreviewWords()
  if (answer?.state !== 'absent' && answer?.state !== 'failed') return null
  return (
    <Card padding={3} radius={2} border tone="caution" role="status">
      <Text size={1}>
        {answer.state === 'absent' ? words.absent : words.failed(answer.message)}
        {hasPages ? ` ${words.stillOld}` : ''}
      </Text>
    </Card>
  )
}

/** The press names a sheet by guide and paper; the way to a field starts at the guide. */
function withoutPaper(problem: Problem): Problem {
  return {...problem, path: problem.path.replace(/ \([a-z0-9-]+\)(?=: |$)/, '')}
}

async function download(wanted: LeafletWanted, name: string): Promise<void> {
  const answer = await askLeaflet(wanted, {as: 'pdf'})
  if (answer.state !== 'set') return
  const url = URL.createObjectURL(answer.file)
  const link = Object.assign(document.createElement('a'), {href: url, download: `${name}.pdf`})
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function nameOf(draft: GuideDraft): string {
  const key = member(draft, 'key')
  return typeof key === 'string' ? key : 'leaflet'
}

/** A document without what the store writes into it: an edit that was saved is the same text. */
function typedWords(
  {_rev: _revision, _createdAt, _updatedAt, ...words}: Readonly<Record<string, unknown>>,
  names: {readonly _id: string; readonly _type: string},
): GuideDraft {
  return {...words, ...names}
}
