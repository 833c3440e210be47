import {type ReactNode, useState} from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  type DocumentActionsResolver,
  type SanityDocument,
  useSyncState,
} from 'sanity'

import {standingWithdrawal} from '#schemas/approval/guideState.ts'

import {countFound} from '../reading/countFound.ts'
import {useGuideReading} from '../reading/useGuideReading.ts'
import {useSettled} from '../reading/useSettled.ts'
import {useWords} from '../words.ts'
import {ActForm} from './ActForm.tsx'
import {firstPublish, type Standing, type StudioAct, studioAct, studioActs} from './acts.ts'
import {type GuideRecords, useGuideRecords} from './guideRecords.ts'
import {ImpactPanel} from './ImpactPanel.tsx'
import {nextStep} from './nextStep.ts'
import {PublicPage} from './PublicPage.tsx'
import {SignDialog} from './SignDialog.tsx'
import {useSignedIn} from './useSignedIn.ts'
import {type ApprovalWords, useApprovalWords} from './words.ts'

/** Nobody edits what people have vouched for, and nothing of it is done to them from a form. */
const records: readonly string[] = ['signOff', 'guideSnapshot', 'withdrawal']

/** What Sanity offers for every document and would, for a guide, pass by the people who sign. */
const passingBy: readonly (string | undefined)[] = ['publish', 'unpublish', 'delete']

/**
 * Which buttons stand below a document: for a guide the acts of approval instead of Sanity's own publish, unpublish and delete, for a
 * record none. The button is what comes next for this text and this person; behind its arrow stand all acts.
 */
export const documentActions: DocumentActionsResolver = (before, {schemaType}) => {
  if (records.includes(schemaType)) return []
  if (schemaType !== 'guide') return before
  return [
    useNextAct,
    ...studioActs.map(createAction),
    ...before.filter(({action}) => !passingBy.includes(action)),
  ]
}

function createAction(act: StudioAct): DocumentActionComponent {
  return function useAct(props: DocumentActionProps) {
    const words = useApprovalWords()
    const standing = standingOf(useGuideRecords(props.id), props)
    const {isSyncing} = useSyncState(props.id, props.type)
    const [isOpen, setIsOpen] = useState(false)
    // An act that is not possible now stays in its place: Studio forgets the open dialogs of a list that changes.
    const isPossible = standing !== undefined && act.isOffered(standing)
    const reason = isPossible ? undefined : words.notNow
    return describe(act, props, {words, reason, isSyncing, isOpen, setIsOpen})
  }
}

interface Offer {
  readonly act: StudioAct
  readonly reason: string | undefined
}

/** The act that comes next, whichever it is. It stays what it is while its dialog is open. */
function useNextAct(props: DocumentActionProps) {
  const words = useApprovalWords()
  const {isSyncing} = useSyncState(props.id, props.type)
  const offer = useNextOffer(props, isSyncing)
  const [opened, setOpened] = useState<Offer>()
  const {act, reason} = opened ?? offer
  const shown = describe(act, props, {
    words,
    reason,
    isSyncing,
    isOpen: opened !== undefined,
    setIsOpen: (isOpen) => setOpened(isOpen ? offer : undefined),
  })
  // A guide of which nothing is written yet shows where its way leads.
  return (
    shown ?? {label: words.acts[act.name].title, disabled: true, title: reason ?? words.working}
  )
}

function useNextOffer(props: DocumentActionProps, isSyncing: boolean): Offer {
  const words = useApprovalWords()
  const {found} = useWords()
  const {id, draft, published} = props
  const guideRecords = useGuideRecords(id)
  const signedIn = useSignedIn()
  const reading = useGuideReading(useSettled(draft ?? published, isSyncing), id)
  const standing = standingOf(guideRecords, props)
  if (reading === undefined || guideRecords === undefined || signedIn === undefined)
    return {act: studioAct('submit'), reason: words.working}
  const counted = countFound(reading)
  const mendFirst = words.mendFirst(found(counted))
  if (!reading.read.ok) return {act: studioAct('submit'), reason: mendFirst}
  const {key, person} = signedIn
  const next = nextStep(reading.read.value, guideRecords, person ?? {key, roles: []})
  const act = studioAct(next.step)
  if (standing === undefined || !act.isOffered(standing)) return {act, reason: words.notNow}
  // Who has no person yet learns in the form what to do about it.
  const isHeld = next.pause !== undefined && person !== undefined
  if (isHeld) return {act, reason: words.pauses[next.pause]}
  return {act, reason: counted.errors > 0 ? mendFirst : undefined}
}

interface Shown {
  readonly words: ApprovalWords
  /** Why it cannot be done now; it can when there is none. */
  readonly reason: string | undefined
  readonly isSyncing: boolean
  readonly isOpen: boolean
  readonly setIsOpen: (isOpen: boolean) => void
}

function describe(act: StudioAct, props: DocumentActionProps, shown: Shown) {
  const {words, reason, isSyncing, isOpen, setIsOpen} = shown
  const document = props.draft ?? props.published
  const [key, language] = [document?.['key'], document?.['language']]
  if (document === null || typeof key !== 'string' || typeof language !== 'string') return null
  const close = () => setIsOpen(false)
  const {title, effect} = words.acts[act.name]
  return {
    label: title,
    tone: act.tone,
    disabled: isSyncing || reason !== undefined,
    title: isSyncing ? words.saving : (reason ?? effect),
    onHandle: () => setIsOpen(true),
    dialog: isOpen && {
      type: 'dialog' as const,
      header: `${title.replace(' …', '')}: ${nameOf(document) ?? `${key}.${language}`}`,
      content: contentOf(act, {
        document,
        isFirst: props.published === null,
        id: props.id,
        guide: `${key}.${language}`,
        words,
        close,
      }),
      onClose: close,
    },
  }
}

/** What lists call a guide. */
function nameOf({shortTitle, title}: SanityDocument): string | undefined {
  const names: readonly unknown[] = [shortTitle, title]
  return names.find((name): name is string => typeof name === 'string' && name !== '')
}

interface Dialog {
  readonly document: SanityDocument
  /** Nothing of it was published so far. */
  readonly isFirst: boolean
  readonly id: string
  readonly guide: string
  readonly words: ApprovalWords
  readonly close: () => void
}

/** After these patients read something else at the address of the guide. */
const changesPage: readonly string[] = ['publish-guide', 'suspend', 'withdraw', 'lift']

function contentOf(
  act: StudioAct,
  {document, isFirst, id, guide, words, close}: Dialog,
): ReactNode {
  if (act.name === 'sign')
    return <SignDialog document={document} id={id} words={words} onClose={close} />
  const before =
    act.name === 'publish-guide'
      ? {
          before: (values: Readonly<Record<string, string>>) => (
            <ImpactPanel guide={guide} chosen={values['class']} />
          ),
        }
      : {}
  const after = changesPage.includes(act.name)
    ? {after: <PublicPage document={document} words={words} />}
    : {}
  return (
    <ActForm
      act={act.name === 'publish-guide' && isFirst ? firstPublish(act) : act}
      guide={guide}
      words={words}
      onClose={close}
      {...before}
      {...after}
    />
  )
}

function standingOf(
  guideRecords: GuideRecords | undefined,
  {published}: DocumentActionProps,
): Standing | undefined {
  if (guideRecords === undefined) return undefined
  const kind = standingWithdrawal(guideRecords.withdrawals)?.kind
  return {published: published !== null, recalled: kind === 'lifted' ? undefined : kind}
}
