import {type ReactNode, useState} from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  type DocumentActionsResolver,
  type SanityDocument,
  useSyncState,
} from 'sanity'

import {newestSnapshot, standingWithdrawal} from '#schemas/approval/guideState.ts'

import {countFound} from '../reading/countFound.ts'
import type {GuideReading} from '../reading/readDraft.ts'
import {useGuideReading} from '../reading/useGuideReading.ts'
import {useSettled} from '../reading/useSettled.ts'
import {useWords} from '../words.ts'
import {ActForm} from './ActForm.tsx'
import {firstPublish, type Standing, type StudioAct, studioAct, studioActs} from './acts.ts'
import {type GuideRecords, useGuideRecords} from './guideRecords.ts'
import {ImpactPanel} from './ImpactPanel.tsx'
import {isPublished, type NextStep, nextStep} from './nextStep.ts'
import {PublicPage} from './PublicPage.tsx'
import {SignDialog} from './SignDialog.tsx'
import {type SignedIn, useSignedIn} from './useSignedIn.ts'
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
  const useReason = act.isOfText === true ? useReasonInText : useReasonInRecords
  return function useAct(props: DocumentActionProps) {
    const words = useApprovalWords()
    const {isSyncing} = useSyncState(props.id, props.type)
    const [isOpen, setIsOpen] = useState(false)
    // An act that is not possible now stays in its place: Studio forgets the open dialogs of a list that changes.
    const reason = useReason(act, props, isSyncing)
    return describe(act, props, {words, reason, isSyncing, isOpen, setIsOpen})
  }
}

/** Why nobody can do an act that takes a guide back, or gives it back. It asks for no text: also one that cannot be read is taken back. */
function useReasonInRecords(act: StudioAct, props: DocumentActionProps): string | undefined {
  const words = useApprovalWords()
  const standing = standingOf(useGuideRecords(props.id), props)
  return standing !== undefined && act.isOffered(standing) ? undefined : words.notNow
}

/** Why nobody can do an act that is about the text. */
function useReasonInText(
  act: StudioAct,
  props: DocumentActionProps,
  isSyncing: boolean,
): string | undefined {
  const stand = useStand(props, isSyncing)
  return useReasonAgainst(act, stand)
}

/** What decides whether an act can be done: the text with what is wrong in it, and what happened to the guide. */
interface Stand {
  readonly reading: GuideReading
  readonly guideRecords: GuideRecords
  readonly standing: Standing
}

/** Nothing until all of it is known. */
function useStand(props: DocumentActionProps, isSyncing: boolean): Stand | undefined {
  const {id, draft, published} = props
  const guideRecords = useGuideRecords(id)
  const reading = useGuideReading(useSettled(draft ?? published, isSyncing), id)
  const standing = standingOf(guideRecords, props)
  return guideRecords === undefined || reading === undefined || standing === undefined
    ? undefined
    : {reading, guideRecords, standing}
}

/** Why nobody can do it now; nothing where somebody can. */
function useReasonAgainst(act: StudioAct, stand: Stand | undefined): string | undefined {
  const words = useApprovalWords()
  const {found} = useWords()
  if (stand === undefined) return words.working
  const {reading, guideRecords, standing} = stand
  if (!act.isOffered(standing)) return words.notNow
  const counted = countFound(reading)
  const mendFirst = words.mendFirst(found(counted))
  if (!reading.read.ok) return mendFirst
  const {signOffs, snapshots} = guideRecords
  if (isPublished(reading.read.value, newestSnapshot(snapshots), signOffs))
    return words.pauses.isPublished
  return counted.errors > 0 && act.name !== 'send-back' ? mendFirst : undefined
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
  const signedIn = useSignedIn()
  const stand = useStand(props, isSyncing)
  const {step, pause} = nextOf(stand, signedIn)
  const act = studioAct(step)
  const reason = useReasonAgainst(act, stand)
  if (signedIn === undefined) return {act, reason: words.working}
  // Who has no person yet learns in the form what to do about it.
  const isHeld = pause !== undefined && signedIn.person !== undefined
  return {act, reason: reason ?? (isHeld ? words.pauses[pause] : undefined)}
}

/** What comes next, as far as it is known. */
function nextOf(stand: Stand | undefined, signedIn: SignedIn | undefined): NextStep {
  if (signedIn === undefined || stand?.reading.read.ok !== true) return {step: 'submit'}
  const {key, person} = signedIn
  return nextStep(stand.reading.read.value, stand.guideRecords, person ?? {key, roles: []})
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
